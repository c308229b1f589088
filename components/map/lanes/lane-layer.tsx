"use client";
import { useTranslations } from "next-intl";
import { memo, useMemo, useRef, useSyncExternalStore } from "react";
import type { Signal } from "#components/live/signal.ts";
import { centreOf } from "#model/map/picture/geometry.ts";
import { laneAt, type Layout } from "#model/map/picture/layout.ts";
import { placeOnMap, useViewportPlace } from "#components/map/canvas/use-viewport-place.ts";
import type { Dragging } from "#components/map/canvas/dragging.ts";

type Props = {
  layout: Layout;
  dragging: Signal<Dragging>;
};

const NO_LANES: ReadonlySet<string | null> = new Set();

/** The lanes' sheets, behind everything. */
export const LaneLayer = memo(function LaneLayer({ layout, dragging }: Props) {
  const t = useTranslations("map");
  const box = useRef<HTMLDivElement>(null);
  useViewportPlace(box, placeOnMap);
  const targets = useTargets(dragging, layout.bands);
  const isNewUnassigned = targets.has(null) && !layout.bands.some((band) => band.lane === null);
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 -z-10 overflow-hidden bg-canvas">
      <div ref={box} data-lane-sheets className="map-with-view absolute left-0 top-0">
        {layout.bands.map((band, index) => (
          <div
            key={band.lane ?? ""}
            className={`absolute border-r border-line-strong ${targets.has(band.lane) ? "bg-accent-soft" : band.lane === null ? "bg-sunken" : "bg-surface"} ${band.lane === null ? "border-y border-dashed" : "border-b"} ${index === 0 ? "border-t" : ""}`}
            style={{ top: `calc(${band.top}px * var(--zoom))`, left: 0, width: `calc(${layout.width}px * var(--zoom))`, height: `calc(${band.height}px * var(--zoom))` }}
          />
        ))}
        {isNewUnassigned && (
          <div
            className="absolute flex items-center justify-center border border-dashed border-accent bg-accent-soft text-[12px] text-accent"
            style={{ top: `calc(${layout.height + 24}px * var(--zoom))`, left: 0, width: `calc(${layout.width}px * var(--zoom))`, height: "calc(128px * var(--zoom))" }}
          >
            {t("lane.unassigned")}
          </div>
        )}
      </div>
    </div>
  );
});

/** The lanes that what is being dragged would land in; the same set while it is over the same ones. */
function useTargets(dragging: Signal<Dragging>, bands: Layout["bands"]): ReadonlySet<string | null> {
  // In words, which are compared: no lane at all, or ids and nothing for the band of those in no lane.
  const said = useSyncExternalStore(dragging.subscribe, () => {
    const rects = [...dragging.get().rects.values()];
    return rects.length === 0 ? null : [...new Set(rects.map((rect) => laneAt(bands, centreOf(rect).y) ?? ""))].join(" ");
  }, () => null);
  return useMemo(() => (said === null ? NO_LANES : new Set(said.split(" ").map((lane) => lane || null))), [said]);
}
