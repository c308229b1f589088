import { expect, test } from "vitest";
import { applyCommands, commandSchema } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND, SEVERITIES, type Finding } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";
import { nameFindings } from "#model/findings/testing/name-findings.ts";
import { CLINIC } from "#model/findings/testing/plans/clinic.ts";
import { START_UP } from "#model/findings/testing/plans/start-up.ts";
import { TRADER } from "#model/findings/testing/plans/trader.ts";
import { tellStory, type Story } from "#model/findings/testing/tell-story.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

const STORIES = [START_UP, CLINIC, TRADER];

function checkStory(story: Story): { plan: Plan; found: readonly Finding[] } {
  const doc = createDocument();
  const commands = tellStory(story);
  expect(commands.filter((command) => !commandSchema.safeParse(command).success)).toEqual([]);
  applyCommands(doc, commands);
  const plan = project(doc);
  return { plan, found: checkPlan(plan, { ...NOTHING_AROUND, ...story.around }) };
}

test.each(STORIES)("the plan of $name has the findings that its story contains, and no others", (story) => {
  const { plan, found } = checkStory(story);
  const bySeverity = Object.fromEntries(SEVERITIES.map((severity) => [severity, nameFindings(plan, found.filter((one) => one.severity === severity)).toSorted()]));
  expect(bySeverity).toEqual(Object.fromEntries(SEVERITIES.map((severity) => [severity, story.expects[severity].toSorted()])));
});

test("every rule has something to say in one of these plans or in the demo company's", () => {
  const doc = createDocument();
  applyCommands(doc, demoPlan("ru"));
  const found = [...STORIES.flatMap((story) => checkStory(story).found), ...checkPlan(project(doc))];
  const said = new Set(found.map(({ code }) => code));
  expect(RULES.map(({ code }) => code).filter((code) => !said.has(code))).toEqual([]);
});
