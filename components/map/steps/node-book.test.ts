import { expect, test } from "vitest";
import { EdgeBook } from "#components/map/flows/edge-book.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { NodeBook } from "#components/map/steps/node-book.ts";
import type { DrawnMarks } from "#components/map/overlays/mark-book.ts";
import { RouteBook } from "#model/map/picture/route-book.ts";
import { flow, lane, step } from "#model/testing/plan-parts.ts";
import type { Flow, Step } from "#model/shape.ts";

const steps = [0, 1, 2, 3].map((i) => step(`s${i}`, { lane: "a", x: 40 + i * 184, y: 32 }));
const NO_MARKS: DrawnMarks = new Map();
const flows = [flow("s0", "s1"), flow("s1", "s2"), flow("s2", "s3")];

function drawer() {
  const [nodes, edges, routes] = [new NodeBook(), new EdgeBook(), new RouteBook()];
  let layout = layoutMap([lane("a")], steps);
  const named: string[] = [];
  const nameOf = ({ id }: Step) => (named.push(id), id);
  const flowNameOf = ({ id }: Flow, from: Step, to: Step) => (named.push(id), `${from.title} ${to.title}`);
  return (given: readonly Step[], selection: ReadonlySet<string> = new Set(), marks: DrawnMarks = NO_MARKS) => {
    named.length = 0;
    layout = layoutMap([lane("a")], given, layout);
    const stepById = new Map(given.map((found) => [found.id, found]));
    const found = routes.routes({ flows, rects: layout.rects, isGateway: () => false });
    const shared = { stepById, selection, editing: null, marks };
    return {
      nodes: nodes.nodes({ ...shared, order: given.map(({ id }) => id), rects: layout.rects, titles: new Map(), nameOf }),
      edges: edges.edges({ ...shared, flows, routes: found, nameOf: flowNameOf }),
      named: [...named],
    };
  };
}

test("drawn again with nothing changed, everything is the same object, and nothing is put into words again", () => {
  const draw = drawer();
  const first = draw(steps);
  const second = draw([...steps]);
  expect(second.nodes).toBe(first.nodes);
  expect(second.edges).toBe(first.edges);
  expect(second.named).toEqual([]);
});

test("a change of one step renders that step alone", () => {
  const draw = drawer();
  const first = draw(steps);
  const renamed = draw(steps.map((found) => (found.id === "s1" ? { ...found, title: "Renamed" } : found)));
  expect(renamed.nodes.map((node, index) => node === first.nodes[index])).toEqual([true, false, true, true]);
  expect(renamed.edges.map(({ data }, index) => data === first.edges[index]!.data)).toEqual([true, true, true]);
  expect(renamed.named).toEqual(["s1", "s0-s1", "s1-s2"]);
  expect(renamed.edges[0]!.ariaLabel).toBe("s0 Renamed");
});

test("selecting renders what is selected and what was", () => {
  const draw = drawer();
  const first = draw(steps, new Set(["s0"]));
  const second = draw(steps, new Set(["s3"]));
  expect(second.nodes.map((node, index) => node === first.nodes[index])).toEqual([false, true, true, false]);
});

test("an overlay renders what it marks, and says it to whoever does not see it", () => {
  const draw = drawer();
  const first = draw(steps);
  const mark = { text: "2 d", label: "Waiting time: 2 d", look: "heat-4" } as const;
  const marked = draw(steps, new Set(), new Map([["s1", mark], ["s2-s3", mark]]));
  expect(marked.nodes.map((node, index) => node === first.nodes[index])).toEqual([true, false, true, true]);
  expect(marked.edges.map((edge, index) => edge === first.edges[index])).toEqual([true, true, false]);
  expect([marked.nodes[1]!.ariaLabel, marked.edges[2]!.ariaLabel]).toEqual(["s1, Waiting time: 2 d", "s2 s3, Waiting time: 2 d"]);
  expect(draw(steps, new Set(), new Map([["s1", mark], ["s2-s3", mark]])).nodes).toBe(marked.nodes);
  expect(draw(steps).nodes[1]!.ariaLabel).toBe("s1");
});
