"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import type { ComboboxItem } from "#components/ui/combobox-list.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { useOutline } from "#components/map/outline/outline-context.ts";
import type { EditedCell } from "#components/map/outline/outline-state.ts";
import { PickInput } from "#components/map/outline/pick-input.tsx";
import type { RowView } from "#components/map/outline/row-book.ts";
import { useCellEdits } from "#components/map/outline/use-cell-edits.ts";
import { SmallForm } from "#components/map/steps/kind-menu.tsx";
import { useFlowsAt, useKindChange } from "#components/map/steps/use-kind-change.ts";
import { STEP_KINDS, type Step } from "#model/shape.ts";

type Props = { view: RowView; edited: EditedCell | null };

/** How choosing in a cell ends: `done` closes it before it writes. */
function useCellEnd(step: Step, column: EditedCell["column"]) {
  const { edits } = useOutline();
  const end = (how: "key" | "away") => edits.close({ row: step.id, column }, how);
  const done = (write: () => void) => {
    end("key");
    write();
  };
  return { end, done };
}

export function KindCell({ view, edited }: Props) {
  const kinds = useTranslations("stepKinds");
  return (
    <>
      <SmallForm kind={view.step.kind} />
      <span className="sr-only">{kinds(view.step.kind)}</span>
      {edited && <PickKind step={view.step} />}
    </>
  );
}

function PickKind({ step }: { step: Step }) {
  const t = useTranslations("map.outline");
  const kinds = useTranslations("stepKinds");
  const { warn, choose } = useKindChange(useFlowsAt(useMemo(() => [step], [step])));
  const items: ComboboxItem[] = STEP_KINDS.map((kind) => ({ value: kind, label: kinds(kind), hint: warn(kind), icon: <SmallForm kind={kind} /> }));
  const { end, done } = useCellEnd(step, "kind");
  return (
    <PickInput
      aria-label={t("column.kind")} items={items} placeholder={kinds(step.kind)} empty={t("nothing")} onEnd={end} className="absolute top-1 left-0 z-10 w-44"
      onPick={(value) => done(() => choose(STEP_KINDS.find((kind) => kind === value) ?? step.kind))}
    />
  );
}

export function PerformerCell({ view: { step, performer }, edited }: Props) {
  const t = useTranslations("map");
  if (edited) return <PickPerformer view={{ step, performer }} />;
  if (!performer) return null;
  return <><Dot colour={performer.colour} /><span className="min-w-0 truncate">{performer.title || t("lane.untitled")}</span></>;
}

function PickPerformer({ view: { step, performer } }: { view: Pick<RowView, "step" | "performer"> }) {
  const t = useTranslations("map");
  const cells = useCellEdits();
  const participants = usePlan((plan) => plan.participants);
  const items: ComboboxItem[] = participants.map(({ id, title, colour }) => ({ value: id, label: title || t("lane.untitled"), icon: <Dot colour={colour} /> }));
  const { end, done } = useCellEnd(step, "performer");
  return (
    <PickInput
      aria-label={t("outline.column.performer")} items={items} placeholder={performer?.title ?? t("outline.pick")} empty={t("outline.nothing")} onEnd={end} className="w-full"
      onPick={(value) => done(() => cells.setPerformer(step, value))}
      add={{ label: (typed) => t("create.add", { typed }), hint: t("create.hint"), onAdd: (typed) => done(() => cells.addPerformer(step, typed)), maxLength: 120 }}
    />
  );
}

export function SystemCell({ view: { step, system }, edited }: Props) {
  const t = useTranslations("map.outline");
  if (edited) return <PickSystem view={{ step, system }} />;
  return system ? <span className="min-w-0 truncate">{system.title || t("untitledSystem")}</span> : null;
}

function PickSystem({ view: { step, system } }: { view: Pick<RowView, "step" | "system"> }) {
  const t = useTranslations("map.outline");
  const map = useTranslations("map");
  const cells = useCellEdits();
  const systems = usePlan((plan) => plan.systems);
  const items: ComboboxItem[] = systems.map(({ id, title }) => ({ value: id, label: title || t("untitledSystem") }));
  const { end, done } = useCellEnd(step, "system");
  return (
    <PickInput
      aria-label={t("column.system")} items={items} placeholder={system?.title ?? t("pick")} empty={t("nothing")} onEnd={end} className="w-full"
      onPick={(value) => done(() => cells.setSystem(step, value))}
      add={{ label: (typed) => map("create.add", { typed }), hint: map("create.hint"), onAdd: (typed) => done(() => cells.addSystem(step, typed)), maxLength: 120 }}
    />
  );
}
