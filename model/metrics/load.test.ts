import { expect, test } from "vitest";
import { loadOf, PRODUCTIVE_MINUTES } from "#model/metrics/load.ts";
import { stepWorkOf } from "#model/metrics/step-work.ts";
import { drawn, onMap, stepIn } from "#model/metrics/testing/drawn.ts";
import type { Participant } from "#model/shape.ts";
import { flow } from "#model/testing/plan-parts.ts";

const person = (id: string, headcount: number | null) => ({ id, headcount }) as Participant;

/** 100 cases: a (30 min) → x → (40 %) b by the office (60 min) or (60 %) the end. 10 more of another process: c (120 min) by sales. To be: not counted. */
const plan = {
  ...drawn({ p1: 100, p2: 10, p3: null }, [
    stepIn("s", "sales", { kind: "start" }), stepIn("a", "sales", { processing: 30 }), stepIn("x", "sales", { kind: "exclusive" }), stepIn("b", "office", { processing: 60 }), stepIn("b2", "office"),
    stepIn("e", "sales", { kind: "end" }),
    ...onMap("p2/as-is", [stepIn("c", "sales", { processing: 120 })]), ...onMap("p1/to-be", [stepIn("t", "sales", { processing: 999 })]), ...onMap("p3/as-is", [stepIn("u", "boss", { processing: 5 })]),
  ], [flow("s", "a"), flow("a", "x"), flow("x", "b", { probability: 40 }), flow("x", "e", { probability: 60 }), flow("b", "b2")]),
  participants: [person("sales", 2), person("office", null), person("boss", 1), person("idle", 3), person("nobody", 0)],
};

test("work of a month against what there is time for", () => {
  // Sales: 100 × 30 + 10 × 120 = 4200 of 2 × 132 × 60 = 15840. The office: 100 × 40 % × 60 = 2400, one of its two steps says nothing. The boss's process has no volume.
  expect(loadOf(plan)).toEqual([
    { participant: "sales", minutesPerMonth: 4200, capacityMinutes: 15_840, ratio: 4200 / 15_840, coverage: { known: 2, of: 2 } },
    { participant: "office", minutesPerMonth: 2400, capacityMinutes: null, ratio: null, coverage: { known: 1, of: 2 } },
    { participant: "boss", minutesPerMonth: 0, capacityMinutes: 7920, ratio: null, coverage: { known: 0, of: 1 } },
    { participant: "idle", minutesPerMonth: 0, capacityMinutes: 23_760, ratio: null, coverage: { known: 0, of: 0 } },
    { participant: "nobody", minutesPerMonth: 0, capacityMinutes: 0, ratio: null, coverage: { known: 0, of: 0 } },
  ]);
  expect(loadOf(plan, 1050)[0]).toMatchObject({ capacityMinutes: 2100, ratio: 2 });
  expect(PRODUCTIVE_MINUTES).toBe(22 * 8 * 60 * 0.75);
});

test("step by step", () => {
  expect(stepWorkOf(plan).map(({ step, timesPerMonth, minutesPerMonth }) => [step.id, timesPerMonth, minutesPerMonth])).toEqual([
    ["a", 100, 3000], ["b", 40, 2400], ["b2", 40, null], ["c", 10, 1200], ["u", null, null],
  ]);
});

test("a loop without a way out has no load", () => {
  const steps = [stepIn("s", "sales", { kind: "start" }), stepIn("a", "sales", { processing: 5 }), stepIn("b", "sales", { processing: 5 })];
  const [load] = loadOf({ ...drawn({ p1: 10 }, steps, [flow("s", "a"), flow("a", "b"), flow("b", "a")]), participants: [person("sales", 1)] });
  expect(load).toMatchObject({ ratio: null, coverage: { known: 0, of: 2 } });
});
