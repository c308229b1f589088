import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { collectMine } from "#components/overview/mine.ts";

const commands: Command[] = [
  { type: "participant.add", id: "sales", values: { title: "Sales", member: "anna" } },
  { type: "participant.add", id: "law", values: { title: "Law", member: "boris" } },
  { type: "goal.add", id: "g1", values: { title: "Answer sooner", owner: "sales" } },
  { type: "goal.add", id: "g2", values: { title: "Fewer errors", owner: "law" } },
  { type: "goal.add", id: "g3", values: { title: "No owner" } },
  { type: "activity.add", id: "a1", values: { title: "Budget" } },
  { type: "activity.add", id: "a2", values: { title: "Data" } },
  { type: "activity.add", id: "a3", values: { title: "Law" } },
  { type: "assignment.set", activity: "a1", participant: "sales", letter: "A", on: true },
  { type: "assignment.set", activity: "a1", participant: "sales", letter: "R", on: true },
  { type: "assignment.set", activity: "a2", participant: "sales", letter: "C", on: true },
  { type: "assignment.set", activity: "a3", participant: "law", letter: "R", on: true },
  { type: "question.add", id: "q1", values: { respondent: "sales" } },
  { type: "question.add", id: "q2", values: { respondent: "sales", answer: "By phone", status: "answered" } },
  { type: "question.add", id: "q3" },
  { type: "process.add", id: "p", values: { title: "Sale" } },
  { type: "step.add", id: "s1", map: "p/as-is", kind: "task", place: { lane: "sales", x: 0, y: 0 } },
  { type: "step.add", id: "s2", map: "p/as-is", kind: "task", place: { lane: "sales", x: 0, y: 0 } },
  { type: "step.add", id: "s3", map: "p/as-is", kind: "note", place: { lane: "sales", x: 0, y: 0 } },
  { type: "step.add", id: "s4", map: "p/to-be", kind: "task", place: { lane: "law", x: 0, y: 0 } },
];

function mineOf(member: string) {
  const doc = createDocument();
  applyCommands(doc, commands);
  const { participants, goals, activities, questions, maps } = collectMine(project(doc), member);
  return {
    participants: participants.map(({ id }) => id), goals: goals.map(({ id }) => id),
    activities: activities.map(({ activity, letters }) => `${activity.id}:${letters.join("")}`), questions: questions.map(({ id }) => id),
    maps: maps.map(({ process, variant, steps }) => `${process.id}/${variant}:${steps}`),
  };
}

test("a member has what their participant owns, answers for, is asked and does; being consulted is not work, nor is what is answered", () => {
  expect(mineOf("anna")).toEqual({ participants: ["sales"], goals: ["g1"], activities: ["a1:AR"], questions: ["q1"], maps: ["p/as-is:2"] });
  expect(mineOf("boris")).toEqual({ participants: ["law"], goals: ["g2"], activities: ["a3:R"], questions: [], maps: ["p/to-be:1"] });
});

test("someone whom no participant stands for has nothing, not what nobody owns", () => {
  expect(mineOf("vera")).toEqual({ participants: [], goals: [], activities: [], questions: [], maps: [] });
});
