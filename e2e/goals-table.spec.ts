import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { GoalsPage, seedGoals } from "#e2e/goals-page.ts";

const GOALS = [
  { title: "Bravo", metric: "Hours", unit: "h", baseline: 9, target: 1, due: "2099-03-01" }, { title: "Alpha", baseline: 20 }, { title: "Charlie", main: false, baseline: 3, target: 4 },
];

test("the table is kept for the person, is ordered by its columns, and every figure is changed in it", async ({ team }) => {
  await seedGoals(team, GOALS);
  const goals = await new GoalsPage(team.owner, team).open();
  const { page } = goals;
  await page.getByRole("radio", { name: "Table" }).click();
  const table = page.getByRole("table", { name: "Goals" });
  await expect(table).toBeVisible();
  await page.reload();
  await goals.expectTitles("Bravo", "Alpha", "Charlie");
  await table.getByRole("button", { name: "Was" }).click();
  await expect(table.getByRole("columnheader", { name: "Was" })).toHaveAttribute("aria-sort", "ascending");
  await goals.expectTitles("Charlie", "Bravo", "Alpha");

  const now = table.getByRole("textbox", { name: "Now: Bravo" });
  await now.fill("5");
  await now.press("ArrowDown");
  await expect(table.getByRole("textbox", { name: "Now: Alpha" })).toBeFocused();
  await table.getByRole("textbox", { name: "Was: Bravo" }).fill("30");
  await page.keyboard.press("Enter");
  await goals.expectTitles("Charlie", "Bravo", "Alpha");
  await table.getByRole("button", { name: "Goal", exact: true }).click();
  await goals.expectTitles("Alpha", "Bravo", "Charlie");
  await table.getByRole("textbox", { name: "Metric: Alpha" }).fill("Calls");
  await table.getByRole("textbox", { name: "Unit: Alpha" }).fill("pcs");
  await page.keyboard.press("Enter");
  await table.getByRole("row", { name: /Alpha/ }).getByRole("switch").click();
  await goals.expectSaved();
  const { data } = await team.owner.api.query("plan.get", { workspace: team.workspace });
  expect(data).toMatchObject({ goals: [{ title: "Bravo", baseline: 30 }, { title: "Alpha", metric: "Calls", unit: "pcs", main: false }, {}], checkIns: [{ goal: "goal0", value: 5 }] });
});

test("a reader has the table, and changes nothing in it", async ({ team }) => {
  await seedGoals(team, GOALS);
  const reviewer = await team.join("reviewer");
  const goals = await new GoalsPage(reviewer, team).open();
  await goals.page.getByRole("radio", { name: "Table" }).click();
  const table = goals.page.getByRole("table", { name: "Goals" });
  await expect(table.getByRole("row")).toHaveCount(4);
  await expect(table.locator("input:not([readonly]), textarea:not([readonly]), [role=switch]")).toHaveCount(0);
});

test("the table stands in nobody's way in either light, and a phone has cards", async ({ team }) => {
  await seedGoals(team, GOALS);
  const mine = await new GoalsPage(team.owner, team).open();
  await mine.page.getByRole("radio", { name: "Table" }).click();
  await expect(mine.page.getByRole("table", { name: "Goals" })).toBeVisible();
  await checkAccessibility(mine.page, "the table, edited");
  await mine.page.setViewportSize({ width: 360, height: 740 });
  await expect(mine.goal(0)).toBeVisible();
  await expect(mine.page.getByRole("table")).toHaveCount(0);
});
