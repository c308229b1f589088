"use client";
import { ChevronDown, ChevronRight, GripVertical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, memo, useCallback, useRef, useSyncExternalStore, type CSSProperties } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { AddLane } from "#components/map/lanes/add-lane.tsx";
import { LaneFindings, LaneMenu, LaneSeparator } from "#components/map/canvas/later.ts";
import type { Band, Layout } from "#model/map/picture/layout.ts";
import { useLaneDrag } from "#components/map/lanes/use-lane-drag.ts";
import { useLaneFolding, type FoldMine } from "#components/map/lanes/use-lane-folding.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { LaneData } from "#components/map/use-map-data.ts";
import { useLaneStops } from "#components/map/lanes/use-lane-stops.ts";
import { useViewportPlace, type PlaceAt } from "#components/map/canvas/use-viewport-place.ts";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; data: LaneData; layout: Layout; mayEdit: boolean; foldMine: FoldMine };

/** In a slim head there is nothing but its menu, as large as the head. */
const SLIM_MENU = "@max-[700px]/map:absolute @max-[700px]/map:inset-0 @max-[700px]/map:mr-0 @max-[700px]/map:size-full";

/** Up and down with the map, and never left of the canvas. */
const placeAtEdge: PlaceAt = (x, y) => `translate(max(0px, ${x}px - var(--head)), ${y}px)`;

/** The lanes' heads: they stay at the left edge while the map is panned, and readable at every zoom. */
export const LaneHeads = memo(function LaneHeads({ map, data, layout, mayEdit, foldMine }: Props) {
  const t = useTranslations("map");
  const box = useRef<HTMLUListElement>(null);
  useViewportPlace(box, placeAtEdge);
  const drag = useLaneDrag(map, data.lanes, layout);
  /** Where the lower edge of the lane in hand would be, on the map. */
  const [lineAt, setLineAt] = useState<number | null>(null);
  const stops = useLaneStops();
  if (layout.bands.length === 0) return null;
  const count = layout.bands.length + (mayEdit ? 1 : 0);
  return (
    <div role="presentation" className="nokey pointer-events-none absolute inset-0 z-[5] overflow-hidden" onKeyDown={stops.onKeyDown} onFocus={stops.onFocus} onMouseDown={stops.onMouseDown}>
      <ul ref={box} data-lane-heads aria-label={t("lane.list")} className="map-with-view absolute left-0 top-0 w-full">
        {layout.bands.map((band, index) => <Head key={band.lane ?? ""} band={band} index={index} data={data} mayEdit={mayEdit} foldMine={foldMine} onGrip={drag.start} isDragged={drag.lane === band.lane && band.lane !== null} count={band.isCollapsed ? countHidden(layout, band) : 0} map={map} showLine={setLineAt} tabIndex={stops.tabIndexOf(index, count)} />)}
        {lineAt !== null && <li aria-hidden className="absolute h-0.5 w-full bg-accent" style={{ top: `calc(${lineAt}px * var(--zoom) - 1px)` }} />}
        {drag.lineAt !== null && <li aria-hidden className="absolute h-0.5 w-full bg-accent" style={{ top: `calc(${drag.lineAt}px * var(--zoom) - 1px)` }} />}
        {mayEdit && (
          <li className="pointer-events-auto absolute pt-1" style={{ top: `calc(${layout.height}px * var(--zoom))` }}>
            <AddLane map={map} data={data} trigger={<button type="button" data-lane-stop tabIndex={stops.tabIndexOf(count - 1, count)} className="flex h-7 items-center gap-1 rounded-md px-2 text-sm text-ink-2 hover:bg-hover hover:text-ink"><Plus aria-hidden size={14} />{t("lane.add")}</button>} />
          </li>
        )}
      </ul>
    </div>
  );
});

type HeadProps = Omit<Props, "layout"> & { band: Band; index: number; onGrip: (event: React.PointerEvent, lane: string) => void; isDragged: boolean; count: number; showLine: (at: number | null) => void; tabIndex: number };

function Head({ band, index, data, mayEdit, foldMine, onGrip, isDragged, count, map, showLine, tabIndex }: HeadProps) {
  const t = useTranslations("map");
  const folding = useLaneFolding(mayEdit, foldMine);
  const participant = band.lane === null ? undefined : data.participants.get(band.lane);
  const lane = data.lanes.find((found) => found.participant === band.lane);
  const title = participant ? participant.title || t("lane.untitled") : t("lane.unassigned");
  const store = useMapStore();
  const id = participant?.id ?? null;
  const isInHand = useSyncExternalStore(store.lane.subscribe, () => id !== null && store.lane.get() === id, () => false);
  const head = useRef<HTMLLIElement>(null);
  const within = useCallback(() => head.current?.parentElement, []);
  const openDetails = () => {
    store.selectLane(id);
    store.openFacts();
  };
  const text = "text-[13px] font-medium leading-[18px] text-ink";
  const foldLane = () => participant && (band.isCollapsed ? folding.expand(participant.id) : folding.collapse(participant.id, data.lanes));
  return (
    <li
      ref={head} aria-label={title} data-lane-stop tabIndex={tabIndex} data-lane-head={id ?? undefined}
      className={`pointer-events-auto absolute isolate w-(--head) border-x border-line-strong ${band.lane === null ? "border-y border-dashed bg-sunken" : "border-b bg-raised"} ${index === 0 ? "border-t" : ""} ${isDragged ? "opacity-60" : ""} focus-visible:-outline-offset-2 ${isInHand ? "outline-2 -outline-offset-2 outline-accent" : ""}`}
      style={{ top: `calc(${band.top}px * var(--zoom))`, height: `calc(${band.height}px * var(--zoom))`, "--room": `calc(${band.height}px * var(--zoom) - 8px)` } as CSSProperties}
    >
      <div className="relative flex size-full items-center overflow-clip">
        {/* The free space of a head; the keyboard has its menu. */}
        {id !== null && <span aria-hidden className="absolute inset-0 -z-10" onClick={() => store.selectLane(id)} />}
        <span aria-hidden className="absolute inset-y-0 left-0 w-[3px]" style={{ background: participant ? `var(--person-${participant.colour})` : undefined }} />
        {participant && mayEdit && (
          <span aria-hidden title={t("lane.drag")} className="ml-1 shrink-0 cursor-grab touch-none text-ink-3 @max-[700px]/map:hidden" onPointerDown={(event) => onGrip(event, participant.id)}><GripVertical size={14} /></span>
        )}
        {participant && (mayEdit || lane?.collapsed) && (
          <IconButton
            label={t(band.isCollapsed ? "lane.expandNamed" : "lane.collapseNamed", { title })} size="sm" side="right" tabIndex={-1} aria-expanded={!band.isCollapsed} onClick={foldLane}
            className={`w-5 ${mayEdit ? "" : "ml-1.5"} ${lane?.collapsed ? "@max-[700px]/map:ml-1" : "@max-[700px]/map:hidden"}`}
          >
            {band.isCollapsed ? <ChevronRight aria-hidden size={14} /> : <ChevronDown aria-hidden size={14} />}
          </IconButton>
        )}
        <div className={`min-w-0 flex-1 @max-[700px]/map:hidden ${participant && (mayEdit || lane?.collapsed) ? "" : "pl-3"}`}>
          {participant && mayEdit
            ? <LiveText collection="participants" id={participant.id} field="title" multiline tabIndex={-1} aria-label={t("lane.title")} placeholder={t("lane.untitled")} className={`${text} max-h-(--room) overflow-y-auto px-0.5 [scrollbar-width:none]`} onEnter={() => head.current?.querySelector<HTMLElement>("[data-lane-menu]")?.focus()} />
            : participant ? <button type="button" tabIndex={-1} data-lane-title onClick={openDetails} className={`${band.isCollapsed ? "line-clamp-1" : "line-clamp-3"} text-left ${text}`}>{title}</button>
            : <span className="line-clamp-3 text-[13px] text-ink-2">{title}</span>}
        </div>
        {!lane?.collapsed && <span data-slim className="pointer-events-none ml-1.5 max-h-full rotate-180 truncate py-1 text-[11px] leading-4 text-ink [writing-mode:vertical-rl] @min-[700px]/map:hidden">{title}</span>}
        {lane && <LaneFindings place={`lane/${lane.map}/${lane.participant}`} name={title} tabIndex={-1} />}
        {participant && mayEdit && <span className={`mr-0.5 size-6 shrink-0 ${SLIM_MENU} ${band.isCollapsed ? "@max-[700px]/map:hidden" : ""}`}><LaneMenu title={title} data={data} band={band} mayEdit={mayEdit} foldMine={foldMine} within={within} /></span>}
      </div>
      {participant && mayEdit && !band.isCollapsed && <LaneSeparator map={map} band={band} title={title} showLine={showLine} />}
      {band.isCollapsed && <span className="pointer-events-none absolute left-full top-1/2 ml-3 -translate-y-1/2 whitespace-nowrap text-[12px] leading-4 text-ink-2"><span aria-hidden data-slim className="mr-2 font-medium text-ink @min-[700px]/map:hidden">{title}</span>{t("lane.count", { count })}</span>}
    </li>
  );
}

/** How many steps a collapsed lane hides. */
const countHidden = ({ hidden }: Layout, { top }: Band): number => [...hidden.values()].filter(({ y }) => y === top).length;
