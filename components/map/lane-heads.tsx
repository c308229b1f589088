"use client";
import { ArrowDown, ArrowUp, EllipsisVertical, GripVertical, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useRef, type CSSProperties } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { AddLane } from "#components/map/add-lane.tsx";
import type { Band, Layout } from "#components/map/layout.ts";
import { useLaneActions } from "#components/map/use-lane-actions.ts";
import { useLaneDrag } from "#components/map/use-lane-drag.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { useViewportVars } from "#components/map/use-viewport-vars.ts";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; data: MapData; layout: Layout; mayEdit: boolean };

/** The lanes' heads: they stay at the left edge while the map is panned, and readable at every zoom. */
export const LaneHeads = memo(function LaneHeads({ map, data, layout, mayEdit }: Props) {
  const t = useTranslations("map");
  const box = useRef<HTMLUListElement>(null);
  useViewportVars(box);
  const drag = useLaneDrag(map, data.lanes, layout);
  if (layout.bands.length === 0) return null;
  return (
    <ul ref={box} aria-label={t("lane.list")} className="nokey pointer-events-none absolute inset-0 z-[5] overflow-hidden" style={{ "--left": "max(0px, calc(var(--x) - var(--head)))" } as CSSProperties}>
      {layout.bands.map((band, index) => <Head key={band.lane ?? ""} band={band} index={index} map={map} data={data} mayEdit={mayEdit} onGrip={drag.start} isDragged={drag.lane === band.lane && band.lane !== null} />)}
      {drag.lineAt !== null && <li aria-hidden className="absolute h-0.5 w-full bg-accent" style={{ top: `calc(var(--y) + ${drag.lineAt}px * var(--zoom) - 1px)`, left: "var(--left)" }} />}
      {mayEdit && (
        <li className="pointer-events-auto absolute pt-1 max-sm:hidden" style={{ top: `calc(var(--y) + ${layout.height}px * var(--zoom))`, left: "var(--left)" }}>
          <AddLane map={map} data={data} trigger={<button type="button" className="flex h-7 items-center gap-1 rounded-md px-2 text-sm text-ink-2 hover:bg-hover hover:text-ink"><Plus aria-hidden size={14} />{t("lane.add")}</button>} />
        </li>
      )}
    </ul>
  );
});

type HeadProps = Omit<Props, "layout"> & { band: Band; index: number; onGrip: (event: React.PointerEvent, lane: string) => void; isDragged: boolean };

function Head({ band, index, map, data, mayEdit, onGrip, isDragged }: HeadProps) {
  const t = useTranslations("map");
  const lanes = useLaneActions(map);
  const participant = band.lane === null ? undefined : data.participants.get(band.lane);
  const title = participant ? participant.title || t("lane.untitled") : t("lane.unassigned");
  const head = useRef<HTMLLIElement>(null);
  const remove = () => {
    const list = head.current?.parentElement;
    lanes.remove(participant?.id ?? "", title);
    // The menu's button goes with its lane: the keyboard stays where the lane was.
    requestAnimationFrame(() => ([...(list?.querySelectorAll<HTMLElement>("[data-lane-menu]") ?? [])].at(index) ?? list?.querySelector<HTMLElement>("li:last-child button"))?.focus());
  };
  const text = "text-[13px] font-medium leading-[18px] text-ink";
  return (
    <li
      ref={head} aria-label={title}
      className={`pointer-events-auto absolute flex w-(--head) items-center overflow-clip border-x border-line-strong ${band.lane === null ? "border-y border-dashed bg-sunken" : "border-b bg-raised"} ${index === 0 ? "border-t" : ""} ${isDragged ? "opacity-60" : ""}`}
      style={{ top: `calc(var(--y) + ${band.top}px * var(--zoom))`, left: "var(--left)", height: `calc(${band.height}px * var(--zoom))`, "--room": `calc(${band.height}px * var(--zoom) - 8px)` } as CSSProperties}
    >
      <span aria-hidden className="absolute inset-y-0 left-0 w-[3px]" style={{ background: participant ? `var(--person-${participant.colour})` : undefined }} />
      {participant && mayEdit && (
        <span aria-hidden title={t("lane.drag")} className="ml-1 shrink-0 cursor-grab touch-none text-ink-3 max-sm:hidden" onPointerDown={(event) => onGrip(event, participant.id)}><GripVertical size={14} /></span>
      )}
      <div className={`min-w-0 flex-1 max-sm:hidden ${mayEdit && participant ? "" : "pl-3"}`}>
        {participant && mayEdit
          ? <LiveText collection="participants" id={participant.id} field="title" multiline aria-label={t("lane.title")} placeholder={t("lane.untitled")} className={`${text} max-h-(--room) overflow-y-auto px-0.5 [scrollbar-width:none]`} onEnter={() => head.current?.querySelector<HTMLElement>("[data-lane-menu]")?.focus()} />
          : <span className={`line-clamp-3 ${participant ? text : "text-[13px] text-ink-2"}`}>{title}</span>}
      </div>
      <span className="ml-1.5 max-h-full rotate-180 truncate py-1 text-[11px] leading-4 text-ink [writing-mode:vertical-rl] sm:hidden">{title}</span>
      {participant && mayEdit && (
        <Menu
          trigger={<IconButton data-lane-menu label={t("lane.menu", { title })} size="sm" className="mr-0.5 max-sm:hidden"><EllipsisVertical aria-hidden size={14} /></IconButton>}
          items={[
            { label: t("lane.up"), icon: <ArrowUp aria-hidden size={16} />, disabled: index === 0, onSelect: () => lanes.move(data.lanes, participant.id, index - 1) },
            { label: t("lane.down"), icon: <ArrowDown aria-hidden size={16} />, disabled: index >= data.lanes.length - 1, onSelect: () => lanes.move(data.lanes, participant.id, index + 1) },
            { type: "separator" },
            { label: t("lane.remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: remove },
          ]}
        />
      )}
    </li>
  );
}
