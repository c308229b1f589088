import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { goalsOfProcess, linkActivity, linkProcess, linksOfGoal, unlinkActivity, unlinkProcess } from "#model/goal-links.ts";
import { project } from "#model/project.ts";

function open() {
  const doc = createDocument();
  const apply = (commands: readonly Command[]) => applyCommands(doc, commands);
  apply([
    { type: "process.add", id: "sales" }, { type: "process.add", id: "claims" }, { type: "activity.add", id: "a" }, { type: "activity.add", id: "b" },
    { type: "goal.add", id: "g" }, { type: "goal.add", id: "h" },
  ]);
  const plan = () => project(doc);
  const linked = () => {
    const { processes, activities } = linksOfGoal(plan(), plan().goals[0]!);
    return [...processes, ...activities].map(({ id }) => id);
  };
  return { apply, plan, linked };
}

test("a goal is linked to processes and activities, and each link is taken away again alone", () => {
  const { apply, plan, linked } = open();
  const goal = () => plan().goals[0]!;
  apply(linkProcess(goal(), plan().processes[1]!));
  apply(linkProcess(goal(), plan().processes[0]!));
  apply(linkActivity(goal(), plan().activities[1]!));
  expect(linked()).toEqual(["sales", "claims", "b"]);
  expect(goalsOfProcess(plan().goals, plan().processes[1]!).map(({ id }) => id)).toEqual(["g"]);
  apply(unlinkProcess(goal(), plan().processes[0]!));
  apply(unlinkActivity(goal(), plan().activities[1]!));
  expect(linked()).toEqual(["claims"]);
});

test("a link that an older plan keeps in the process counts, and goes for good", () => {
  const { apply, plan, linked } = open();
  apply([{ type: "process.set", id: "sales", values: { goals: ["g"] } }, ...linkProcess(plan().goals[0]!, plan().processes[0]!)]);
  expect(linked()).toEqual(["sales"]);
  apply(unlinkProcess(plan().goals[0]!, plan().processes[0]!));
  expect(linked()).toEqual([]);
});

test("[D6] links go with what they lead to, and come back with it", () => {
  const { apply, plan, linked } = open();
  apply([...linkProcess(plan().goals[0]!, plan().processes[0]!), ...linkActivity(plan().goals[0]!, plan().activities[0]!)]);
  apply([{ type: "goal.remove", ids: ["g"] }]);
  expect(plan().activities[0]!.goals).toEqual([]);
  apply([{ type: "goal.restore", ids: ["g"] }, { type: "process.remove", ids: ["sales"] }]);
  expect(linked()).toEqual(["a"]);
  apply([{ type: "process.restore", ids: ["sales"] }]);
  expect(linked()).toEqual(["sales", "a"]);
});
