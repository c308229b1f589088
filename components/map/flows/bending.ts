import type { RefObject, PointerEvent as ReactPointerEvent } from "react";
import type { useApply } from "#components/live/use-apply.ts";
import { followPointer } from "#components/ui/follow-pointer.ts";
import { centreOf, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { cornersOf, dragSegment, routeThrough, storeBends } from "#model/map/picture/bends.ts";
import type { Bent } from "#components/map/flows/bent.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** A press that moves less than this bends nothing, px on the screen. */
const CLICK = 3;

type Input = {
  view: { getZoom(): number };
  apply: ReturnType<typeof useApply>;
  latest: RefObject<{ readonly data: MapData; readonly rects: ReadonlyMap<string, Rect> }>;
  show: (bent: Bent | null) => void;
};
export type Bending = ReturnType<typeof createBending>;
/** What the handles of a flow do. */
export type BendGesture = Bending & { readonly bent: Bent | null };

/** What bends flows: by a pointer that takes a segment along, or by an arrow key. */
export function createBending({ view, apply, latest, show }: Input) {
  let cancelNow: (() => void) | null = null;

  /** The flow with a segment of its route moved; null when it is not there any more, or nothing has moved. */
  function bend(id: string, points: readonly Point[], segment: number, by: Point): Bent | null {
    const { data, rects } = latest.current;
    const flow = data.flows.find((found) => found.id === id);
    const [from, to] = [flow && rects.get(flow.from), flow && rects.get(flow.to)];
    if (!flow || !from || !to) return null;
    const moved = dragSegment(points, segment, by);
    if (moved.length === points.length && moved.every(({ x, y }, index) => x === points[index]!.x && y === points[index]!.y)) return null;
    const route = routeThrough({ rect: from, side: flow.fromSide }, { rect: to, side: flow.toSide }, moved.slice(1, -1));
    return route && { flow: id, route };
  }

  function write(next: Bent): void {
    const { data, rects } = latest.current;
    const flow = data.flows.find(({ id }) => id === next.flow);
    const from = flow && rects.get(flow.from);
    if (from) apply({ type: "flow.set", id: next.flow, values: { bends: storeBends(cornersOf(next.route), centreOf(from)) } }, { name: "bend" });
  }

  return {
    start(event: ReactPointerEvent, flow: string, points: readonly Point[], segment: number): void {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const [startX, startY] = [event.clientX, event.clientY];
      let current: Bent | null = null;
      cancelNow = followPointer({
        onMove({ x, y }) {
          if (!current && Math.hypot(x - startX, y - startY) < CLICK) return;
          const zoom = view.getZoom();
          current = bend(flow, points, segment, { x: (x - startX) / zoom, y: (y - startY) / zoom });
          show(current);
        },
        onEnd(isDrop) {
          show(null);
          cancelNow = null;
          if (isDrop && current) write(current);
        },
      });
    },
    /** Gives up the bending that is under way; whether there was one. */
    cancel(): boolean {
      const isUnderWay = cancelNow !== null;
      cancelNow?.();
      return isUnderWay;
    },
    /** Moves a segment at once, as the arrow keys do. */
    nudge(flow: string, points: readonly Point[], segment: number, by: Point): void {
      const next = bend(flow, points, segment, by);
      if (next) write(next);
    },
  };
}
