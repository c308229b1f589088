import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { usedIn } from "#model/used-in.ts";

test("a system is used by the steps that work in it and the questions that speak of it; a channel also by the step it enters through", () => {
  const doc = createDocument();
  applyCommands(doc, [
    { type: "system.add", id: "mail", values: { title: "Mail" } }, { type: "system.add", id: "crm" }, { type: "channel.add", id: "phone" }, { type: "process.add", id: "sales" },
    { type: "step.add", id: "call", map: "sales/as-is", kind: "start", place: { lane: null, x: 0, y: 0 } },
    { type: "step.add", id: "write", map: "sales/as-is", kind: "task", place: { lane: null, x: 200, y: 0 }, values: { system: "mail", channel: "phone" } },
    { type: "channel.set", id: "phone", values: { entryStep: "call" } },
    { type: "integration.add", id: "letters", values: { from: "crm", to: "mail" } },
    { type: "question.add", id: "where", values: { systems: ["mail"], channels: ["phone"] } },
  ]);
  const found = (of: "systems" | "channels", id: string) => {
    const { steps, questions } = usedIn(project(doc), of, id);
    return [steps.map((step) => step.id).sort(), questions.map((question) => question.id)];
  };
  expect(found("systems", "mail")).toEqual([["write"], ["where"]]);
  expect(found("systems", "crm")).toEqual([[], []]);
  expect(["mail", "crm"].map((id) => usedIn(project(doc), "systems", id).integrations.map((one) => one.id))).toEqual([["letters"], ["letters"]]);
  expect(found("channels", "phone")).toEqual([["call", "write"], ["where"]]);
  applyCommands(doc, [{ type: "step.remove", ids: ["call", "write"] }]);
  expect(found("channels", "phone")).toEqual([[], ["where"]]);
});
