"use client";
import { memo, useCallback, type PointerEvent } from "react";
import { useTranslations } from "next-intl";
import { usePlan } from "#components/live/use-plan.ts";
import { ActivityRow } from "#components/matrix/activity-row.tsx";
import type { Section } from "#components/matrix/layout.ts";
import { useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";
import { NewRow } from "#components/matrix/new-lines.tsx";
import { PhaseHead } from "#components/matrix/phase-head.tsx";
import { phaseTitle } from "#components/matrix/phase-title.ts";
import type { LetterLooks } from "#components/matrix/use-letter-looks.ts";
import { partsOf } from "#components/matrix/window/windows.ts";
import type { RowHeights } from "#components/matrix/window/row-heights.ts";
import type { Plan } from "#model/shape.ts";

type Props = {
  section: Section;
  columns: readonly string[];
  /** The grid's index of the section's heading line. */
  index: number;
  /** Which rows are drawn: from the one to before the other, and the one that the keyboard is in. */
  from: number;
  to: number;
  heights: RowHeights;
  /** Which columns are. */
  firstColumn: number;
  endColumn: number;
  looks: LetterLooks;
  isEditor: boolean;
  mayAdd: boolean;
  dragged: string | null;
  onGrip: (event: PointerEvent, row: string) => void;
};

/** The rows of one phase under its heading. */
export const PhaseSection = memo(function PhaseSection({ section, columns, index, from, to, heights, firstColumn, endColumn, looks, isEditor, mayAdd, dragged, onGrip }: Props) {
  const { phase, rows, isFolded } = section;
  const t = useTranslations("matrix");
  const title = usePlan(useCallback((plan: Plan) => phaseTitle(plan, phase), [phase]));
  const state = useMatrixState();
  const pinned = useFrom(state.active, ({ row }) => (isWithin(rows.indexOf(row), from, to) ? null : row));
  const span = columns.length + 1;
  return (
    <div role="rowgroup" data-phase={phase} aria-labelledby={`phase-${phase}`}>
      <PhaseHead section={section} title={title} index={index} span={span} isEditor={isEditor} />
      {partsOf(rows, { from, to }, pinned, heights).map((part) => "gap" in part
        ? <div key={`gap/${part.before}`} aria-hidden style={{ height: part.gap }} />
        : <ActivityRow key={part.row} id={part.row} columns={columns} firstColumn={firstColumn} endColumn={endColumn} looks={looks} index={index + part.index + 1} isEditor={isEditor} isDragged={dragged === part.row} onGrip={onGrip} />)}
      {mayAdd && !isFolded && <NewRow phase={phase} title={title || t("phase.untitled")} index={index + rows.length + 1} span={span} />}
    </div>
  );
});

const isWithin = (at: number, from: number, to: number): boolean => at < 0 || (at >= from && at < to);
