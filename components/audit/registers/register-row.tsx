"use client";
import { ChevronRight, Ellipsis, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useId, type ComponentType } from "react";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { Column } from "#components/audit/registers/column.ts";
import { TRACKS } from "#components/audit/registers/tracks.ts";
import type { Kept } from "#components/audit/registers/use-register-actions.ts";

type Props<R> = {
  of: Kept;
  record: R;
  columns: readonly Column<R>[];
  Details: ComponentType<{ record: R; canEdit: boolean }>;
  canEdit: boolean;
  isExpanded: boolean;
  handling: RowHandling;
};
export type RowHandling = {
  readonly toggle: (id: string) => void;
  readonly finishName: (id: string) => void;
  readonly remove: (record: { readonly id: string; readonly title: string }) => void;
};

function Row<R extends { readonly id: string; readonly title: string }>({ of, record, columns, Details, canEdit, isExpanded, handling }: Props<R>) {
  const t = useTranslations("audit");
  const details = useId();
  const { id } = record;
  const title = record.title || t(`${of}.untitled`);
  return (
    <div role="rowgroup" aria-label={title} data-record={id} data-anchor={of === "integrations" ? undefined : `${of === "systems" ? "system" : "channel"}/${id}`} className="scroll-mt-10 border-line [&+&]:border-t">
      <div role="row" aria-label={title} className={`relative grid grid-cols-2 items-start gap-x-2 gap-y-1 py-1.5 ${TRACKS}`}>
        <div role="rowheader" className="col-span-2 flex min-w-0 items-start gap-1 pr-8 @min-[1060px]:col-span-1 @min-[1060px]:pr-0">
          <IconButton size="sm" className="mt-1" label={isExpanded ? t("registers.less") : t("registers.more")} aria-expanded={isExpanded} aria-controls={details} onClick={() => handling.toggle(id)}>
            <ChevronRight aria-hidden size={16} className={`transition-transform ${isExpanded ? "rotate-90" : ""}`} />
          </IconButton>
          <FindingMark place={`${of === "systems" ? "system" : of === "channels" ? "channel" : "integration"}/${id}`} name={title} className="order-last mt-1" />
          {of !== "integrations" && <CommentMark anchor={{ kind: of === "systems" ? "system" : "channel", id }} name={title} className="order-last mt-1" />}
          <div className="min-w-0 flex-1">
            <LiveText
              collection={of} id={id} field="title" multiline aria-label={t(`${of}.name`)} placeholder={t(`${of}.untitled`)} onEnter={() => handling.finishName(id)}
              className="px-1.5 py-1.5 font-medium hover:bg-hover read-only:hover:bg-transparent"
            />
          </div>
        </div>
        {columns.map(({ id: column, head, Cell }) => (
          <div key={column} role="cell" className="min-w-0 even:pl-7 @min-[1060px]:pl-0!">
            <span aria-hidden className="block px-1.5 text-xs text-ink-3 @min-[1060px]:hidden">{head}</span>
            <div className="flex min-h-8 min-w-0 items-start"><Cell record={record} canEdit={canEdit} label={t("registers.fieldOf", { field: head, title })} /></div>
          </div>
        ))}
        <div role="cell" className="absolute top-2 right-0 @min-[1060px]:static @min-[1060px]:pt-0.5">
          {canEdit && (
            <Menu
              align="end" trigger={<IconButton size="sm" label={t("menu", { title })}><Ellipsis aria-hidden size={16} /></IconButton>}
              items={[{ label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => handling.remove(record) }]}
            />
          )}
        </div>
      </div>
      <div role="row" id={details} hidden={!isExpanded}>
        {isExpanded && <div role="cell" aria-colspan={columns.length + 2} className="pb-4 pl-7"><Details record={record} canEdit={canEdit} /></div>}
      </div>
    </div>
  );
}

/** One record: a line of a table where there is room, else a card. Renders again for its own sake alone; `memo` forgets the kind of record, which is said again. */
export const RegisterRow = memo(Row) as typeof Row;
