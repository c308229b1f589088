import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { clearArea, fillArea, setInArea } from "#model/matrix/area.ts";
import { project } from "#model/project.ts";
import type { Letter } from "#model/shape.ts";

const ROWS = ["r1", "r2", "r3", "r4"];
const give = (activity: string, participant: string, letter: Letter | "A"): Command => ({ type: "assignment.set", activity, participant, letter, on: true });

/** Two people with the same matrix of four rows and columns a, b, c, who do not hear of each other until they `meet`. */
function two(...seed: readonly Command[]) {
  const mine = createDocument();
  applyCommands(mine, [
    ...["a", "b", "c"].map((id, at): Command => ({ type: "participant.add", id, after: "abc"[at - 1] ?? null })),
    ...ROWS.map((id, at): Command => ({ type: "activity.add", id, after: ROWS[at - 1] ?? null })), ...seed,
  ]);
  const theirs = createDocument();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  const does = (doc: Y.Doc) => (...commands: readonly Command[]) => applyCommands(doc, commands);
  const meet = () => {
    const [forThem, forMe] = [Y.encodeStateAsUpdate(mine), Y.encodeStateAsUpdate(theirs)];
    Y.applyUpdate(theirs, forThem);
    Y.applyUpdate(mine, forMe);
    expect(project(theirs)).toEqual(project(mine));
    return Object.fromEntries(project(mine).activities.map(({ id, accountable, letters }) => [id, [accountable && `A:${accountable}`, ...Object.entries(letters).map(([who, set]) => `${who}:${set.join("")}`)].filter(Boolean).join(" ")]));
  };
  return { i: does(mine), they: does(theirs), mine: () => project(mine), theirs: () => project(theirs), meet };
}

test("[D1] [D13] A given to two at once in one row, and in many, leaves each row one", () => {
  const { i, they, mine, theirs, meet } = two();
  i(...setInArea(mine(), { rows: ROWS, columns: ["a"] }, "A")!.commands);
  they(...setInArea(theirs(), { rows: ["r2", "r3"], columns: ["b"] }, "A")!.commands);
  const merged = meet();
  expect([merged.r1, merged.r4]).toEqual(["A:a", "A:a"]);
  for (const row of ["r2", "r3"]) expect(merged[row]).toMatch(/^A:[ab]$/);
});

test("[D2] [D9] a column removed while another types in it: no letter goes to another column, and restoring it brings what was typed", () => {
  const { i, they, meet } = two(give("r1", "c", "I"));
  i({ type: "participant.remove", ids: ["b"] });
  they(give("r1", "b", "R"), give("r2", "b", "A"));
  expect(meet()).toEqual({ r1: "c:I", r2: "", r3: "", r4: "" });
  i({ type: "participant.restore", ids: ["b"] });
  expect(meet()).toEqual({ r1: "b:R c:I", r2: "A:b", r3: "", r4: "" });
});

test("[D13] rows put in another order while being filled: each letter stands in the row it was given to", () => {
  const { i, they, meet } = two();
  i({ type: "activity.move", id: "r4", after: null }, { type: "activity.move", id: "r1", after: "r3" });
  they(give("r1", "a", "R"), give("r2", "b", "C"), give("r4", "c", "A"));
  expect(meet()).toEqual({ r1: "a:R", r2: "b:C", r3: "", r4: "A:c" });
});

test("[D2] a range filled over a row that another removes, and cleared under letters that another gives", () => {
  const { i, they, mine, meet } = two(give("r1", "a", "A"), give("r1", "b", "R"), give("r3", "b", "I"));
  i(...fillArea(mine(), { rows: ROWS, columns: ["a", "b"] }, "down").commands);
  they({ type: "activity.remove", ids: ["r2"] });
  expect(meet()).toEqual({ r1: "A:a b:R", r3: "A:a b:R", r4: "A:a b:R" });
  i(...clearArea(mine(), { rows: ["r1", "r3", "r4"], columns: ["b"] }).commands);
  they(give("r3", "b", "C"), give("r4", "c", "I"));
  // Clearing takes what stood there: a letter given meanwhile was not among it.
  expect(meet()).toEqual({ r1: "A:a", r3: "A:a b:C", r4: "A:a c:I" });
});

test("[D13] the scheme changed while letters are given: all of them are kept", () => {
  const { i, they, mine, meet } = two(give("r1", "a", "S"));
  i({ type: "scheme.set", scheme: "DACI" });
  they(give("r1", "b", "R"), give("r2", "b", "S"));
  expect(meet()).toEqual({ r1: "a:S b:R", r2: "b:S", r3: "", r4: "" });
  expect(mine().scheme).toBe("DACI");
});
