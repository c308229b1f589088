import { overlaps, type Rect } from "#components/map/geometry.ts";
import { routeFlow, routeThrough, sketchFlow, zoneOf, type Route } from "#components/map/routes.ts";
import type { Flow } from "#model/shape.ts";

type Entry = { readonly flow: Flow; readonly from: Rect; readonly to: Rect; readonly zone: Rect; readonly route: Route };
type Input = {
  readonly flows: readonly Flow[];
  readonly rects: ReadonlyMap<string, Rect>;
  /** Where steps that are being dragged are right now; they stand in nobody's way until they are dropped. */
  readonly moving: ReadonlyMap<string, Rect>;
  readonly isGateway: (step: string) => boolean;
};

/** With more steps moved at once than this, all flows are routed again instead of asking which are concerned. */
const MANY = 40;

/** Routes the flows of one map, and only those whose ends or surroundings changed since the last time; the others keep their identity. */
export class RouteBook {
  #entries = new Map<string, Entry>();
  #rects: ReadonlyMap<string, Rect> = new Map();

  routes({ flows, rects, moving, isGateway }: Input): ReadonlyMap<string, Route> {
    const disturbed = rects === this.#rects ? [] : changedRects(this.#rects, rects);
    const entries = new Map<string, Entry>();
    const result = new Map<string, Route>();
    for (const flow of flows) {
      const from = moving.get(flow.from) ?? rects.get(flow.from);
      const to = moving.get(flow.to) ?? rects.get(flow.to);
      if (!from || !to) continue;
      const known = this.#entries.get(flow.id);
      const fresh = known && isSameWay(known.flow, flow) && known.from === from && known.to === to
        && disturbed !== "many" && !disturbed.some((rect) => overlaps(rect, known.zone));
      const zone = zoneOf(from, to);
      const entry = fresh ? known : { flow, from, to, zone, route: route(flow, from, to, zone, rects, moving, isGateway(flow.from)) };
      entries.set(flow.id, entry);
      result.set(flow.id, entry.route);
    }
    this.#entries = entries;
    this.#rects = rects;
    return result;
  }
}

function route(flow: Flow, from: Rect, to: Rect, zone: Rect, rects: Input["rects"], moving: Input["moving"], branches: boolean): Route {
  const [source, target] = [{ rect: from, branches, side: flow.fromSide }, { rect: to, side: flow.toSide }];
  if (flow.bends.length > 0) return routeThrough(source, target, flow.bends);
  const obstacles: Rect[] = [];
  for (const [id, rect] of rects) if (id !== flow.from && id !== flow.to && !moving.has(id) && overlaps(rect, zone)) obstacles.push(rect);
  return moving.has(flow.from) || moving.has(flow.to) ? sketchFlow(source, target, obstacles) : routeFlow(source, target, obstacles);
}

const isSameWay = (a: Flow, b: Flow): boolean =>
  a === b || (a.from === b.from && a.to === b.to && a.fromSide === b.fromSide && a.toSide === b.toSide && a.bends === b.bends);

/** Where steps came, went or moved, old and new places alike. */
function changedRects(before: ReadonlyMap<string, Rect>, after: ReadonlyMap<string, Rect>): Rect[] | "many" {
  const changed: Rect[] = [];
  for (const [id, rect] of after) {
    const old = before.get(id);
    if (old === rect) continue;
    changed.push(rect);
    if (old) changed.push(old);
  }
  for (const [id, rect] of before) if (!after.has(id)) changed.push(rect);
  return changed.length > MANY ? "many" : changed;
}
