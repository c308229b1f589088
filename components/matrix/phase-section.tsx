"use client";
import { memo, useCallback, type PointerEvent } from "react";
import { useTranslations } from "next-intl";
import { usePlan } from "#components/live/use-plan.ts";
import { ActivityRow } from "#components/matrix/activity-row.tsx";
import type { Section } from "#components/matrix/layout.ts";
import { NewRow } from "#components/matrix/new-lines.tsx";
import { PhaseHead } from "#components/matrix/phase-head.tsx";
import { phaseTitle } from "#components/matrix/phase-title.ts";
import type { Plan } from "#model/shape.ts";

type Props = {
  section: Section;
  columns: readonly string[];
  /** The grid's index of the section's heading line. */
  index: number;
  isEditor: boolean;
  mayAdd: boolean;
  dragged: string | null;
  onGrip: (event: PointerEvent, row: string) => void;
};

/** The rows of one phase under its heading. */
export const PhaseSection = memo(function PhaseSection({ section, columns, index, isEditor, mayAdd, dragged, onGrip }: Props) {
  const { phase, rows, isFolded } = section;
  const t = useTranslations("matrix");
  const title = usePlan(useCallback((plan: Plan) => phaseTitle(plan, phase), [phase]));
  const span = columns.length + 1;
  return (
    <div role="rowgroup" aria-labelledby={`phase-${phase}`}>
      <PhaseHead section={section} title={title} index={index} span={span} isEditor={isEditor} />
      {rows.map((id, at) => <ActivityRow key={id} id={id} columns={columns} index={index + at + 1} isEditor={isEditor} isDragged={dragged === id} onGrip={onGrip} />)}
      {mayAdd && !isFolded && <NewRow phase={phase} title={title || t("phase.untitled")} index={index + rows.length + 1} span={span} />}
    </div>
  );
});
