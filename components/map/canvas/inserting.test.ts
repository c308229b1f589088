import { expect, test } from "vitest";
import { flowAt, makeRoom, openFlows, splitFlow } from "#components/map/canvas/inserting.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { RouteBook } from "#model/map/picture/route-book.ts";
import { flow, lane, step } from "#model/testing/plan-parts.ts";
import type { Flow, Step } from "#model/shape.ts";

const inLane = (id: string, x: number, y = 32) => step(id, { lane: "sales", x, y });
function draw(steps: readonly Step[], flows: readonly Flow[]) {
  const { rects } = layoutMap([lane("sales"), lane("lawyer")], steps);
  const routes = new RouteBook().routes({ flows, rects, isGateway: () => false });
  return { flows, rects, routes, stepById: new Map(steps.map((found) => [found.id, found])) };
}
const row = draw([inLane("a", 44), inLane("b", 228), inLane("c", 412), inLane("x", 44, 300)], [flow("a", "b"), flow("b", "c")]);
const ids = () => "new";

test("a step can be put into the flows between two others, not an end, not where it is joined to both", () => {
  expect(openFlows({ id: "x", kind: "task" }, row, row.routes).map(({ id }) => id)).toEqual(["a-b", "b-c"]);
  expect(openFlows({ id: "b", kind: "task" }, row, row.routes)).toEqual([]);
  for (const kind of ["start", "endMessage", "note"] as const) expect(openFlows({ id: "x", kind }, row, row.routes)).toEqual([]);
  const joined = { ...row, flows: [...row.flows, flow("a", "x"), flow("x", "b")] };
  expect(openFlows({ id: "x", kind: "task" }, joined, row.routes).map(({ id }) => id)).toEqual(["b-c"]);
});

test("the nearest flow in reach is the one under a point", () => {
  const open = openFlows({ id: "x", kind: "task" }, row, row.routes);
  expect(flowAt(open, { x: 204, y: 70 })).toBe("a-b");
  expect(flowAt(open, { x: 204, y: 90 })).toBeNull();
});

test("the flow itself leads into the step, a new one on from it", () => {
  expect(splitFlow({ id: "x", kind: "task" }, flow("a", "b", { title: "yes", toSide: "top" }), row, ids)).toEqual([
    { type: "flow.reconnect", id: "a-b", to: "x" }, { type: "flow.set", id: "a-b", values: { toSide: null } },
    { type: "flow.connect", id: "new", from: "x", to: "b", values: { toSide: "top" } },
  ]);
});

test("what is joined already is not joined again", () => {
  const types = (flows: Flow[]) => splitFlow({ id: "x", kind: "task" }, flow("a", "b"), { ...row, flows }, ids).map((command) => ("from" in command ? "from" : "to" in command ? "to" : command.type));
  expect(types([flow("a", "b"), flow("x", "b")])).toEqual(["to", "flow.set"]);
  expect(types([flow("a", "b"), flow("a", "x")])).toEqual(["from", "flow.set"]);
  expect(types([flow("a", "x"), flow("x", "b")])).toEqual([]);
});

test("in a row the step keeps its distance and what follows makes room", () => {
  const { rect, shifted } = makeRoom("x", { x: 136, y: 32, width: 136, height: 64 }, row.flows[0]!, row.flows, row.rects);
  expect(rect.x).toBe(228);
  expect([...shifted].map(([id, { x }]) => [id, x])).toEqual([["b", 412], ["c", 596]]);
});

test("where there is room nothing moves", () => {
  const wide = draw([inLane("a", 44), inLane("b", 600)], [flow("a", "b")]);
  const at = { x: 300, y: 32, width: 136, height: 64 };
  expect(makeRoom("x", at, wide.flows[0]!, wide.flows, wide.rects)).toEqual({ rect: at, shifted: new Map() });
});

test("a step of another branch stays, unless what follows would come to stand on it", () => {
  const other = draw([inLane("a", 44), inLane("b", 228), inLane("far", 228, 200)], [flow("a", "b")]);
  const at = { x: 136, y: 32, width: 136, height: 64 };
  expect([...makeRoom("x", at, other.flows[0]!, other.flows, other.rects).shifted.keys()]).toEqual(["b"]);
  const inTheWay = draw([inLane("a", 44), inLane("b", 228), inLane("next", 412)], [flow("a", "b")]);
  expect([...makeRoom("x", at, inTheWay.flows[0]!, inTheWay.flows, inTheWay.rects).shifted.keys()]).toEqual(["b", "next"]);
});
