import { describe, expect, it } from "vitest";
import { putScore, readScores, scoreId } from "#model/choosing/scores.ts";
import { leadersOf, totalOf } from "#model/choosing/totals.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import type { Requirement } from "#model/shape.ts";
import { planOf } from "#model/testing/plan-of.ts";

const { requirements } = planOf({ requirements: [{ id: "m", priority: "must" }, { id: "s", priority: "should" }, { id: "c", priority: "could" }, { id: "w", priority: "wont" }, { id: "n" }] });
const scored = (scores: Readonly<Record<string, number>>) => readScores(planOf({ scores: Object.entries(scores).map(([requirement, score]) => ({ id: requirement, requirement, candidate: "x", score })) }).scores);
const total = (scores: Readonly<Record<string, number>>, of: readonly Requirement[] = requirements) => totalOf(of, "x", scored(scores));

describe("totals", () => {
  it("weigh a must three, a should two, a could and what has no priority one, a won't nothing", () => {
    // Of (3 + 2 + 1 + 1) × 3 = 21: 3×3 + 2×2 + 1×1 + 1×0 = 14.
    expect(total({ m: 3, s: 2, c: 1, n: 0, w: 3 })).toEqual({ share: 14 / 21, least: 14 / 21, most: 14 / 21, scored: 4, of: 4, knockOuts: [] });
  });

  it("tell what is scored from what could still be", () => {
    // 3×2 of 9 is scored; the other 12 may be none or all.
    expect(total({ m: 2 })).toEqual({ share: 6 / 9, least: 6 / 21, most: 18 / 21, scored: 1, of: 4, knockOuts: [] });
    expect(total({})).toEqual({ share: null, least: 0, most: 1, scored: 0, of: 4, knockOuts: [] });
  });

  it("name the must-haves that are not met at all, and of these only", () => {
    expect(total({ m: 0, s: 0 }).knockOuts).toEqual(["m"]);
    expect(total({ m: 1, s: 0 }).knockOuts).toEqual([]);
  });

  it("are nothing where nothing weighs", () => {
    expect(total({}, [])).toEqual({ share: null, least: 0, most: 0, scored: 0, of: 0, knockOuts: [] });
    expect(total({ w: 3 }, [requirements[3]!])).toMatchObject({ share: null, least: 0, most: 0, of: 0 });
  });

  it("put ahead who surely has most, without a knock-out; several when they are equal; nobody before a score", () => {
    const of = (least: number, knockOuts: string[] = []) => ({ share: least, least, most: 1, scored: 1, of: 1, knockOuts });
    expect([...leadersOf(new Map([["a", of(0.9, ["m"])], ["b", of(0.5)], ["c", of(0.5)], ["d", of(0.4)]]))]).toEqual(["b", "c"]);
    expect([...leadersOf(new Map([["a", { ...of(0), scored: 0 }]]))]).toEqual([]);
    expect([...leadersOf(new Map())]).toEqual([]);
  });

  it("of what two people score at once are one record", () => {
    const doc = createDocument();
    applyCommands(doc, [{ type: "requirement.add", id: "r" }, { type: "candidate.add", id: "x" }, putScore("r", "x", { score: 2 }), putScore("r", "x", { note: "with a module" })]);
    expect(project(doc).scores).toEqual([{ id: scoreId("r", "x"), requirement: "r", candidate: "x", score: 2, note: "with a module" }]);
  });
});
