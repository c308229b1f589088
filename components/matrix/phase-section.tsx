"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type PointerEvent } from "react";
import { ActivityRow } from "#components/matrix/activity-row.tsx";
import { useGridActions } from "#components/matrix/grid-actions.ts";
import { HEAD, newRowOf, type Section } from "#components/matrix/layout.ts";
import { useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";

type Props = {
  section: Section;
  columns: readonly string[];
  /** The grid's index of the section's heading line. */
  index: number;
  isEditor: boolean;
  dragged: string | null;
  onGrip: (event: PointerEvent, row: string) => void;
};

/** The rows of one phase under its heading. */
export const PhaseSection = memo(function PhaseSection({ section: { phase, rows }, columns, index, isEditor, dragged, onGrip }: Props) {
  const t = useTranslations("matrix");
  return (
    <div role="rowgroup" aria-labelledby={`phase-${phase}`}>
      <div role="row" aria-rowindex={index} className="border-b border-line bg-canvas">
        <div role="gridcell" aria-colindex={1} aria-colspan={columns.length + 1} className="sticky left-0 w-fit px-4 pt-4 pb-1 sm:px-8">
          <h2 id={`phase-${phase}`} className="text-sm font-semibold text-ink">{t(`phase.${phase}`)}</h2>
        </div>
      </div>
      {rows.map((id, at) => <ActivityRow key={id} id={id} columns={columns} index={index + at + 1} isEditor={isEditor} isDragged={dragged === id} onGrip={onGrip} />)}
      {isEditor && <NewRow phase={phase} index={index + rows.length + 1} span={columns.length + 1} />}
    </div>
  );
});

function NewRow({ phase, index, span }: { phase: Section["phase"]; index: number; span: number }) {
  const t = useTranslations("matrix");
  const { rows } = useGridActions();
  const row = newRowOf(phase);
  const isActive = useFrom(useMatrixState().active, (place) => place.row === row);
  return (
    <div role="row" aria-rowindex={index} data-slot={row} className="border-b border-line">
      <div role="gridcell" aria-colindex={1} aria-colspan={span} className="sticky left-0 flex w-fit py-0.5 pl-2 sm:pl-6">
        <button
          type="button" tabIndex={isActive ? 0 : -1} data-row={row} data-column={HEAD} onClick={() => rows.add(phase)}
          aria-label={t("row.addTo", { phase: t(`phase.${phase}`) })} className="flex h-8 items-center gap-1.5 rounded-md px-2 text-ink-3 transition-colors hover:bg-hover hover:text-ink focus-visible:text-ink"
        >
          <Plus aria-hidden size={16} />{t("row.add")}
        </button>
      </div>
    </div>
  );
}
