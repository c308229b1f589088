"use client";
import { SquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, type ReactElement } from "react";
import { StepForm, TASK_ICONS } from "#components/map/steps/step-form.tsx";
import { lookOf, sizeOf, type StepMark } from "#model/map/picture/step-forms.ts";
import { useKindChange, type KindChangeInput } from "#components/map/steps/use-kind-change.ts";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { STEP_KINDS, type StepKind } from "#model/shape.ts";

type Props = KindChangeInput & { trigger: ReactElement; side?: "top" | "bottom" | "left" };

const GROUPS = { events: STEP_KINDS.slice(0, 8), work: [...STEP_KINDS.slice(8, 14), "subProcess"], choices: STEP_KINDS.slice(14, 17), rest: STEP_KINDS.slice(18) } as const satisfies Record<string, readonly StepKind[]>;

/** The kinds that steps can be given, in place. What flows that costs stands beside each kind, before it is chosen. */
export function useKindItems({ steps, flows, stepOf }: KindChangeInput): MenuItem[] {
  const t = useTranslations("map.inspector");
  const kinds = useTranslations("stepKinds");
  const { warn, choose } = useKindChange({ steps, flows, stepOf });
  const only = steps.every(({ kind }) => kind === steps[0]?.kind) ? (steps[0]?.kind ?? "") : "";

  return useMemo(() => Object.entries(GROUPS).map(([name, group]): MenuItem => ({
    type: "choice", label: t(`kinds.${name as keyof typeof GROUPS}`), value: only, closes: true,
    onValueChange: (value) => choose(STEP_KINDS.find((kind) => kind === value) ?? "task"),
    choices: group.map((kind) => ({ value: kind, label: kinds(kind), icon: <SmallForm kind={kind} />, hint: warn(kind) })),
  })), [choose, kinds, only, t, warn]);
}

export function KindMenu({ trigger, side = "bottom", ...change }: Props) {
  return <Menu trigger={trigger} items={useKindItems(change)} side={side} className="w-72" />;
}

const BOX = { width: 28, height: 18 };

/** A step's shape, small enough for a line of text: a task's sign is made larger than its form would leave it. */
export function SmallForm({ kind }: { kind: StepKind }) {
  const { width, height } = sizeOf(kind);
  const { form, mark } = lookOf(kind);
  return (
    <span aria-hidden className="flex shrink-0 items-center justify-center" style={BOX}>
      {form === "task" ? <SmallTask mark={mark} /> : <StepForm kind={kind} scale={Math.min((BOX.width - 2) / width, (BOX.height - 2) / height)} className="shrink-0" />}
    </span>
  );
}

function SmallTask({ mark }: { mark: StepMark | undefined }) {
  const Icon = mark === "subProcess" ? SquarePlus : mark && TASK_ICONS[mark];
  return (
    <svg width={26} height={18} viewBox="0 0 26 18" className="block shrink-0">
      <rect x={0.75} y={0.75} width={24.5} height={16.5} rx={3} className="fill-raised stroke-ink-2" strokeWidth={1.25} />
      {Icon && <Icon x={7.5} y={3.5} width={11} height={11} strokeWidth={2.25} className={mark === "send" ? "fill-ink-2 stroke-raised" : "fill-none stroke-ink-2"} />}
    </svg>
  );
}
