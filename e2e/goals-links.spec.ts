import { expect, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { GoalsPage, seedGoals } from "#e2e/goals-page.ts";

test("a goal is linked to a process and a row of the matrix from lists, and both lead there and back", async ({ team }) => {
  const seed = [
    { type: "process.add", id: "claims", values: { title: "Claims" } },
    ...Array.from({ length: 30 }, (_, index) => ({ type: "activity.add", id: `row${index}`, values: { title: `Row ${index}` } })),
  ];
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: seed });
  await seedGoals(team, [{ title: "A" }, { title: "Settle faster" }]);
  const goals = await new GoalsPage(team.owner, team).open();
  const { page } = goals;
  const links = goals.goal(1).getByRole("list", { name: "Linked to" });
  for (const title of ["Claims", "Row 29"]) {
    await links.getByRole("button", { name: "Link", exact: true }).click();
    await links.getByRole("combobox", { name: "Link" }).fill(title);
    await page.getByRole("option", { name: title }).first().click();
    await expect(links.getByRole("link", { name: title })).toBeVisible();
  }
  await goals.expectSaved();

  await links.getByRole("link", { name: "Row 29" }).click();
  const head = page.getByRole("rowheader", { name: "Row 29" });
  await expect(head).toBeFocused();
  await expect(head).toBeInViewport();
  await head.getByRole("button", { name: "Actions: Row 29" }).click();
  await page.getByRole("menuitem", { name: "Goal: Settle faster" }).click();
  await expect(goals.title(1)).toBeFocused();
  await expect(page, "the address is the page's own again").toHaveURL(/\/goals$/);

  await links.getByRole("link", { name: "Claims" }).click();
  await page.getByRole("button", { name: "Details", exact: true }).click();
  await page.getByRole("list", { name: "Goals" }).getByRole("link", { name: "Settle faster" }).click();
  await expect(goals.title(1)).toBeFocused();

  await links.getByRole("button", { name: "Unlink: Claims" }).click();
  await expect(links.getByRole("link")).toHaveCount(1);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(links.getByRole("link")).toHaveCount(2);
});

test("a row says which goals it works for in its menu", async ({ team }) => {
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "activity.add", id: "row", values: { title: "Contracts" } }] });
  await seedGoals(team, [{ title: "Settle faster" }]);
  const { page } = team.owner;
  await team.owner.open(`/w/${team.workspace}/matrix#activity=row`);
  const head = page.getByRole("rowheader", { name: "Contracts" });
  await expect(head).toBeFocused();
  await head.getByRole("button", { name: "Actions: Contracts" }).click();
  await page.getByRole("menuitem", { name: "Goals it works for" }).click();
  await page.getByRole("menuitem", { name: "Link: Settle faster" }).click();
  await head.getByRole("button", { name: "Actions: Contracts" }).click();
  await expect(page.getByRole("menuitem", { name: "Goal: Settle faster" })).toBeVisible();
  await page.getByRole("menuitem", { name: "Goal: Settle faster" }).click();
  await expect(page.getByRole("list", { name: "Linked to" }).getByRole("link", { name: "Contracts" })).toBeVisible();
});

test("links stand in nobody's way, in the light and in the dark", async ({ team }) => {
  await seedGoals(team, [{ title: "Settle faster" }]);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "activity.add", id: "row", values: { title: "Contracts", goals: ["goal0"] } }] });
  const goals = await new GoalsPage(team.owner, team).open();
  await expect(goals.goal(0).getByRole("link", { name: "Contracts" })).toBeVisible();
  await checkAccessibility(goals.page, "a goal with a link");
});
