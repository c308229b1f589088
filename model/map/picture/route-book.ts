import { centreOf, overlaps, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { RectGrid } from "#model/map/picture/rect-grid.ts";
import { placeBends, routeThrough } from "#model/map/picture/bends.ts";
import { routeFlow, sketchFlow, zoneOf, type Route } from "#model/map/picture/routes.ts";
import type { Flow } from "#model/shape.ts";

type Entry = { readonly flow: Flow; readonly from: Rect; readonly to: Rect; readonly zone: Rect; readonly route: Route };
type Input = {
  readonly flows: readonly Flow[];
  readonly rects: ReadonlyMap<string, Rect>;
  /** Stand for the steps of collapsed lanes; they are in nobody's way, and flows between those of one lane are not drawn. */
  readonly hidden?: ReadonlyMap<string, Rect>;
  readonly isGateway: (step: string) => boolean;
  /** Whether a flow between steps that stand there is drawn now; the way of another is looked for when it is. All, if not given. */
  readonly isWanted?: (flow: Flow, from: Rect, to: Rect) => boolean;
};

/** With more steps moved at once than this, all flows are routed again instead of asking which are concerned. */
const MANY = 40;
const NOTHING: ReadonlyMap<string, Rect> = new Map();

/** Routes the flows of one map, and only those whose ends or surroundings changed since the last time; the others keep their identity. */
export class RouteBook {
  #entries = new Map<string, Entry>();
  #rects: ReadonlyMap<string, Rect> = new Map();
  #grid = new RectGrid(this.#rects);

  routes({ flows, rects, hidden, isGateway, isWanted = () => true }: Input): ReadonlyMap<string, Route> {
    const disturbed = rects === this.#rects ? [] : changedRects(this.#rects, rects);
    if (rects !== this.#rects) this.#grid = new RectGrid(rects);
    this.#rects = rects;
    const entries = new Map<string, Entry>();
    const result = new Map<string, Route>();
    for (const flow of flows) {
      const ends = endsOf(flow, rects, hidden ?? NOTHING, NOTHING);
      if (!ends) continue;
      const { from, to } = ends;
      const known = this.#entries.get(flow.id);
      const fresh = known && isSameWay(known.flow, flow) && known.from === from && known.to === to
        && disturbed !== "many" && !disturbed.some((rect) => overlaps(rect, known.zone));
      if (fresh) entries.set(flow.id, known);
      if (!isWanted(flow, from, to)) continue;
      const zone = zoneOf(from, to);
      const entry = fresh ? known : { flow, from, to, zone, route: route(ends, zone, this.#grid, rects, NOTHING, isGateway(flow.from)) };
      entries.set(flow.id, entry);
      result.set(flow.id, entry.route);
    }
    this.#entries = entries;
    return result;
  }

  /** The way of a flow one of whose ends is being moved; steps that are being moved stand in nobody's way until they are dropped. Null when it is not drawn. */
  moved(flow: Flow, { rects, hidden, isGateway }: Omit<Input, "flows" | "isWanted">, moving: ReadonlyMap<string, Rect>): Route | null {
    const ends = endsOf(flow, rects, hidden ?? NOTHING, moving);
    return ends && route(ends, zoneOf(ends.from, ends.to), this.#grid, rects, moving, isGateway(flow.from));
  }
}

type Ends = { readonly flow: Flow; readonly from: Rect; readonly to: Rect };

/** Where a flow's ends are; null when it is not drawn. */
function endsOf(flow: Flow, rects: Input["rects"], hidden: ReadonlyMap<string, Rect>, moving: ReadonlyMap<string, Rect>): Ends | null {
  const [hiddenFrom, hiddenTo] = [hidden.get(flow.from), hidden.get(flow.to)];
  const from = hiddenFrom ?? moving.get(flow.from) ?? rects.get(flow.from);
  const to = hiddenTo ?? moving.get(flow.to) ?? rects.get(flow.to);
  // Two of one band stand at the same height.
  if (!from || !to || (hiddenFrom && hiddenFrom.y === hiddenTo?.y)) return null;
  return { flow: hiddenFrom || hiddenTo ? endAtEdges(flow, from, to, hiddenFrom, hiddenTo) : flow, from, to };
}

/** A flow to or from a collapsed lane: it ends at the edge that faces its other end, whatever way it was given. */
function endAtEdges(flow: Flow, from: Rect, to: Rect, hiddenFrom: Rect | undefined, hiddenTo: Rect | undefined): Flow {
  const isDown = from.y < to.y;
  return { ...flow, bends: [], ...(hiddenFrom && { fromSide: isDown ? "bottom" : "top" }), ...(hiddenTo && { toSide: isDown ? "top" : "bottom" }) };
}

function route({ flow, from, to }: Ends, zone: Rect, grid: RectGrid, rects: Input["rects"], moving: ReadonlyMap<string, Rect>, branches: boolean): Route {
  const [source, target] = [{ rect: from, branches, side: flow.fromSide }, { rect: to, side: flow.toSide }];
  const bent = flow.bends.length > 0 ? routeThrough(source, target, cornersNow(flow, from, rects, moving)) : null;
  if (bent) return bent;
  const obstacles = grid.within(zone).flatMap(({ id, rect }) => (id === flow.from || id === flow.to || moving.has(id) ? [] : [rect]));
  return moving.has(flow.from) || moving.has(flow.to) ? sketchFlow(source, target, obstacles) : routeFlow(source, target, obstacles);
}

/** A flow's corners stay where they are while one of its ends is in somebody's hand, and go along with both. */
function cornersNow({ bends, from, to }: Flow, now: Rect, rects: Input["rects"], moving: ReadonlyMap<string, Rect>): Point[] {
  const stands = moving.has(to) ? now : (rects.get(from) ?? now);
  return placeBends(bends, centreOf(stands));
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
