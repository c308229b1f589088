import { expect, test } from "vitest";
import { processFigures, type FigureName } from "#model/metrics/figures.ts";
import type { Flow, Step } from "#model/shape.ts";
import { flow, step as stepAt } from "#model/testing/plan-parts.ts";

/** A step that says nothing but what is given. */
const step = (id: string, { lane = null, ...values }: Partial<Step> & { lane?: string | null } = {}): Step => ({ ...stepAt(id, { lane }), ...values });

/** The values alone, of the figures asked for. */
function valuesOf(steps: Step[], flows: Flow[], names: readonly FigureName[]): (number | null)[] {
  const figures = processFigures(steps, flows);
  return names.map((name) => (figures[name].value === null ? null : Math.round(figures[name].value * 1e6) / 1e6));
}
const PATH = ["processing", "waiting", "leadTime", "activityRatio", "rolledQuality"] as const;
const MEANS = ["meanProcessing", "meanWaiting", "meanLeadTime"] as const;

test("a straight line: everything adds up, a flow's own waiting too", () => {
  const steps = [
    step("s", { kind: "start", lane: "sales" }),
    step("a", { lane: "sales", processing: 10, waiting: 50, completeAccurate: 80, entry: "manual", system: "crm" }),
    step("b", { lane: "office", processing: 20, waiting: 100, completeAccurate: 50, entry: "automatic", system: "crm" }),
    step("e", { kind: "end", lane: "office" }),
  ];
  const flows = [flow("s", "a"), flow("a", "b", { waiting: 20 }), flow("b", "e")];
  // PT 10 + 20 = 30; WT 50 + 100 + 20 = 170; LT 30 + 170 = 200; AR 30 / 200 = 15 %; C&A 0.8 × 0.5 = 40 %.
  expect(valuesOf(steps, flows, PATH)).toEqual([30, 170, 200, 0.15, 0.4]);
  // With one way to go, the mean is that way.
  expect(valuesOf(steps, flows, MEANS)).toEqual([30, 170, 200]);
  // 2 tasks, 2 lanes, a → b crosses 1 of 3 flows, no decision, no loop, one system, a is typed by hand.
  expect(valuesOf(steps, flows, ["steps", "lanes", "handOffs", "handOffRatio", "decisions", "reworkLoops", "systems", "manualEntries"])).toEqual([2, 2, 1, 0.333333, 0, 0, 1, 1]);
  const figures = processFigures(steps, flows);
  expect(figures.handOffs.ids).toEqual(["a-b"]);
  expect(figures.manualEntries.ids).toEqual(["a"]);
  expect(figures.leadTime.ids).toEqual(["s", "a", "b", "e", "s-a", "a-b", "b-e"]);
});

test("a branch: the main path is the more probable one, the mean weighs both; a branch without a probability takes the rest", () => {
  const steps = [step("s", { kind: "start" }), step("x", { kind: "exclusive" }), step("a", { processing: 10, waiting: 0 }), step("b", { processing: 100, waiting: 900 }), step("e", { kind: "end" })];
  const flows = [flow("s", "x"), flow("x", "a", { probability: 70 }), flow("x", "b"), flow("a", "e"), flow("b", "e")];
  // Main path by a: 10. Means: PT 0.7 × 10 + 0.3 × 100 = 37; WT 0.3 × 900 = 270; LT 307.
  expect(valuesOf(steps, flows, PATH.slice(0, 3))).toEqual([10, 0, 10]);
  expect(valuesOf(steps, flows, MEANS)).toEqual([37, 270, 307]);
  expect(valuesOf(steps, flows, ["decisions"])).toEqual([1]);
  // Equally probable: the longer one. Means: PT (10 + 100) / 2 = 55.
  const equal = flows.map((found) => ({ ...found, probability: null }));
  expect(valuesOf(steps, equal, ["leadTime", "meanProcessing"])).toEqual([1000, 55]);
  // 70 % and 10 % leave 20 % unsaid: 7/8 and 1/8 of the work. PT 0.875 × 10 + 0.125 × 100 = 21.25.
  const short = flows.map((found) => (found.id === "x-b" ? { ...found, probability: 10 } : found));
  expect(valuesOf(steps, short, ["meanProcessing"])).toEqual([21.25]);
});

test("a loop: the main path goes through once, the mean as often as it comes back", () => {
  const steps = [step("s", { kind: "start" }), step("a", { processing: 10, waiting: 0 }), step("b", { processing: 6, waiting: 2 }), step("x", { kind: "exclusive" }), step("e", { kind: "end" })];
  const flows = [flow("s", "a"), flow("a", "b"), flow("b", "x"), flow("x", "a", { probability: 20, waiting: 40 }), flow("x", "e", { probability: 80 })];
  expect(valuesOf(steps, flows, ["processing", "leadTime", "reworkLoops"])).toEqual([16, 18, 1]);
  expect(processFigures(steps, flows).reworkLoops.ids!.toSorted()).toEqual(["a", "b", "x"]);
  // Each is done 1 / (1 − 0.2) = 1.25 times, the way back 1.25 × 0.2 = 0.25: PT 1.25 × 16 = 20; WT 1.25 × 2 + 0.25 × 40 = 12.5.
  expect(valuesOf(steps, flows, MEANS)).toEqual([20, 12.5, 32.5]);
});

test("loops within loops", () => {
  // a ⇄ x1 back 50 %; x2 back to a 25 %. From a to x2 takes 1 / 0.5 = 2 turns; all of it 1 / 0.75 times: 8/3 turns of 3 min = 8 min.
  const steps = [step("s", { kind: "start" }), step("a", { processing: 3 }), step("x1", { kind: "exclusive" }), step("x2", { kind: "exclusive" }), step("e", { kind: "end" })];
  const flows = [flow("s", "a"), flow("a", "x1"), flow("x1", "a", { probability: 50 }), flow("x1", "x2"), flow("x2", "a", { probability: 25 }), flow("x2", "e")];
  expect(valuesOf(steps, flows, ["meanProcessing", "meanLeadTime", "reworkLoops", "processing"])).toEqual([8, 8, 1, 3]);
});

test("in parallel: all branches are worked, the longest counts for the time", () => {
  const steps = [
    step("s", { kind: "start" }), step("split", { kind: "parallel" }), step("a", { processing: 10, waiting: 5 }), step("b", { processing: 30, waiting: 60 }),
    step("join", { kind: "parallel" }), step("c", { processing: 4, waiting: 0 }), step("e", { kind: "end" }),
  ];
  const flows = [flow("s", "split"), flow("split", "a"), flow("split", "b"), flow("a", "join"), flow("b", "join"), flow("join", "c"), flow("c", "e")];
  // Main path by b: PT 30 + 4 = 34, WT 60, LT 94, AR 34 / 94.
  expect(valuesOf(steps, flows, PATH.slice(0, 4))).toEqual([34, 60, 94, 0.361702]);
  // All of the work: 10 + 30 + 4 = 44, once each also behind the join; 65 min of waiting; but over after 94.
  expect(valuesOf(steps, flows, MEANS)).toEqual([44, 65, 94]);
});

test("one or several: each branch by its own probability, and one again where they meet", () => {
  const steps = [step("s", { kind: "start" }), step("split", { kind: "inclusive" }), step("a", { processing: 10 }), step("b", { processing: 100 }), step("join", { kind: "inclusive" }), step("c", { processing: 1 })];
  const flows = [flow("s", "split"), flow("split", "a", { probability: 80 }), flow("split", "b", { probability: 60 }), flow("a", "join"), flow("b", "join"), flow("join", "c")];
  // 0.8 × 10 + 0.6 × 100 + min(1, 0.8 + 0.6) × 1 = 69.
  expect(valuesOf(steps, flows, ["meanProcessing", "decisions"])).toEqual([69, 1]);
});

test("several starts come in equally often, and the path begins at the one with the longest way", () => {
  const steps = [step("s1", { kind: "start" }), step("s2", { kind: "startMessage" }), step("a", { processing: 40 }), step("b", { processing: 8 })];
  const flows = [flow("s1", "a"), flow("a", "b"), flow("s2", "b")];
  // a is done half of the times: 0.5 × 40 + 8 = 28.
  expect(valuesOf(steps, flows, ["meanProcessing", "processing"])).toEqual([28, 48]);
});

test("what is not known is said, and never a zero", () => {
  const steps = [step("s", { kind: "start" }), step("a", { processing: 10 }), step("b", { waiting: 30 }), step("t", { kind: "timer" }), step("c", { processing: 5, waiting: 15, completeAccurate: 90 })];
  const flows = [flow("s", "a"), flow("a", "b"), flow("b", "t"), flow("t", "c")];
  const figures = processFigures(steps, flows);
  expect(figures.processing).toMatchObject({ value: 15, coverage: { known: 2, of: 3 } });
  expect(figures.waiting).toMatchObject({ value: 45, coverage: { known: 2, of: 4 } });
  // Only c says both; the timer says nothing.
  expect(figures.leadTime).toMatchObject({ value: 60, coverage: { known: 1, of: 4 } });
  expect(figures.rolledQuality).toMatchObject({ value: 0.9, coverage: { known: 1, of: 3 } });
  expect(figures.manualEntries).toMatchObject({ value: null, coverage: { known: 0, of: 3 } });
  expect(figures.systems).toMatchObject({ value: null, coverage: { known: 0, of: 3 } });

  const blank = processFigures(steps.map(({ id, kind }) => step(id, { kind })), flows);
  expect([...PATH, ...MEANS].map((name) => blank[name].value)).toEqual(Array.from({ length: 8 }, () => null));
  expect(blank.leadTime.coverage).toEqual({ known: 0, of: 4 });
});

test("an empty map has no figures, and notes and data are none of its steps", () => {
  const figures = processFigures([], []);
  expect([figures.steps.value, figures.handOffs.value, figures.handOffRatio.value, figures.leadTime.value, figures.meanLeadTime.value]).toEqual([0, 0, null, null, null]);
  expect(figures.leadTime.endless).toBeUndefined();

  const steps = [step("a", { lane: "x", processing: 5 }), step("n", { kind: "note", lane: "y" }), step("d", { kind: "dataStore", lane: "y", system: "crm" })];
  const flows = [flow("n", "a"), flow("a", "d")];
  expect(valuesOf(steps, flows, ["steps", "lanes", "handOffs", "handOffRatio", "systems", "processing"])).toEqual([1, 1, 0, null, 1, 5]);
});

test("pieces that hang together with nothing are counted, but are not on the way", () => {
  const steps = [step("s", { kind: "start" }), step("a", { processing: 5 }), step("x", { processing: 50 }), step("y", { processing: 70 })];
  const flows = [flow("s", "a"), flow("x", "y")];
  expect(valuesOf(steps, flows, ["steps", "processing", "meanProcessing"])).toEqual([3, 5, 5]);
  // Without a start event work begins where nothing leads to: at each piece equally often.
  expect(valuesOf(steps.slice(1), [flow("x", "y")], ["processing", "meanProcessing"])).toEqual([120, 120]);
});

test("a loop without a way out has no lead time, and says so", () => {
  const steps = [step("s", { kind: "start" }), step("a", { processing: 5 }), step("b", { processing: 5 })];
  const flows = [flow("s", "a"), flow("a", "b"), flow("b", "a")];
  const figures = processFigures(steps, flows);
  expect(figures.meanLeadTime).toEqual({ value: null, endless: true });
  expect(figures.leadTime).toEqual({ value: null, endless: true });
  expect(figures.reworkLoops.value).toBe(1);
});

/** Blocks of five steps, in turn parallel and a choice; of ten blocks the last six are in a loop that one case in ten goes through again. */
function longProcess(blocks: number): [Step[], Flow[]] {
  const steps: Step[] = [step("s", { kind: "start" })];
  const flows: Flow[] = [];
  let last = "s";
  for (let i = 0; i < blocks; i++) {
    const [a, x, b, c, j] = ["a", "x", "b", "c", "j"].map((name) => `${name}${i}`) as [string, string, string, string, string];
    const gate = i % 2 === 0 ? "parallel" : "exclusive";
    steps.push(step(a, { processing: 1, waiting: 2, lane: `l${i % 7}` }), step(x, { kind: gate }), step(b, { processing: 3 }), step(c, { processing: 5 }), step(j, { kind: gate }));
    flows.push(flow(last, a), flow(a, x), flow(x, b), flow(x, c), flow(b, j), flow(c, j));
    if (i % 10 === 9) flows.push(flow(j, `a${i - 5}`, { probability: 10 }));
    last = j;
  }
  steps.push(step("e", { kind: "end" }));
  flows.push(flow(last, "e"));
  return [steps, flows];
}

test("a thousand steps and more with branches, loops and parallel work come out right", () => {
  const figures = processFigures(...longProcess(400));
  expect(figures.steps.value).toBe(1200);
  expect(figures.reworkLoops.value).toBe(40);
  // A block's work is 1 + 3 + 5 in parallel, 1 + (3 + 5) / 2 else; what is in a loop is done 1 / 0.9 times.
  expect(figures.meanProcessing.value).toBeCloseTo(40 * (2 * 9 + 2 * 5 + (3 * 9 + 3 * 5) / 0.9), 3);
});
