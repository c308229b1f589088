"use client";
import { ArrowLeft, ArrowRight, EllipsisVertical, GripVertical, IdCard, MessageSquare, PenLine, Trash2, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useCallback, useState, type PointerEvent } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useComments } from "#components/comments/comments-context.ts";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import { Menu } from "#components/ui/menu.tsx";
import type { Participant, Plan } from "#model/shape.ts";
import { cardAddress } from "#components/matrix/card/card-address.ts";
import { CELL_FOCUS } from "#components/matrix/cell-class.ts";
import { useGridActions } from "#components/matrix/grid-actions.ts";
import { HEAD } from "#components/matrix/layout.ts";
import { AboutDialog } from "#components/matrix/later.ts";
import { isSameLoad, loadOf, loadShare } from "#components/matrix/letters.ts";
import { useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";
import { FoundMark, RowMark } from "#components/matrix/soon.ts";
import { useMemberNames } from "#components/live/use-member-names.ts";
import { TitleField } from "#components/matrix/title-field.tsx";

type Props = {
  id: string;
  /** From 1, the row heads' column included. */
  index: number;
  isEditor: boolean;
  isDragged: boolean;
  onGrip: (event: PointerEvent, column: string) => void;
};

/** The head of a column: a participant, how many rows they answer for and work in. */
export const ColumnHead = memo(function ColumnHead({ id, index, isEditor, isDragged, onGrip }: Props) {
  const t = useTranslations("matrix");
  const participant = usePlan(useCallback((plan: Plan) => plan.participants.find((found) => found.id === id), [id]));
  const state = useMatrixState();
  const isActive = useFrom(state.active, ({ row, column }) => row === HEAD && column === id);
  const isEditing = useFrom(state.editing, (place) => place?.row === HEAD && place.column === id);
  const { endEditing } = useGridActions();
  if (!participant) return null;
  const { title, colour } = participant;
  return (
    <div
      role="columnheader" aria-colindex={index} style={{ gridColumnStart: index }} aria-labelledby={`title-${id}`} aria-describedby={`about-${id} load-${id}`} tabIndex={isActive ? 0 : -1} data-row={HEAD} data-column={id} data-anchor={`participant/${id}`}
      className={classNames("group/head relative row-start-1 flex min-w-0 flex-col border-r border-line px-2 pt-2 pb-1 max-sm:px-1", CELL_FOCUS, isDragged && "opacity-50")}
    >
      <span aria-hidden className="absolute inset-x-0 top-0 h-[3px]" style={{ background: `var(--person-${colour})` }} />
      {isEditor && (
        <span className={classNames("absolute top-1 right-0.5 z-[1] flex rounded-md bg-surface opacity-0 focus-within:opacity-100 group-hover/head:opacity-100 group-focus/head:opacity-100 has-data-popup-open:opacity-100", isEditing && "invisible")}>
          <span aria-hidden title={t("column.drag")} onPointerDown={(event) => onGrip(event, id)} className="flex size-6 cursor-grab touch-none items-center justify-center text-ink-3 max-sm:hidden"><GripVertical size={14} className="rotate-90" /></span>
          <ColumnMenu id={id} title={title} isReachable={isActive} />
        </span>
      )}
      <div id={`title-${id}`} className="min-w-0 flex-1">
        <TitleField collection="participants" id={id} title={title} placeholder={t("column.untitled")} isEditing={isEditing} onEnd={(how) => endEditing({ row: HEAD, column: id }, how)} className="text-sm leading-[18px] font-medium max-sm:text-xs" />
      </div>
      <PersonOf participant={participant} />
      <LoadOf id={id} />
      <span className="absolute right-1 bottom-2 flex"><FoundMark place={`participant/${id}`} name={title || t("column.untitled")} tabIndex={isActive ? 0 : -1} /><RowMark anchor={{ kind: "participant", id }} name={title} onlyWhenSaid /></span>
    </div>
  );
});

/** Who stands behind the column, how they are involved, and who stands in for them: what of it is known. */
function PersonOf({ participant: { id, member, group, deputy } }: { participant: Participant }) {
  const t = useTranslations("matrix");
  const names = useMemberNames();
  const deputyTitle = usePlan(useCallback((plan: Plan) => (deputy === null ? "" : (plan.participants.find((one) => one.id === deputy)?.title ?? "")), [deputy]));
  const person = member === null ? "" : (names.get(member) ?? "");
  const lines = [person, group && t(`groupShort.${group}`), deputyTitle && t("about.deputyIs", { title: deputyTitle })].filter(Boolean) as string[];
  return <p id={`about-${id}`} className="mt-0.5 text-xs leading-4 text-ink-2">{lines.map((line) => <span key={line} title={line} className="block truncate">{line}</span>)}</p>;
}

function LoadOf({ id }: { id: string }) {
  const t = useTranslations("matrix");
  const { sign } = useScheme();
  const { accountable, responsible } = usePlan(useCallback((plan: Plan) => loadOf(plan, id), [id]), isSameLoad);
  const share = usePlan(useCallback((plan: Plan) => loadShare(plan, id), [id]));
  return (
    <div id={`load-${id}`} title={t("load", { accountable, responsible })}>
      <p className="mt-1 flex gap-2 text-xs text-ink-2 tabular-nums">
        <span aria-hidden><b className="font-semibold">A</b> {accountable}</span>
        <span aria-hidden><b className="font-semibold">{sign("R")}</b> {responsible}</span>
        <span className="sr-only">{t("load", { accountable, responsible })}</span>
      </p>
      <span aria-hidden className="mt-0.5 block h-[3px] rounded-full bg-sunken"><span className="block h-full rounded-full bg-accent" style={{ width: `${share}%` }} /></span>
    </div>
  );
}

function ColumnMenu({ id, title, isReachable }: { id: string; title: string; isReachable: boolean }) {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const { columns, edit } = useGridActions();
  const { home } = useLive();
  const { discuss } = useComments();
  const keyNames = useKeyNames();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Menu
        align="end" returnsFocus={() => state.editing.get() === null}
        trigger={<IconButton label={t("column.menu", { title: title || t("column.untitled") })} size="sm" tabIndex={isReachable ? 0 : -1}><EllipsisVertical aria-hidden size={16} /></IconButton>}
        items={[
          { type: "link", label: t("card.open"), icon: <IdCard aria-hidden size={16} />, href: cardAddress(home, id) },
          { label: t("about.open"), icon: <UserRound aria-hidden size={16} />, onSelect: () => setAsked(true) },
          { label: t("rename"), keys: "F2", icon: <PenLine aria-hidden size={16} />, onSelect: () => edit({ row: HEAD, column: id }) },
          { type: "separator" },
          { label: t("comment"), keys: keyNames("Mod+Alt+KeyM"), icon: <MessageSquare aria-hidden size={16} />, onSelect: () => discuss(`participant/${id}`) },
          { label: t("column.left"), keys: "Alt+←", icon: <ArrowLeft aria-hidden size={16} />, onSelect: () => columns.moveBeside(id, -1) },
          { label: t("column.right"), keys: "Alt+→", icon: <ArrowRight aria-hidden size={16} />, onSelect: () => columns.moveBeside(id, 1) },
          { type: "separator" },
          { label: t("column.remove"), keys: "Delete", icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => columns.remove(id) },
        ]}
      />
      {isAsked && <AboutDialog id={id} onClose={() => setAsked(false)} />}
    </>
  );
}
