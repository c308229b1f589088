import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { applyCommands, commandLabel, type Command } from "#model/commands.ts";
import { createDocument, touch } from "#model/document.ts";
import { project } from "#model/project.ts";
import { createHistory, type History } from "#components/live/history.ts";

const ME = { name: "me" };
let doc: Y.Doc;
let clock: number;
let history: History;

beforeEach(() => {
  doc = createDocument();
  clock = 1_000;
  history = createHistory(doc, ME, () => clock);
});

const run = (...commands: Command[]) => history.record(commandLabel(commands), null, () => applyCommands(doc, commands, ME));
const type = (at: number, insert: string) =>
  history.record("text.edit", "goals/g1/title", () => applyCommands(doc, [{ type: "text.edit", collection: "goals", id: "g1", field: "title", at, remove: 0, insert }], ME));
const addGoal = (id: string, title = "") => run({ type: "goal.add", id, values: { title } });
const titles = (of: Y.Doc = doc) => project(of).goals.map((goal) => goal.title);

/** Lets someone else, who has seen everything, make a change that comes back here. */
function elsewhere(commands: Command[]): void {
  const other = createDocument();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  applyCommands(other, commands);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "provider");
}

test("a change of scheme is a step of its own", () => {
  addGoal("g1", "One");
  run({ type: "scheme.set", scheme: "RASCI" });
  expect(history.state.get()).toEqual({ undo: "scheme.set", redo: null });
  history.undo();
  expect(project(doc).scheme).toBe("RACI");
  expect(titles()).toEqual(["One"]);
  history.redo();
  expect(project(doc).scheme).toBe("RASCI");
});

test("each command is a step with its own name", () => {
  addGoal("g1", "One");
  run({ type: "goal.set", id: "g1", values: { unit: "%" } });
  expect(history.state.get()).toEqual({ undo: "goal.set", redo: null });
  history.undo();
  expect(history.state.get()).toEqual({ undo: "goal.add", redo: "goal.set" });
  expect(project(doc).goals[0]!.unit).toBe("");
  history.redo();
  expect(history.state.get()).toEqual({ undo: "goal.set", redo: null });
  expect(project(doc).goals[0]!.unit).toBe("%");
});

test("a burst of typing in one field is one step; a rest begins another", () => {
  addGoal("g1");
  type(0, "a");
  clock += 500;
  type(1, "b");
  clock += 900;
  type(2, "c");
  expect(titles()).toEqual(["abc"]);
  history.undo();
  expect(titles()).toEqual(["ab"]);
  history.undo();
  expect(titles()).toEqual([""]);
  history.redo();
  expect(titles()).toEqual(["ab"]);
});

test("typing right after an undo is a step of its own", () => {
  addGoal("g1");
  type(0, "a");
  history.undo();
  type(0, "b");
  history.undo();
  expect(titles()).toEqual([""]);
});

test("a gesture is one step, named by its first command", () => {
  addGoal("g1");
  history.pause();
  run({ type: "goal.set", id: "g1", values: { unit: "%" } });
  run({ type: "goal.set", id: "g1", values: { target: 3 } });
  history.resume();
  run({ type: "goal.set", id: "g1", values: { baseline: 1 } });
  history.undo();
  run({ type: "goal.move", id: "g1", after: null }, { type: "goal.set", id: "g1", values: { unit: "h" } });
  expect(history.state.get().undo).toBe("goal.move");
  history.undo();
  history.undo();
  expect(project(doc).goals[0]).toMatchObject({ unit: "", target: null });
  expect(titles()).toHaveLength(1);
});

test("D15 what others did since stays when one's own change is undone", () => {
  addGoal("g1", "One");
  run({ type: "goal.set", id: "g1", values: { unit: "%" } });
  elsewhere([{ type: "goal.set", id: "g1", values: { target: 5 } }, { type: "goal.add", id: "g2", values: { title: "Two" } }]);
  history.undo();
  expect(project(doc).goals.map(({ unit, target }) => [unit, target])).toEqual([["", 5], ["", null]]);
});

test("D15 a step that others have written over is passed by, with its effect on nothing else", () => {
  addGoal("g1", "One");
  run({ type: "goal.set", id: "g1", values: { unit: "h" } });
  run({ type: "goal.set", id: "g1", values: { target: 1 } });
  elsewhere([{ type: "goal.set", id: "g1", values: { target: 9 } }]);
  history.undo();
  expect(project(doc).goals[0]).toMatchObject({ unit: "", target: 9 });
});

test("D9 undoing a removal brings the record back with what others wrote in it", () => {
  addGoal("g1", "One");
  run({ type: "goal.remove", ids: ["g1"] });
  expect(titles()).toEqual([]);
  history.undo();
  expect(titles()).toEqual(["One"]);
});

test("D9 undoing an addition keeps what others wrote in the record; redo and restore bring it back whole", () => {
  addGoal("g0", "Zero");
  addGoal("g1", "One");
  elsewhere([{ type: "text.edit", collection: "goals", id: "g1", field: "title", at: 3, remove: 0, insert: " more" }]);
  history.undo();
  expect(titles()).toEqual(["Zero"]);
  history.redo();
  expect(titles()).toEqual(["Zero", "One more"]);
  history.undo();
  elsewhere([{ type: "goal.restore", ids: ["g1"] }]);
  expect(titles()).toEqual(["Zero", "One more"]);
  history.undo();
  expect(titles()).toEqual(["One more"]);
});

test("undoing an addition takes its own later typing first, and redo brings all of it back", () => {
  addGoal("g1");
  type(0, "Hello");
  history.undo();
  history.undo();
  expect(titles()).toEqual([]);
  history.redo();
  history.redo();
  expect(titles()).toEqual(["Hello"]);
  expect(history.state.get()).toEqual({ undo: "text.edit", redo: null });
});

test("bookkeeping is no step", () => {
  addGoal("g1", "One");
  touch(doc);
  elsewhere([{ type: "goal.set", id: "g1", values: { unit: "x" } }]);
  expect(history.state.get().undo).toBe("goal.add");
});

test("letters and lanes are undone too", () => {
  run({ type: "participant.add", id: "p1" }, { type: "activity.add", id: "a1" }, { type: "process.add", id: "m1" });
  run({ type: "assignment.set", activity: "a1", participant: "p1", letter: "R", on: true });
  run({ type: "lane.add", map: "m1/as-is", participant: "p1" });
  history.undo();
  expect(project(doc).lanes).toHaveLength(0);
  history.undo();
  expect(project(doc).activities[0]!.letters).toEqual({});
  history.redo();
  expect(project(doc).activities[0]!.letters).toEqual({ p1: ["R"] });
});
