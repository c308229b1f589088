"use client";
import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, IndentDecrease, IndentIncrease, MessageSquare, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useRef, useState, useSyncExternalStore } from "react";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { useComments } from "#components/comments/comments-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useMapStore } from "#components/map/map-store.ts";
import { Cell } from "#components/map/outline/cell.tsx";
import { KindCell, PerformerCell, SystemCell } from "#components/map/outline/choice-cells.tsx";
import { DurationCell } from "#components/map/outline/duration-cell.tsx";
import { NextCell } from "#components/map/outline/next-cell.tsx";
import { useActiveColumn, useEditedCell, useOtherHere, useOutline } from "#components/map/outline/outline-context.ts";
import type { Column } from "#components/map/outline/columns.ts";
import type { RowView } from "#components/map/outline/row-book.ts";
import { LabelCell, TitleCell } from "#components/map/outline/title-cell.tsx";

/**
 * In px: of rows whose heights are no whole numbers some lose their line. The columns of the head and of every row: number, step, performer,
 * system, three durations, next, menu. Where there is less room, the first to go are the durations, then the system, then what is next.
 */
export const ROW_GRID = [
  "grid grid-cols-[36px_minmax(288px,1.8fr)_minmax(124px,0.8fr)_minmax(112px,0.7fr)_84px_84px_84px_minmax(172px,1.1fr)_40px]",
  "@max-[1024px]/outline:grid-cols-[36px_minmax(200px,1.8fr)_minmax(104px,0.8fr)_minmax(96px,0.7fr)_76px_76px_76px_minmax(120px,1.1fr)_36px]",
  "@max-[820px]/outline:grid-cols-[36px_minmax(200px,1.8fr)_minmax(104px,0.8fr)_minmax(88px,0.6fr)_minmax(130px,1fr)_36px]",
  "@max-[600px]/outline:grid-cols-[36px_minmax(180px,1.8fr)_minmax(104px,0.8fr)_minmax(110px,1fr)_36px]",
  "@max-[480px]/outline:grid-cols-[36px_minmax(160px,1.8fr)_minmax(96px,0.8fr)_36px]",
  "max-sm:grid-cols-[36px_1fr]!",
].join(" ");
/** From when on a column has no room. */
export const ROOM: Readonly<Partial<Record<Column, string>>> = {
  processing: "@max-[820px]/outline:hidden", waiting: "@max-[820px]/outline:hidden", deadline: "@max-[820px]/outline:hidden",
  system: "@max-[600px]/outline:hidden", next: "@max-[480px]/outline:sm:hidden",
};
/** Stays in sight when the table is wider than its place. */
export const STAYS = "sticky z-[1] bg-inherit max-sm:static";
const ASIDE = "px-2 py-[7px] text-sm text-ink-2";
const DURATIONS = ["processing", "waiting", "deadline"] as const;
/** Deeper rows than this are not drawn any deeper. */
const DEEPEST = 10;

/** One step of the outline. Rendered again only when something that it shows changes. */
export const OutlineRowView = memo(function OutlineRowView({ view, mayEdit }: { view: RowView; mayEdit: boolean }) {
  const { step, row, number, label } = view;
  const store = useMapStore();
  const active = useActiveColumn(step.id);
  const edited = useEditedCell(step.id);
  const other = useOtherHere(step.id);
  const isSelected = useSyncExternalStore(store.selection.subscribe, () => store.selection.get().has(step.id), () => false);
  const [isNear, setNear] = useState(false);
  const cell = (column: Parameters<typeof Cell>[0]["column"]) => ({ row: step.id, column, isActive: active === column });
  const editedIn = (column: string) => (edited?.column === column ? edited : null);
  return (
    <div
      role="row" aria-level={row.level} aria-rowindex={number + 1} aria-selected={isSelected} data-step={step.id} data-anchor={`step/${step.id}`}
      onPointerEnter={() => setNear(true)} onPointerLeave={() => setNear(false)}
      className={classNames(
        ROW_GRID, "min-h-[35px] border-b border-line", isSelected ? "bg-accent-soft" : "bg-surface",
        // What is out of sight is not laid out, and is still found; an open field may stick out of its row.
        active === null && "[contain-intrinsic-size:auto_35px] [content-visibility:auto] print:[content-visibility:visible]",
      )}
      style={other ? { boxShadow: `inset 3px 0 0 var(--person-${other.colour})` } : undefined}
    >
      <span role="rowheader" aria-colindex={1} className={`${STAYS} left-0 flex items-start justify-end px-2 py-[7px] text-sm tabular-nums text-ink-2`}>{number}</span>
      <div className={`${STAYS} left-[36px] flex border-r border-line`}>
        <span aria-hidden className="flex shrink-0 pl-[10px]">{Array.from({ length: Math.min(row.level - 1, DEEPEST) }, (_, depth) => <span key={depth} className="w-[22px] border-l border-line-strong" />)}</span>
        <Cell {...cell("kind")} className="-ml-[10px] shrink-0 px-1"><KindCell view={view} edited={editedIn("kind")} /></Cell>
        {label !== null && row.via !== null && <Cell {...cell("label")} className="shrink-0 px-1"><LabelCell row={step.id} flow={row.via} label={label} edited={editedIn("label")} /></Cell>}
        <Cell {...cell("title")} className="flex-1 px-1.5 py-[7px]"><TitleCell id={step.id} title={step.title} edited={editedIn("title")} /></Cell>
        <span role="gridcell" className="mt-1 mr-1 flex items-start empty:hidden">
          <FindingMark place={`step/${step.id}`} name={step.title} tabIndex={-1} />
          <CommentMark anchor={{ kind: "step", id: step.id }} name={step.title} onlyWhenSaid />
        </span>
        {other && <span className="pointer-events-none absolute right-0 top-0 max-w-32 truncate rounded-bl-sm px-1 text-[11px] leading-4 text-white" style={{ background: `var(--person-${other.colour})` }}>{other.name}</span>}
      </div>
      <Cell {...cell("performer")} className={`${ASIDE} gap-2 max-sm:col-start-2 max-sm:py-0`}><PerformerCell view={view} edited={editedIn("performer")} /></Cell>
      <Cell {...cell("system")} className={`${ASIDE} ${ROOM.system} max-sm:hidden`}><SystemCell view={view} edited={editedIn("system")} /></Cell>
      {DURATIONS.map((fact) => <Cell key={fact} {...cell(fact)} className={`${ASIDE} ${ROOM[fact]} max-sm:hidden`}><DurationCell step={step} fact={fact} edited={editedIn(fact)} /></Cell>)}
      <Cell {...cell("next")} className={`${ASIDE} ${ROOM.next} max-sm:col-start-2 max-sm:pt-0`}><NextCell view={view} edited={editedIn("next")} /></Cell>
      {mayEdit && <Cell {...cell("menu")} className="justify-center max-sm:hidden">{(active !== null || isNear) && <RowMenu view={view} />}</Cell>}
    </div>
  );
});

function RowMenu({ view: { step } }: { view: RowView }) {
  const t = useTranslations("map");
  const { edits } = useOutline();
  const { discuss } = useComments();
  const mayComment = useMay()("comment.write");
  const icon = { "aria-hidden": true, size: 16 } as const;
  const hasActed = useRef(false);
  /** The keyboard goes to the step's title, unless what is done takes it further. */
  const act = (does: (id: string) => void) => () => {
    hasActed.current = true;
    edits.focus({ row: step.id, column: "title" });
    does(step.id);
  };
  return (
    <Menu
      trigger={<IconButton label={t("outline.menu", { title: step.title || t("step.untitled") })} size="sm" tabIndex={-1}><Ellipsis {...icon} /></IconButton>} align="end"
      returnsFocus={() => {
        const returns = !hasActed.current;
        hasActed.current = false;
        return returns;
      }}
      items={[
        { label: t("outline.addAfter"), icon: <CornerDownRight {...icon} />, keys: "Ctrl+Enter", onSelect: act(edits.addAfter) },
        { label: t("outline.indent"), icon: <IndentIncrease {...icon} />, keys: "Alt+→", onSelect: act(edits.indent) },
        { label: t("outline.outdent"), icon: <IndentDecrease {...icon} />, keys: "Alt+←", onSelect: act(edits.outdent) },
        { label: t("lane.up"), icon: <ArrowUp {...icon} />, keys: "Alt+↑", onSelect: act((id) => edits.move(id, -1)) },
        { label: t("lane.down"), icon: <ArrowDown {...icon} />, keys: "Alt+↓", onSelect: act((id) => edits.move(id, 1)) },
        { type: "separator" },
        ...(mayComment ? [{ label: t("menu.comment"), icon: <MessageSquare {...icon} />, onSelect: () => discuss(`step/${step.id}`) }] : []),
        { label: t("tools.remove"), icon: <Trash2 {...icon} />, keys: "Del", danger: true, onSelect: act(edits.remove) },
      ]}
    />
  );
}
