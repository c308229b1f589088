import { describe, expect, it, test } from "vitest";
import type { Change } from "#model/activity/change.ts";
import { describeChanges } from "#model/activity/describe.ts";
import { gather } from "#model/activity/gather.ts";
import { touchedIn } from "#model/activity/touched.ts";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";

const map = "sales/as-is";
const SETUP: readonly Command[] = [
  { type: "participant.add", id: "lawyer", values: { title: "Lawyer" } }, { type: "participant.add", id: "boss", values: { title: "Head of sales" } },
  { type: "process.add", id: "sales", values: { title: "Selling" } }, { type: "lane.add", map, participant: "lawyer" }, { type: "lane.add", map, participant: "boss" },
  ...["one", "two", "three"].map((id, index): Command => ({ type: "step.add", id, map, kind: "task", place: { lane: "boss", x: index * 200, y: 40 }, values: { title: `Step ${id}` } })),
  { type: "flow.connect", id: "f12", from: "one", to: "two" }, { type: "flow.connect", id: "f23", from: "two", to: "three" },
  { type: "goal.add", id: "g", values: { title: "Answer faster", target: 5 } }, { type: "goal.add", id: "h", values: { title: "Lose none" } },
  { type: "system.add", id: "crm", values: { title: "CRM" } },
  { type: "question.add", id: "q", values: { title: "Who takes it?", respondent: "boss" } },
  { type: "activity.add", id: "a", values: { title: "Contract" } },
];

/** What is told of `commands`, each a transaction, done to the plan above. */
function tell(...commands: Command[]): Change[] {
  const doc = createDocument();
  applyCommands(doc, [...SETUP]);
  const before = project(doc);
  const touched = new Map<string, Set<string>>();
  doc.on("afterTransaction", (transaction) => {
    for (const [key, parts] of touchedIn(transaction)) touched.set(key, new Set([...(touched.get(key) ?? []), ...parts]));
  });
  for (const command of commands) applyCommands(doc, [command]);
  return describeChanges(before, project(doc), touched);
}

const short = ({ action, place, params }: Change): string => [action, place, ...Object.entries(params).flatMap(([name, value]) => (name === "kind" ? [] : [`${name}=${value}`]))].join(" ");
const place = (lane: string | null, x: number) => ({ lane, x, y: 40 });

const CASES: readonly (readonly [string, readonly Command[], readonly string[]])[] = [
  ["a goal that is new, and filled in at once", [{ type: "goal.add", id: "n", values: { title: "New" } }, { type: "goal.set", id: "n", values: { target: 3 } }], ["added goals name=New"]],
  ["a goal that is removed", [{ type: "goal.remove", ids: ["g"] }], ["removed goals name=Answer faster"]],
  ["what was added and removed", [{ type: "goal.add", id: "n" }, { type: "goal.remove", ids: ["n"] }], []],
  ["what was changed and changed back", [{ type: "goal.set", id: "g", values: { target: 9 } }, { type: "goal.set", id: "g", values: { target: 5 } }], []],
  ["a new name", [{ type: "goal.set", id: "g", values: { title: "Answer at once" } }], ["renamed goals name=Answer at once from=Answer faster"]],
  ["a number", [{ type: "goal.set", id: "g", values: { target: 9 } }], ["set goals name=Answer faster field=target as=number from=5 to=9"]],
  ["a day", [{ type: "goal.set", id: "g", values: { due: "2027-01-31" } }], ["set goals name=Answer faster field=due as=day to=2027-01-31"]],
  ["a long text", [{ type: "goal.set", id: "g", values: { why: "Because." } }], ["text goals name=Answer faster field=why"]],
  ["another participant", [{ type: "goal.set", id: "g", values: { owner: "lawyer" } }], ["set goals name=Answer faster field=owner as=text to=Lawyer"]],
  ["a goal put off", [{ type: "goal.set", id: "g", values: { main: false } }], ["postponed goals name=Answer faster"]],
  ["a goal moved before another", [{ type: "goal.move", id: "h", after: null }], ["ordered goals name=Lose none"]],
  ["a check-in", [{ type: "checkIn.add", id: "c", goal: "g", at: "2027-01-10", value: 7 }], ["checkedIn goals name=Answer faster to=7 at=2027-01-10"]],
  ["an answer", [{ type: "question.set", id: "q", values: { answer: "The shop  \n does" } }], ["answered audit name=Who takes it? to=The shop does"]],
  ["an answer that is confirmed", [{ type: "question.set", id: "q", values: { answer: "The shop", status: "answered" } }, { type: "question.set", id: "q", values: { status: "confirmed" } }], ["answered audit name=Who takes it? to=The shop", "confirmed audit name=Who takes it?"]],
  ["a member behind a participant", [{ type: "participant.set", id: "boss", values: { member: "m1" } }], ["memberLinked team name=Head of sales member=m1"]],
  ["a step moved to another lane", [{ type: "step.move", moves: [{ id: "two", place: place("lawyer", 200) }] }], ["moved map/sales/as-is name=Step two from=Head of sales to=Lawyer"]],
  ["a step moved within its lane", [{ type: "step.move", moves: [{ id: "two", place: place("boss", 260) }] }], ["arranged map/sales/as-is count=1 name=Step two"]],
  ["a kind, and what is done in which system", [{ type: "step.set", id: "one", values: { kind: "userTask", system: "crm" } }], ["set map/sales/as-is name=Step one field=kind as=stepKind from=task to=userTask", "set map/sales/as-is name=Step one field=system as=text to=CRM"]],
  ["a step with the flow that leads to it", [{ type: "step.add", id: "four", map, kind: "task", place: place("boss", 600), values: { title: "Step four" } }, { type: "flow.connect", id: "f34", from: "three", to: "four" }], ["added map/sales/as-is name=Step four"]],
  ["a step that is removed, its flows with it", [{ type: "step.remove", ids: ["two"] }], ["removed map/sales/as-is name=Step two"]],
  ["a flow", [{ type: "flow.connect", id: "f13", from: "one", to: "three" }], ["connected map/sales/as-is name=Step one → Step three from=Step one to=Step three"]],
  ["a flow led elsewhere", [{ type: "flow.reconnect", id: "f12", to: "three" }], ["reconnected map/sales/as-is name=Step one → Step three from=Step one to=Step three"]],
  ["a flow that is removed", [{ type: "flow.remove", ids: ["f12"] }], ["removed map/sales/as-is name=Step one → Step two"]],
  ["a lane that is removed, its steps left in none", [{ type: "lane.remove", map, participant: "boss" }], ["removed map/sales/as-is name=Head of sales"]],
  ["a step moved into the lane of a participant who is then removed", [{ type: "step.move", moves: [{ id: "two", place: place("boss", 260) }] }, { type: "participant.remove", ids: ["boss"] }], ["removed team name=Head of sales"]],
  ["a lane's height", [{ type: "lane.set", map, participant: "boss", values: { height: 300 } }], ["arranged map/sales/as-is count=0"]],
  ["a process that is removed, its map with it", [{ type: "process.remove", ids: ["sales"] }], ["removed map/sales/as-is name=Selling"]],
  ["letters", [{ type: "assignment.set", activity: "a", participant: "boss", letter: "R", on: true }, { type: "assignment.set", activity: "a", participant: "boss", letter: "C", on: true }], ["letters matrix name=Contract to=Head of sales letters=R, C on=yes"]],
  ["who is accountable", [{ type: "assignment.set", activity: "a", participant: "lawyer", letter: "A", on: true }], ["accountable matrix name=Contract to=Lawyer"]],
  ["the scheme", [{ type: "scheme.set", scheme: "DACI" }], ["scheme matrix to=DACI"]],
];

describe("what was done", () => {
  it.each(CASES)("%s", (_, commands, told) => expect(tell(...commands).map(short)).toEqual(told));
});

test("a change is of a thing, and is told of those that it concerns", () => {
  expect(tell({ type: "step.move", moves: [{ id: "two", place: place("lawyer", 200) }] })[0]!.things).toEqual(["step/two", "participant/lawyer"]);
  expect(tell({ type: "flow.connect", id: "f13", from: "one", to: "three" })[0]!.things).toEqual(["flow/f13", "step/one", "step/three"]);
  expect(tell({ type: "assignment.set", activity: "a", participant: "boss", letter: "A", on: true })[0]!.things).toEqual(["cell/a/boss", "activity/a", "participant/boss"]);
});

test("many of one sort are one, with their number; a few stay apart", () => {
  const paste = (count: number) => tell(...Array.from({ length: count }, (_, index): Command => ({ type: "step.add", id: `p${index}`, map, kind: "task", place: place("boss", 800 + index), values: { title: `Pasted ${index}` } })));
  expect(gather(paste(3))).toHaveLength(3);
  const [all, ...more] = gather(paste(14));
  expect(more).toEqual([]);
  expect(all).toMatchObject({ action: "added", place: "map/sales/as-is", params: { kind: "step", count: 14, names: "Pasted 0\nPasted 1\nPasted 2" } });
  expect(all!.things).toHaveLength(14);
  const tidied = gather(tell({ type: "step.move", moves: ["one", "two", "three"].map((id, index) => ({ id, place: place("boss", 10 + index * 300) })) }));
  expect(tidied).toMatchObject([{ action: "arranged", params: { count: 3 }, things: ["step/one", "step/two", "step/three"] }]);
});
