import { expect, test } from "vitest";
import type { Command } from "#model/commands.ts";
import { loadOf } from "#model/metrics/load.ts";
import { planAfter } from "#model/testing/check-rule.ts";
import { addParticipants, drawMap } from "#model/testing/draw-map.ts";

const people = (headcounts: Readonly<Record<string, number>>): Command[] => Object.entries(headcounts).map(([id, headcount]) => ({ type: "participant.set", id, values: { headcount } }));
/** Of each participant: minutes a month, ratio, steps known of all; by its id. */
const told = (commands: readonly Command[], minutes?: number) =>
  Object.fromEntries(loadOf(planAfter([...addParticipants("sales", "law"), ...commands]), minutes).map(({ participant, minutesPerMonth, ratio, coverage }) => [participant, [Math.round(minutesPerMonth * 1000) / 1000, ratio && Math.round(ratio * 1e6) / 1e6, `${coverage.known}/${coverage.of}`]]));

test("volume × visits × processing time, against people × productive minutes", () => {
  const map = drawMap({ steps: "s:start a x:exclusive b@law e:end", flows: "s>a a>x x>a x>b b>e", volume: 100, says: { a: { processing: 30 }, b: { processing: 60 }, xa: { probability: 20 }, xb: { probability: 80 } } });
  // a is done 1 / (1 − 0.2) = 1.25 times: 100 × 1.25 × 30 = 3750. b: 100 × 60 = 6000. One person: 132 × 60 = 7920 minutes.
  expect(told([...map, ...people({ sales: 2, law: 1 })])).toEqual({ sales: [3750, 0.236742, "1/1"], law: [6000, 0.757576, "1/1"] });
  expect(told([...map, ...people({ sales: 2 })], 3000)).toEqual({ sales: [3750, 0.625, "1/1"], law: [6000, null, "1/1"] });
});

test("the same people work on all processes as they are now; what is to be adds nothing", () => {
  const one = drawMap({ steps: "s:start a", flows: "s>a", volume: 10, says: { a: { processing: 30 } } });
  const two = drawMap({ process: "q", steps: "t:start b", flows: "t>b", volume: 5, says: { b: { processing: 100 } } });
  const toBe = drawMap({ process: "r", variant: "to-be", steps: "u:start c", flows: "u>c", volume: 1000, says: { c: { processing: 100 } } });
  expect(told([...one, ...two, ...toBe]).sales).toEqual([10 * 30 + 5 * 100, null, "2/2"]);
});

test("what is not known is told apart from nothing", () => {
  const steps = "s:start a b@law e:end";
  const flows = "s>a a>b b>e";
  expect(told([...drawMap({ steps, flows, volume: 10, says: { a: { processing: 30 } } }), ...people({ sales: 1, law: 1 })])).toEqual({ sales: [300, 0.037879, "1/1"], law: [0, null, "0/1"] });
  expect(told([...drawMap({ steps, flows, says: { a: { processing: 30 } } }), ...people({ sales: 1 })]).sales).toEqual([0, null, "0/1"]);
  // Nobody at all can do nothing, and a loop without a way out has no number of visits.
  expect(told([...drawMap({ steps, flows, volume: 10, says: { a: { processing: 30 } } }), ...people({ sales: 0 })]).sales).toEqual([300, null, "1/1"]);
  expect(told(drawMap({ steps, flows: "s>a a>b b>a", volume: 10, says: { a: { processing: 30 } } })).sales).toEqual([0, null, "0/1"]);
});

test("automatic steps and linked processes take no time of their lane; a process of no link does", () => {
  const commands = drawMap({ steps: "s:start a:serviceTask l:subProcess m:subProcess", flows: "s>a a>l l>m", volume: 10, says: { a: { processing: 30 }, l: { processing: 30, linkedProcess: "q" }, m: { processing: 7 } } });
  expect(told([{ type: "process.add", id: "q" }, ...commands]).sales).toEqual([70, null, "1/1"]);
});
