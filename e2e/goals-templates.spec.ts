import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { GoalsPage, seedGoals } from "#e2e/goals-page.ts";

test("common goals are ticked and come in as one step: main ones while there is room, the rest for later; those that are there are marked", async ({ team }) => {
  await seedGoals(team, [{ title: "Our own" }, { title: "lose fewer requests " }]);
  const goals = await new GoalsPage(team.owner, team).open();
  const { page } = goals;
  await page.getByRole("button", { name: "Common goals" }).click();
  const dialog = page.getByRole("dialog", { name: "Common goals" });
  await expect(dialog.getByRole("listitem").filter({ hasText: "Already among the goals" })).toHaveCount(1);
  await expect(dialog.getByRole("checkbox", { name: "Lose fewer requests" })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Add goals" })).toBeDisabled();
  await checkAccessibility(page, "the common goals");
  await dialog.getByRole("checkbox", { name: "Answer new requests faster" }).check();
  await dialog.getByRole("checkbox", { name: "Turn more requests into deals" }).check();
  await dialog.getByRole("button", { name: "Add 2 goals" }).click();
  await goals.expectTitles("Our own", "lose fewer requests ", "Answer new requests faster", "Turn more requests into deals");
  await expect(goals.field(2, "How it is measured")).toHaveValue(/median/);
  await expect(page.getByRole("heading", { name: "Later" }).locator("..").locator("..").getByRole("article")).toHaveCount(1);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await goals.expectTitles("Our own", "lose fewer requests ");
});
