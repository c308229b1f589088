import { boundsOf, inflate, overlaps, snap, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { placeOf, type Layout } from "#model/map/picture/layout.ts";
import { moveSteps } from "#components/map/canvas/moving.ts";
import type { Route } from "#model/map/picture/routes.ts";
import { joinSteps } from "#components/map/flows/connect.ts";
import { COLUMN } from "#components/map/canvas/placing.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { Command } from "#model/commands.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isArtefact, isEnd, isStart } from "#model/step-kinds.ts";

type Drawn = Pick<MapData, "flows" | "stepById">;
/** A flow that a step could be put into, as drawn; `area` is where it can be reached. */
export type OpenFlow = { readonly id: string; readonly points: readonly Point[]; readonly area: Rect };

/** How near to a flow the middle of a step comes to be put into it, px on the map. */
const REACH = 16;
/** The distance between two steps in a row, px; under `NARROW` there is no room. */
const DISTANCE = COLUMN - sizeOf("task").width;
const NARROW = 16;

/** The flows that a step could be put into: those between two others, unless it is an end of the work or no work at all. */
export function openFlows({ id, kind }: Pick<Step, "id" | "kind">, { flows, stepById }: Drawn, routes: ReadonlyMap<string, Route>): OpenFlow[] {
  if (isStart(kind) || isEnd(kind) || isArtefact(kind)) return [];
  const isWork = (step: string) => !isArtefact(stepById.get(step)?.kind ?? "note");
  const [before, after] = [new Set(flows.filter(({ to }) => to === id).map(({ from }) => from)), new Set(flows.filter(({ from }) => from === id).map(({ to }) => to))];
  return flows.flatMap((flow) => {
    const route = routes.get(flow.id);
    const isOpen = flow.from !== id && flow.to !== id && isWork(flow.from) && isWork(flow.to) && !(before.has(flow.from) && after.has(flow.to));
    return route && isOpen ? [{ id: flow.id, points: route.points, area: areaOf(route.points) }] : [];
  });
}

const areaOf = (points: readonly Point[]): Rect => inflate(boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })))!, REACH);

/** The flow under a point: the nearest of those in reach. */
export function flowAt(flows: readonly OpenFlow[], { x, y }: Point): string | null {
  let [found, least]: [string | null, number] = [null, REACH];
  for (const { id, points, area } of flows) {
    // At every movement, for every flow: most are nowhere near.
    if (x < area.x || y < area.y || x > area.x + area.width || y > area.y + area.height) continue;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!];
      const dx = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
      const dy = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
      if (dx + dy < least) [found, least] = [id, dx + dy];
    }
  }
  return found;
}

/** The commands that lead a flow through a step: into it goes the flow itself, with its label; on from it a new one, unless they are joined already. */
export function splitFlow(step: Pick<Step, "id" | "kind">, flow: Flow, { flows, stepById }: Drawn, newId: () => string): Command[] {
  const into = joinSteps(stepById.get(flow.from), step, flows);
  const onward = joinSteps(step, stepById.get(flow.to), flows);
  if (into) {
    const led: Command[] = [{ type: "flow.reconnect", id: flow.id, to: step.id }, { type: "flow.set", id: flow.id, values: { toSide: null } }];
    return onward ? [...led, { type: "flow.connect", id: newId(), ...onward, values: { toSide: flow.toSide } }] : led;
  }
  return onward ? [{ type: "flow.reconnect", id: flow.id, from: step.id }, { type: "flow.set", id: flow.id, values: { fromSide: null } }] : [];
}

/**
 * Where a step that is put into a flow stands, and where those go that must make room: in a row, it keeps its distance
 * from the step before it, and what follows goes right by what is missing, else everything that stands there.
 */
export function makeRoom(id: string, rect: Rect, flow: Flow, flows: readonly Flow[], rects: Layout["rects"]): { rect: Rect; shifted: ReadonlyMap<string, Rect> } {
  const [before, after] = [rects.get(flow.from), rects.get(flow.to)];
  const none = { rect, shifted: new Map<string, Rect>() };
  if (!before || !after || before.x + before.width > after.x) return none;
  const isTight = (at: Rect, other: Rect) => overlaps(inflate(at, NARROW), other);
  const placed = isTight(rect, before) ? { ...rect, x: before.x + before.width + DISTANCE } : rect;
  if (!isTight(placed, after)) return { ...none, rect: placed };
  const by = Math.max(0, snap(placed.x + placed.width + DISTANCE - after.x));
  const right = new Set([...rects].filter(([other, { x }]) => x >= after.x && other !== id && other !== flow.from).map(([other]) => other));
  const following = new Set([flow.to]);
  for (const step of following) for (const { from, to } of flows) if (from === step && right.has(to)) following.add(to);
  const shift = (ids: Iterable<string>) => new Map([...ids].map((other) => [other, { ...rects.get(other)!, x: rects.get(other)!.x + by }]));
  const shifted = shift(following);
  const stay = [...rects].filter(([other]) => other !== id && !shifted.has(other));
  const isClear = [...shifted].every(([other, to]) => stay.every(([, standing]) => !overlaps(to, standing) || overlaps(rects.get(other)!, standing)));
  return { rect: placed, shifted: isClear ? shifted : shift(right) };
}

/** The commands that put a step of the map, held at a rectangle, into a flow. */
export function insertionOf(step: Step, rect: Rect, flow: Flow, data: Drawn, layout: Layout, newId: () => string): Command[] {
  const room = makeRoom(step.id, rect, flow, data.flows, layout.rects);
  return [...moveSteps(new Map([...room.shifted, [step.id, room.rect]]), data, layout), ...splitFlow(step, flow, data, newId)];
}

/** The commands that add a step at a rectangle and put it into a flow. */
export function newInsertionOf(step: Pick<Step, "id" | "kind" | "map">, rect: Rect, flow: Flow, data: Drawn, layout: Layout, newId: () => string): Command[] {
  const room = makeRoom(step.id, rect, flow, data.flows, layout.rects);
  return [{ type: "step.add", ...step, place: placeOf(layout.bands, room.rect) }, ...moveSteps(room.shifted, data, layout), ...splitFlow(step, flow, data, newId)];
}
