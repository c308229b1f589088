"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useGridActions } from "#components/matrix/grid-actions.ts";
import { HEAD, NEW_PHASE, newRowOf } from "#components/matrix/layout.ts";
import { useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";

type Place = { index: number; span: number };

/** The line under a section, to add a row to it. */
export function NewRow({ phase, title, ...place }: Place & { phase: string; title: string }) {
  const t = useTranslations("matrix");
  const { rows } = useGridActions();
  return <NewLine row={newRowOf(phase)} slot {...place} name={t("row.addTo", { phase: title })} label={t("row.add")} onAdd={() => rows.add(phase)} />;
}

/** The line under all sections, to add one. */
export function NewPhase(place: Place) {
  const t = useTranslations("matrix");
  const { phases } = useGridActions();
  return <div role="rowgroup"><NewLine row={NEW_PHASE} {...place} name={t("phase.add")} label={t("phase.add")} onAdd={() => phases.add(null)} /></div>;
}

function NewLine({ row, slot = false, index, span, name, label, onAdd }: Place & { row: string; slot?: boolean; name: string; label: string; onAdd: () => void }) {
  const isActive = useFrom(useMatrixState().active, (place) => place.row === row);
  return (
    <div role="row" aria-rowindex={index} data-slot={slot ? row : undefined} className="border-b border-line">
      <div role="gridcell" aria-colindex={1} aria-colspan={span} className="sticky left-0 flex w-fit py-0.5 pl-2 sm:pl-6">
        <button
          type="button" tabIndex={isActive ? 0 : -1} data-row={row} data-column={HEAD} onClick={onAdd}
          aria-label={name} className="flex h-8 items-center gap-1.5 rounded-md px-2 text-ink-3 transition-colors hover:bg-hover hover:text-ink focus-visible:text-ink"
        >
          <Plus aria-hidden size={16} />{label}
        </button>
      </div>
    </div>
  );
}
