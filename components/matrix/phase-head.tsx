"use client";
import { ArrowDown, ArrowUp, ChevronDown, EllipsisVertical, PenLine, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { CELL_FOCUS } from "#components/matrix/cell-class.ts";
import { useGridActions } from "#components/matrix/grid-actions.ts";
import { HEAD, headOfPhase, NO_PHASE, type Section } from "#components/matrix/layout.ts";
import { useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";
import { TitleField } from "#components/matrix/title-field.tsx";

type Props = { section: Section; title: string; index: number; span: number; isEditor: boolean };

/** The heading of a section: folds it, and for editors has its name and its menu. One stop of the keyboard under all columns. */
export function PhaseHead({ section: { phase, count, isFolded }, title, index, span, isEditor }: Props) {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const { fold, endEditing } = useGridActions();
  const row = headOfPhase(phase);
  const isActive = useFrom(state.active, (place) => place.row === row);
  const isEditing = useFrom(state.editing, (place) => place?.row === row);
  const shown = title || t(phase === NO_PHASE ? "phase.none" : "phase.untitled");
  return (
    <div role="row" aria-rowindex={index} className="border-b border-line bg-canvas">
      <div
        role="gridcell" aria-colindex={1} aria-colspan={span} aria-expanded={!isFolded} aria-labelledby={`phase-${phase} count-${phase}`} tabIndex={isActive ? 0 : -1} data-row={row} data-column={HEAD}
        className={classNames("group/head sticky left-0 flex w-fit max-w-screen items-center gap-1 pt-3 pr-2 pb-1 pl-2 sm:pl-6", CELL_FOCUS)}
      >
        <button
          type="button" tabIndex={-1} aria-label={t(isFolded ? "phase.unfold" : "phase.fold", { title: shown })} aria-expanded={!isFolded} onClick={() => fold(phase)}
          className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
        >
          <ChevronDown aria-hidden size={16} className={classNames("transition-transform", isFolded && "-rotate-90")} />
        </button>
        <h2 id={`phase-${phase}`} className="min-w-0 text-sm font-semibold text-ink">
          {phase === NO_PHASE ? shown : <TitleField collection="phases" id={phase} title={title} placeholder={t("phase.untitled")} isEditing={isEditing} onEnd={(how) => endEditing({ row, column: HEAD }, how)} className={isEditing ? "min-w-60" : undefined} />}
        </h2>
        <span id={`count-${phase}`} className={classNames("text-xs text-ink-2 tabular-nums", !isFolded && "sr-only")}>{t("phase.count", { count })}</span>
        {isEditor && phase !== NO_PHASE && !isEditing && <PhaseMenu phase={phase} title={shown} count={count} isReachable={isActive} />}
      </div>
    </div>
  );
}

function PhaseMenu({ phase, title, count, isReachable }: { phase: string; title: string; count: number; isReachable: boolean }) {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const { phases, edit } = useGridActions();
  return (
    <Menu
      returnsFocus={() => state.editing.get() === null}
      trigger={<IconButton label={t("phase.menu", { title })} size="sm" tabIndex={isReachable ? 0 : -1} className="opacity-0 group-hover/head:opacity-100 group-focus/head:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-100"><EllipsisVertical aria-hidden size={16} /></IconButton>}
      items={[
        { label: t("rename"), keys: "F2", icon: <PenLine aria-hidden size={16} />, onSelect: () => edit({ row: headOfPhase(phase), column: HEAD }) },
        { label: t("phase.addBelow"), icon: <Plus aria-hidden size={16} />, onSelect: () => phases.add(phase) },
        { type: "separator" },
        { label: t("row.up"), keys: "Alt+↑", icon: <ArrowUp aria-hidden size={16} />, onSelect: () => phases.moveBeside(phase, -1) },
        { label: t("row.down"), keys: "Alt+↓", icon: <ArrowDown aria-hidden size={16} />, onSelect: () => phases.moveBeside(phase, 1) },
        { type: "separator" },
        { label: t(count > 0 ? "phase.removeKeeping" : "phase.remove"), keys: "Delete", icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => phases.remove(phase) },
      ]}
    />
  );
}
