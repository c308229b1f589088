"use client";
import { ArrowDown, ArrowUp, EllipsisVertical, GripVertical, Info, MessageSquare, PenLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type PointerEvent } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useMay } from "#components/live/use-may.ts";
import { CELL_FOCUS } from "#components/matrix/cell-class.ts";
import { goalItems } from "#components/matrix/goals/goal-items.tsx";
import { HEAD } from "#components/matrix/layout.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { FoundMark, RowMark } from "#components/matrix/soon.ts";
import { RowGaps } from "#components/matrix/row-gaps.tsx";
import { TitleField } from "#components/matrix/title-field.tsx";
import { useGridActions } from "#components/matrix/grid-actions.ts";

type Props = {
  id: string;
  title: string;
  phase: string;
  gaps: "" | "A" | "R" | "AR";
  isActive: boolean;
  isEditing: boolean;
  isEditor: boolean;
  onGrip: (event: PointerEvent, row: string) => void;
};

/** The head of a row: what the activity is, and what its row still lacks. */
export const RowHead = memo(function RowHead({ id, title, gaps, isActive, isEditing, isEditor, onGrip, ...rest }: Props) {
  const t = useTranslations("matrix");
  const { endEditing } = useGridActions();
  return (
    <div
      role="rowheader" aria-colindex={1} aria-labelledby={`title-${id} gaps-${id}`} tabIndex={isActive ? 0 : -1} data-row={id} data-column={HEAD} data-anchor={`activity/${id}`}
      className={classNames("group/head sticky left-0 z-10 flex items-center border-r border-line-strong bg-surface py-1.5 pr-2 pl-4 group-hover/row:bg-canvas sm:pl-8", "sm:pr-8", CELL_FOCUS)}
    >
      {isEditor && (
        <span aria-hidden title={t("row.drag")} onPointerDown={(event) => onGrip(event, id)} className="absolute inset-y-0 left-2 flex w-6 cursor-grab touch-none items-center justify-center text-ink-3 opacity-0 group-hover/row:opacity-100 max-sm:hidden">
          <GripVertical size={14} />
        </span>
      )}
      <div className="flex min-w-0 flex-1 items-center gap-2 max-sm:flex-col max-sm:items-start max-sm:gap-1">
        <div id={`title-${id}`} className="min-w-0 flex-1 self-center max-sm:self-stretch">
          <TitleField collection="activities" id={id} title={title} placeholder={t("row.untitled")} isEditing={isEditing} onEnd={(how) => endEditing({ row: id, column: HEAD }, how)} className="text-base max-sm:text-sm" />
        </div>
        <span className="flex items-center gap-1"><span id={`gaps-${id}`} className="flex gap-1"><RowGaps gaps={gaps} /></span><FoundMark place={`row/${id}`} name={title || t("row.untitled")} tabIndex={isActive ? 0 : -1} /><RowMark anchor={{ kind: "activity", id }} name={title} onlyWhenSaid /></span>
      </div>
      <span className={isEditing ? "invisible" : undefined}><RowMenu id={id} title={title} isReachable={isActive} isEditor={isEditor} {...rest} /></span>
    </div>
  );
});

function RowMenu({ id, title, phase, isReachable, isEditor }: Pick<Props, "id" | "title" | "phase" | "isEditor"> & { isReachable: boolean }) {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const live = useLive();
  const { discuss } = useComments();
  const keyNames = useKeyNames();
  const apply = useApply();
  const mayComment = useMay()("comment.write");
  const { rows, edit } = useGridActions();
  const details = { label: t("details.open"), keys: keyNames("Alt+Enter"), icon: <Info aria-hidden size={16} />, onSelect: () => state.details.set(id) };
  const comment = { label: t("comment"), keys: keyNames("Mod+Alt+KeyM"), icon: <MessageSquare aria-hidden size={16} />, onSelect: () => discuss(`activity/${id}`) };
  return (
    <Menu
      returnsFocus={() => state.editing.get() === null}
      trigger={(
        <IconButton label={t("row.menu", { title: title || t("row.untitled") })} size="sm" tabIndex={isReachable ? 0 : -1} className="absolute top-1/2 right-1 -translate-y-1/2 bg-surface max-sm:top-1 max-sm:right-0 max-sm:translate-y-0 opacity-0 group-hover/row:bg-canvas group-hover/row:opacity-100 focus-visible:opacity-100 group-focus/head:opacity-100 data-popup-open:opacity-100">
          <EllipsisVertical aria-hidden size={16} />
        </IconButton>
      )}
      items={() => (!isEditor ? [details, ...(mayComment ? [comment] : [])] : [
        { label: t("rename"), keys: "F2", icon: <PenLine aria-hidden size={16} />, onSelect: () => edit({ row: id, column: HEAD }) },
        details,
        { type: "separator" },
        comment,
        { label: t("row.up"), keys: "Alt+↑", icon: <ArrowUp aria-hidden size={16} />, onSelect: () => rows.moveBeside(id, -1) },
        { label: t("row.down"), keys: "Alt+↓", icon: <ArrowDown aria-hidden size={16} />, onSelect: () => rows.moveBeside(id, 1) },
        { type: "separator" },
        {
          type: "choice", label: t("row.phase"), value: phase, choices: live.plan.get().phases.map((one) => ({ value: one.id, label: one.title || t("phase.untitled") })),
          onValueChange: (value) => rows.move(id, { phase: value, before: null }),
        },
        ...goalItems({ home: live.home, plan: live.plan.get(), activity: id, apply, t }),
        { type: "separator" },
        { label: t("row.remove"), keys: "Delete", icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => rows.remove(id) },
      ])}
    />
  );
}
