import { expect, test } from "vitest";
import { MarkBook, type DrawnMark } from "#components/map/overlays/mark-book.ts";
import { marksOf } from "#components/map/overlays/marks-of.ts";
import type { Mark, Marks } from "#components/map/overlays/marks.ts";
import { OVERLAYS, type Overlay } from "#components/map/map-look.ts";
import { flow, step } from "#model/testing/plan-parts.ts";
import type { Flow, Step } from "#model/shape.ts";

const at = (id: string, values: Partial<Step>, kind: Step["kind"] = "task"): Step => ({ ...step(id, {}, kind), ...values });
const marks = (overlay: Overlay, steps: Step[], flows: Flow[] = []) => marksOf(overlay, { steps, flows, stepById: new Map(steps.map((found) => [found.id, found])) });
const looks = ({ marks: found }: Marks) => Object.fromEntries([...found].map(([id, { look }]) => [id, look]));
const lines = ({ legend }: Marks) => legend.map(({ look, ids, says }) => [says.kind, look, ids.join(" ")]);

test("times are told by the largest on the map, on flows too; what is not known is not marked, but counted", () => {
  const steps = [at("a", { waiting: 1600 }), at("b", { waiting: 100 }), at("c", { waiting: 101 }), at("d", { waiting: 0 }), at("e", {}), at("t", {}, "timer"), at("n", {}, "note"), at("g", {}, "exclusive")];
  const found = marks("waiting", steps, [flow("a", "b", { waiting: 900 }), flow("b", "c")]);
  // By the square root of 1600: a sixteenth of it is still the first of four levels.
  expect(looks(found)).toEqual({ a: "heat-4", b: "heat-1", c: "heat-2", d: "heat-0", "a-b": "heat-3" });
  expect(lines(found)).toEqual([["upTo", "heat-4", "a"], ["upTo", "heat-3", "a-b"], ["upTo", "heat-2", "c"], ["upTo", "heat-1", "b"], ["upTo", "heat-0", "d"], ["unknown", null, "e t"]]);
  expect(found.legend[0]!.says).toEqual({ kind: "upTo", minutes: 1600 });
  // Work that is done on the way to nowhere: flows have no processing time.
  expect(lines(marks("processing", steps, [flow("a", "b", { waiting: 900 })]))).toEqual([["unknown", null, "a b c d e"]]);
});

test("quality is told by what is missing to 100 %", () => {
  const found = marks("quality", [at("a", { completeAccurate: 60 }), at("b", { completeAccurate: 90 }), at("c", { completeAccurate: 100 }), at("d", { completeAccurate: 85 })]);
  expect(looks(found)).toEqual({ a: "heat-4", b: "heat-1", c: "heat-0", d: "heat-2" });
  expect(found.marks.get("a")).toMatchObject({ percent: 60 });
  expect(found.legend.map(({ says }) => says)).toEqual([{ kind: "between", from: 60, to: 60 }, { kind: "between", from: 85, to: 85 }, { kind: "between", from: 90, to: 90 }, { kind: "between", from: 100, to: 100 }]);
});

test("beside another map the largest of both tells, so that what is the same looks the same", () => {
  const steps = [at("a", { waiting: 100, completeAccurate: 90 })];
  const beside = { steps: [at("x", { waiting: 1600, completeAccurate: 60 }), at("y", { waiting: 90 })], flows: [flow("x", "y", { waiting: 6400 })] };
  const both = (overlay: Overlay) => marksOf(overlay, { steps, flows: [], stepById: new Map([["a", steps[0]!]]) }, beside);
  expect(looks(marks("waiting", steps))).toEqual({ a: "heat-4" });
  expect(looks(both("waiting"))).toEqual({ a: "heat-1" });
  expect(both("waiting").legend).toMatchObject([{ look: "heat-1", ids: ["a"], says: { kind: "upTo", minutes: 100 } }]);
  expect(looks(both("quality"))).toEqual({ a: "heat-1" });
});

test("entries, systems and deadlines", () => {
  const steps = [at("a", { entry: "manual", system: "crm", deadline: 10, processing: 5, waiting: 6 }), at("b", { entry: "copyPaste", system: "mail", deadline: 60, waiting: 60 }), at("c", { system: "mail" }), at("s", {}, "start")];
  expect(lines(marks("entry", steps))).toEqual([["entry", "bad", "a"], ["entry", "warning", "b"], ["unknown", null, "c"]]);
  expect(lines(marks("deadlines", steps))).toEqual([["deadline", "warning", "c"], ["deadline", "bad", "a"], ["deadline", "good", "b"]]);
  const systems = marks("systems", steps);
  expect(systems.legend.map(({ says, ids }) => [says, ids])).toEqual([[{ kind: "system", system: "mail" }, ["b", "c"]], [{ kind: "system", system: "crm" }, ["a"]]]);
  expect(systems.marks.get("b")!.look).toBe(systems.legend[0]!.look);
});

test("hand-offs are flows between lanes, by what carries them; a note's line is none", () => {
  const steps = [step("a", { lane: "x" }), step("b", { lane: "y" }), step("c", { lane: "y" }), step("n", { lane: "x" }, "note")];
  const found = marks("handOffs", steps, [flow("a", "b", { medium: "paper" }), flow("b", "c"), flow("c", "a"), flow("n", "b")]);
  expect(lines(found)).toEqual([["medium", "accent", "a-b"], ["medium", "plain", "c-a"], ["withinLane", null, "b-c"]]);
  expect([...found.marks.keys()]).toEqual(["a-b", "c-a"]);
});

test("on an empty map every overlay says nothing", () => {
  for (const overlay of OVERLAYS) expect(marks(overlay, [])).toEqual({ marks: new Map(), legend: [] });
});

test("a mark that says the same is the same object, and is not put into words again", () => {
  const book = new MarkBook();
  let worded = 0;
  const draw = (mark: Mark): DrawnMark => (worded++, { text: mark.kind, label: mark.look, look: mark.look });
  const steps = [at("a", { waiting: 100 }), at("b", { waiting: 50 })];
  const first = book.drawn(marks("waiting", steps).marks, draw);
  expect(book.drawn(marks("waiting", [...steps]).marks, draw)).toBe(first);
  expect(worded).toBe(2);
  const next = book.drawn(marks("waiting", [steps[0]!, at("b", { waiting: 1 })]).marks, draw);
  expect([next.get("a") === first.get("a"), next.get("b") === first.get("b"), worded]).toEqual([true, false, 3]);
});
