"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { LiveText } from "#components/live/live-text.tsx";
import type { ComboboxItem } from "#components/ui/combobox-list.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { useOutline } from "#components/map/outline/outline-context.ts";
import type { EditedCell } from "#components/map/outline/outline-state.ts";
import { PickInput } from "#components/map/outline/pick-input.tsx";
import type { RowView, Way } from "#components/map/outline/row-book.ts";
import { useCellEdits } from "#components/map/outline/use-cell-edits.ts";

type Props = { view: RowView; edited: EditedCell | null };

/** Where work goes on to from a step; typed in, it is led to one more, opened, its ways are labelled and taken away. */
export function NextCell({ view, edited }: Props) {
  const t = useTranslations("map.outline");
  const { edits } = useOutline();
  const end = (how: "key" | "away") => edits.close({ row: view.step.id, column: "next" }, how);
  if (edited?.how === "select") return <PickNext view={view} onEnd={end} />;
  const ways = <span className="flex min-w-0 flex-1 flex-col">{view.ways.map((way) => <WayLine key={way.flow.id} way={way} />)}</span>;
  if (!edited) return ways;
  return (
    <Popover
      trigger={<button type="button" tabIndex={-1} className="flex min-h-5 w-full min-w-0 text-left" aria-label={t("nextOf", { title: view.step.title })}>{ways}</button>}
      title={t("nextOf", { title: view.step.title })} open onOpenChange={(isOpen) => !isOpen && end("key")} align="end" className="w-96"
    >
      <Ways view={view} onEnd={() => end("key")} />
    </Popover>
  );
}

function WayLine({ way: { flow, number, title, isBack } }: { way: Way }) {
  const t = useTranslations("map");
  const name = title || t("step.untitled");
  return (
    <span className="min-w-0 truncate">
      {flow.title && <span className="mr-1 font-medium">{flow.title}</span>}
      {/* The arrow is for the eye; in words it is said whole. */}
      <span aria-hidden className={isBack ? "text-warning" : ""}>{isBack ? "↩" : "→"}</span>
      <span className="sr-only">{t(isBack ? "outline.backTo" : "outline.onTo")}</span>
      <span className="ml-1 tabular-nums">{number}</span> {name}
    </span>
  );
}

/** A choice of where to lead work to: a step that is there, or a new one. */
function PickNext({ view, onEnd, isInside = false }: { view: RowView; onEnd: (how: "key" | "away") => void; isInside?: boolean }) {
  const t = useTranslations("map");
  const { edits } = useOutline();
  const cells = useCellEdits();
  const items: ComboboxItem[] = edits.list().filter(({ step }) => cells.canLead(view.step, step))
    .map(({ step, number }) => ({ value: step.id, label: `${number}  ${step.title || t("step.untitled")}` }));
  const done = (write: () => void) => {
    onEnd("key");
    write();
  };
  return (
    <PickInput
      aria-label={t("outline.leadTo")} items={items} placeholder={t("outline.leadTo")} empty={t("outline.nothing")} className="w-full" autoFocus={!isInside}
      onEnd={(how) => !isInside && onEnd(how)}
      onPick={(value) => done(() => cells.leadTo(view.step, value))}
      add={{ label: (typed) => t("outline.leadToNew", { typed }), onAdd: (typed) => done(() => cells.leadToNew(view.step, typed)), maxLength: 200 }}
    />
  );
}

function Ways({ view, onEnd }: { view: RowView; onEnd: () => void }) {
  const t = useTranslations("map");
  const cells = useCellEdits();
  return (
    <div className="flex flex-col gap-2">
      {view.ways.length > 0 && (
        <ul className="flex flex-col gap-1">
          {view.ways.map(({ flow, number, title, isBack }) => {
            const target = `${number} ${title || t("step.untitled")}`;
            return (
              <li key={flow.id} className="flex items-center gap-2">
                <div className="w-28 shrink-0">
                  <LiveText collection="flows" id={flow.id} field="title" aria-label={t("outline.labelTo", { title: target })} placeholder={t("outline.noLabel")} className="border border-line-strong bg-raised px-1.5 py-0.5 text-sm" onEnter={onEnd} />
                </div>
                <span className="min-w-0 flex-1 truncate text-sm"><span aria-hidden className="text-ink-3">{isBack ? "↩" : "→"} </span>{target}</span>
                <IconButton label={t("outline.removeFlow", { title: target })} size="sm" danger onClick={() => cells.removeFlow(flow.id)}><X aria-hidden size={14} /></IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <PickNext view={view} onEnd={onEnd} isInside />
    </div>
  );
}
