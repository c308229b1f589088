import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { GoalsPage, seedGoals } from "#e2e/goals-page.ts";

const GOAL = { title: "Answer faster", metric: "Time to the first answer", unit: "min", baseline: 60, target: 20, due: "2099-03-01" };
const noted = (id: string, at: string, value: number, goal = "goal0") => ({ type: "checkIn.add", id, goal, at, value, values: { note: `Note of ${at}` } });

test("what the metric is today is noted; the card says how far it has come, and another value of the day takes its place", async ({ team }) => {
  await seedGoals(team, [GOAL]);
  const goals = await new GoalsPage(team.owner, team).open();
  const card = goals.goal(0);
  await card.getByRole("button", { name: "Check in" }).click();
  const dialog = goals.page.getByRole("dialog", { name: "Progress: Answer faster" });
  await expect(dialog).toContainText("Nothing noted yet.");
  await dialog.getByRole("textbox", { name: "Value, min" }).fill("fast");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog).toContainText("“fast” is not a number");
  await dialog.getByRole("textbox", { name: "Value, min" }).fill("50");
  await goals.page.keyboard.press("Enter");
  await expect(dialog.getByRole("status").filter({ hasText: "has a value already, 50 min" })).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await goals.page.keyboard.type("40");
  await goals.page.keyboard.press("Enter");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("listitem").getByRole("textbox", { name: "Value" })).toHaveValue("40");
  await goals.page.keyboard.press("Escape");
  await expect(card.getByRole("button", { name: "Check in" })).toBeFocused();
  await expect(card).toContainText("50% of the way");
  await expect(card.getByRole("img", { name: /^Progress chart\. Was: 60 min\. Check-ins: .*: 40 min\. Target: 20 min\. Due: Mar 1, 2099\.$/ })).toBeVisible();
  await goals.expectSaved();
  await goals.page.reload();
  await expect(goals.goal(0)).toContainText("40 min");
});

test("an earlier value is put right and deleted, and what was deleted comes back; the others see all of it", async ({ team }) => {
  await seedGoals(team, [GOAL]);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [noted("first", "2026-01-10", 60), noted("second", "2026-02-10", 70)] });
  const reviewer = await team.join("reviewer");
  const [mine, theirs] = await Promise.all([new GoalsPage(team.owner, team).open(), new GoalsPage(reviewer, team).open()]);
  await expect(mine.goal(0)).toContainText("Worse than at the start");
  await mine.goal(0).getByRole("button", { name: "2 check-ins" }).click();
  const dialog = mine.page.getByRole("dialog");
  const newest = dialog.getByRole("listitem").first();
  await newest.getByRole("textbox", { name: "Value" }).fill("18");
  await mine.page.keyboard.press("Enter");
  await newest.getByRole("textbox", { name: "Note" }).fill("A rota");
  await expect(theirs.goal(0)).toContainText("Target reached");
  await newest.getByRole("button", { name: "Delete the value of Feb 10, 2026" }).click();
  await expect(theirs.goal(0)).toContainText("No change so far");
  await expect(dialog.getByRole("status").filter({ hasText: "The value of Feb 10, 2026 is deleted." })).toBeVisible();
  await mine.page.keyboard.press("Enter");
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await expect(newest.getByRole("textbox", { name: "Note" })).toHaveValue("A rota");
  await expect(theirs.goal(0)).toContainText("Target reached");

  await theirs.goal(0).getByRole("button", { name: "2 check-ins" }).click();
  const read = theirs.page.getByRole("dialog");
  await expect(read.getByRole("listitem").first()).toContainText("18 min");
  await expect(read.getByRole("button")).toHaveText([""]);
});

test("a goal takes its check-ins with it, and brings them back", async ({ team }) => {
  await seedGoals(team, [GOAL]);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [noted("first", "2026-01-10", 30)] });
  const goals = await new GoalsPage(team.owner, team).open();
  await expect(goals.goal(0)).toContainText("75% of the way");
  await goals.choose(0, "Delete");
  await goals.expectSaved();
  expect((await team.owner.api.query("plan.get", { workspace: team.workspace })).data).toMatchObject({ goals: [], checkIns: [] });
  await goals.page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(goals.goal(0)).toContainText("75% of the way");
});

test("nothing is measured where there is nothing to measure, and what cannot be measured from start to target shows its values alone", async ({ team }) => {
  await seedGoals(team, [{ title: "Be better" }, { title: "Only a target", target: 5 }]);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [noted("first", "2026-01-10", 3, "goal1")] });
  const goals = await new GoalsPage(team.owner, team).open();
  await expect(goals.goal(1)).toContainText("as of Jan 10, 2026");
  await expect(goals.goal(1)).not.toContainText(/of the way|reached/);
  await expect(goals.goal(0).getByRole("button", { name: "Check in" })).toHaveCount(0);
});

test("progress fits a phone, and its values stand in nobody's way there", async ({ team }) => {
  await seedGoals(team, [GOAL]);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [noted("first", "2026-01-10", 65), noted("second", "2026-02-10", 45)] });
  const goals = await new GoalsPage(team.owner, team).open();
  await goals.page.setViewportSize({ width: 360, height: 740 });
  expect(await goals.page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth), "nothing is cut off at the side").toBe(0);
  await goals.goal(0).getByRole("button", { name: "2 check-ins" }).click();
  await expect(goals.page.getByRole("dialog").getByRole("listitem")).toHaveCount(2);
  expect(await goals.page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth), "nor in the dialog").toBe(0);
  await checkAccessibility(goals.page, "the check-ins");
});

test("a card with progress stands in nobody's way, in the light and in the dark", async ({ team }) => {
  await seedGoals(team, [GOAL]);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [noted("first", "2026-01-10", 65), noted("second", "2026-02-10", 45)] });
  const goals = await new GoalsPage(team.owner, team).open();
  await expect(goals.goal(0).getByRole("img", { name: /Progress chart/ })).toBeVisible();
  await checkAccessibility(goals.page, "a card with progress");
});
