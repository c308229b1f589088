import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { applyCommands, COMMAND_TYPES, commandSchema, type Command } from "#model/commands.ts";
import { createDocument, getText, readShape, undoScope, writeShape } from "#model/document.ts";
import { migrate } from "#model/migrate.ts";
import { project } from "#model/project.ts";
import { mapKey, SHAPE } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { planTemplate } from "#model/templates/plan-template.ts";

const map = mapKey("pr", "as-is");
const lane = { lane: "p1", x: 8, y: 8 };

function createPlan(...more: Command[]): Y.Doc {
  const doc = createDocument();
  applyCommands(doc, [
    { type: "participant.add", id: "p1", values: { title: "Sales" } }, { type: "participant.add", id: "p2", values: { title: "Lawyer" } },
    { type: "activity.add", id: "a1" }, { type: "process.add", id: "pr" }, ...more,
  ]);
  return doc;
}

/** A second replica of `doc`, and how to bring the two together. */
function fork(doc: Y.Doc) {
  const other = createDocument();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const merge = () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  };
  return { other, merge };
}

const refusal = (run: () => void) => {
  try {
    run();
    return "accepted";
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe("commands", () => {
  it("[D1] two people who name an Accountable at once leave one", () => {
    const doc = createPlan();
    const { other, merge } = fork(doc);
    applyCommands(doc, [{ type: "assignment.set", activity: "a1", participant: "p1", letter: "A", on: true }]);
    applyCommands(other, [{ type: "assignment.set", activity: "a1", participant: "p2", letter: "A", on: true }]);
    merge();
    expect(project(doc)).toEqual(project(other));
    expect(["p1", "p2"]).toContain(project(doc).activities[0]!.accountable);
  });

  it("[M4] a lane that one collapses is collapsed for the other too, and keeps the height that he gives it at once", () => {
    const doc = createPlan({ type: "lane.add", map, participant: "p1" });
    const { other, merge } = fork(doc);
    applyCommands(doc, [{ type: "lane.set", map, participant: "p1", values: { collapsed: true } }]);
    applyCommands(other, [{ type: "lane.set", map, participant: "p1", values: { height: 200 } }]);
    merge();
    expect(project(other).lanes).toEqual([{ id: `${map}/p1`, map, participant: "p1", height: 200, collapsed: true }]);
  });

  it("[D2] letters set at once in one cell by two people are both kept", () => {
    const doc = createPlan();
    const { other, merge } = fork(doc);
    applyCommands(doc, [{ type: "assignment.set", activity: "a1", participant: "p1", letter: "R", on: true }]);
    applyCommands(other, [{ type: "assignment.set", activity: "a1", participant: "p1", letter: "C", on: true }]);
    merge();
    expect(project(doc).activities[0]!.letters).toEqual({ p1: ["R", "C"] });
  });

  it("[D3] refuses a flow to itself, between maps, into a start and out of an end", () => {
    const doc = createPlan(
      { type: "step.add", id: "s1", map, kind: "start", place: lane }, { type: "step.add", id: "s2", map, kind: "task", place: lane },
      { type: "step.add", id: "s3", map, kind: "end", place: lane }, { type: "step.add", id: "s4", map: mapKey("pr", "to-be"), kind: "task", place: lane },
    );
    const connect = (from: string, to: string) => refusal(() => applyCommands(doc, [{ type: "flow.connect", id: `f${from}${to}`, from, to }]));
    expect([connect("s2", "s2"), connect("s2", "s4"), connect("s2", "s1"), connect("s3", "s2"), connect("s2", "nope"), connect("s1", "s2")])
      .toEqual(["flow.selfLoop", "flow.otherMap", "flow.intoStart", "flow.outOfEnd", "step.notFound", "accepted"]);
  });

  it("[D4] a drag and a move to another lane at once leave one of the two places, whole", () => {
    const doc = createPlan({ type: "step.add", id: "s1", map, kind: "task", place: lane });
    const { other, merge } = fork(doc);
    const places = [{ lane: "p1", x: 400, y: 40 }, { lane: "p2", x: 8, y: 90 }];
    applyCommands(doc, [{ type: "step.move", moves: [{ id: "s1", place: places[0]! }] }]);
    applyCommands(other, [{ type: "step.move", moves: [{ id: "s1", place: places[1]! }] }]);
    merge();
    expect(places).toContainEqual(project(doc).steps[0]!.place);
  });

  it("[D9] what one types while another removes the step is there when it is restored, with its flows", () => {
    const doc = createPlan(
      { type: "step.add", id: "s1", map, kind: "task", place: lane, values: { title: "Call" } }, { type: "step.add", id: "s2", map, kind: "task", place: lane },
      { type: "flow.connect", id: "f1", from: "s1", to: "s2" },
    );
    const { other, merge } = fork(doc);
    applyCommands(doc, [{ type: "step.remove", ids: ["s1"] }]);
    applyCommands(other, [{ type: "text.edit", collection: "steps", id: "s1", field: "title", at: 4, remove: 0, insert: " the client" }]);
    merge();
    expect(project(other).steps.map((step) => step.id)).toEqual(["s2"]);
    expect(project(other).flows).toEqual([]);
    applyCommands(other, [{ type: "step.restore", ids: ["s1"] }]);
    expect(project(other).steps[0]!.title).toBe("Call the client");
    expect(project(other).flows.map((flow) => flow.id)).toEqual(["f1"]);
  });

  it("[D10] a batch with one bad command changes nothing", () => {
    const doc = createPlan();
    const before = Y.encodeStateAsUpdate(doc);
    const batch: Command[] = [{ type: "goal.add", id: "g1" }, { type: "goal.set", id: "g1", values: { title: "x" } }, { type: "goal.set", id: "nope", values: {} }];
    expect(refusal(() => applyCommands(doc, batch))).toBe("goal.notFound");
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("[D10] a batch may use what its earlier commands create, and is one update", () => {
    const doc = createPlan();
    let updates = 0;
    doc.on("update", () => updates++);
    applyCommands(doc, [
      { type: "step.add", id: "s1", map, kind: "task", place: lane }, { type: "step.add", id: "s2", map, kind: "task", place: lane }, { type: "flow.connect", id: "f1", from: "s1", to: "s2" },
    ]);
    expect(updates).toBe(1);
    expect(project(doc).flows).toHaveLength(1);
  });

  it("[D7] moves put a goal first, last and between", () => {
    const doc = createPlan({ type: "goal.add", id: "g1" }, { type: "goal.add", id: "g2" }, { type: "goal.add", id: "g3" });
    const ids = () => project(doc).goals.map((goal) => goal.id).join();
    applyCommands(doc, [{ type: "goal.move", id: "g3", after: null }]);
    expect(ids()).toBe("g3,g1,g2");
    applyCommands(doc, [{ type: "goal.move", id: "g3", after: "g1" }]);
    expect(ids()).toBe("g1,g3,g2");
    applyCommands(doc, [{ type: "goal.add", id: "g4", after: "g1" }]);
    expect(ids()).toBe("g1,g4,g3,g2");
  });

  it("[D5] removing a lane leaves its steps in no lane", () => {
    const doc = createPlan({ type: "lane.add", map, participant: "p1" }, { type: "step.add", id: "s1", map, kind: "task", place: lane });
    applyCommands(doc, [{ type: "lane.remove", map, participant: "p1" }]);
    expect(project(doc).lanes).toEqual([]);
    expect(project(doc).steps[0]!.place.lane).toBeNull();
  });

  it("[T1] setting a whole text keeps what another types elsewhere in it", () => {
    const doc = createPlan({ type: "goal.add", id: "g1", values: { notes: "one two three" } });
    const { other, merge } = fork(doc);
    applyCommands(doc, [{ type: "goal.set", id: "g1", values: { notes: "one 2 three" } }]);
    getText(other, "goals", "g1", "notes")!.insert(13, " four");
    merge();
    expect(project(doc).goals[0]!.notes).toBe("one 2 three four");
  });

  it("[D15] undo takes back one's own change and leaves what another did since", () => {
    const doc = createPlan({ type: "goal.add", id: "g1", values: { unit: "%" } });
    const undo = new Y.UndoManager(undoScope(doc), { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
    applyCommands(doc, [{ type: "goal.set", id: "g1", values: { baseline: 15 } }], "me");
    applyCommands(doc, [{ type: "goal.set", id: "g1", values: { unit: "h" } }], "other");
    undo.undo();
    expect(project(doc).goals[0]).toMatchObject({ baseline: null, unit: "h" });
    undo.redo();
    expect(project(doc).goals[0]).toMatchObject({ baseline: 15, unit: "h" });
  });

  it("[D15] redoing what another wrote into meanwhile reads without undefined", () => {
    const doc = createPlan();
    const undo = new Y.UndoManager(undoScope(doc), { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
    applyCommands(doc, [{ type: "goal.add", id: "g1", values: { title: "Mine" } }], "me");
    const { other, merge } = fork(doc);
    undo.undo();
    applyCommands(other, [{ type: "goal.set", id: "g1", values: { baseline: 1 } }]);
    merge();
    undo.redo();
    merge();
    expect(project(doc)).toEqual(project(other));
    for (const goal of project(doc).goals) expect(Object.values(goal)).not.toContain(undefined);
  });

  it("[D14] migrate leaves the current shape alone, stamps a new document and refuses a newer one", () => {
    const doc = createDocument();
    expect(migrate(doc)).toBe(true);
    expect(readShape(doc)).toBe(SHAPE);
    expect(migrate(doc)).toBe(false);
    writeShape(doc, SHAPE + 1);
    const before = Y.encodeStateAsUpdate(doc);
    expect(refusal(() => migrate(doc))).toBe("plan.newerShape");
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("the schema takes the templates' commands and refuses strangers, oversized and half ones", () => {
    for (const locale of ["ru", "en"] as const) for (const command of [...planTemplate(locale), ...demoPlan(locale)]) expect(commandSchema.safeParse(command).success, JSON.stringify(command)).toBe(true);
    const bad: unknown[] = [
      { type: "goal.explode", id: "g1" }, { type: "goal.add" }, { type: "goal.add", id: "no/slash" }, { type: "goal.set", id: "g1", values: { title: "x".repeat(301) } },
      { type: "goal.set", id: "g1", values: { unknown: 1 } }, { type: "activity.set", id: "a1", values: { accountable: "p1" } }, { type: "step.set", id: "s1", values: { place: lane } },
      { type: "step.add", id: "s1", map: "../etc", kind: "task", place: lane }, { type: "goal.remove", ids: [] }, { type: "__proto__" }, null, 7,
    ];
    for (const command of bad) expect(commandSchema.safeParse(command).success, JSON.stringify(command)).toBe(false);
    expect(new Set(COMMAND_TYPES).size).toBe(COMMAND_TYPES.length);
  });
});
