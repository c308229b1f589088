import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { planSchemeChange } from "#model/matrix/schemes.ts";
import { project } from "#model/project.ts";

const give = (activity: string, participant: string, letter: "A" | "R" | "S"): Command => ({ type: "assignment.set", activity, participant, letter, on: true });

function sample() {
  const doc = createDocument();
  applyCommands(doc, [
    { type: "participant.add", id: "p1" }, { type: "participant.add", id: "p2" }, { type: "activity.add", id: "a1" }, { type: "activity.add", id: "a2" },
    give("a1", "p1", "A"), give("a1", "p1", "R"), give("a2", "p1", "R"), give("a2", "p2", "S"), { type: "scheme.set", scheme: "RASCI" },
  ]);
  return doc;
}

test("RACI's R is DACI's D; an S is kept and shown as no part of it", () => {
  expect(planSchemeChange(project(sample()), "DACI")).toEqual([
    { letter: "R", before: "R", after: "D", count: 2 }, { letter: "A", before: "A", after: "A", count: 1 }, { letter: "S", before: "S", after: null, count: 1 },
    { letter: "C", before: "C", after: "C", count: 0 }, { letter: "I", before: "I", after: "I", count: 0 },
  ]);
});

test("changing the scheme there and back loses no letter", () => {
  const doc = sample();
  const before = project(doc).activities;
  for (const scheme of ["DACI", "RACI", "RASCI"] as const) {
    applyCommands(doc, [{ type: "scheme.set", scheme }]);
    expect(project(doc).scheme).toBe(scheme);
  }
  expect(project(doc).activities).toEqual(before);
});
