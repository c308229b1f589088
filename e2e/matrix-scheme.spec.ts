import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const cell = (page: Page, activity: string, column: number) => grid(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: activity }) }).getByRole("gridcell").nth(column);
const dialog = (page: Page, from: string, to: string) => page.getByRole("dialog", { name: `From ${from} to ${to}` });

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

test("another scheme says what becomes of each letter and in how many cells, before it is chosen; one undo takes it back", async ({ team }) => {
  const page = await open(team.owner, team);
  await cell(page, "Project budget", 0).focus();
  for (const key of ["a", "r", "ArrowRight", "r"]) await page.keyboard.press(key);
  await page.getByRole("radio", { name: "DACI" }).click();
  const list = dialog(page, "RACI", "DACI").getByRole("list", { name: "Letters" }).getByRole("listitem");
  await expect(list).toHaveText([/R: Responsible.*D: Driver.*2 cells/, /A: Accountable.*A: Approver.*1 cell/, /C: Consulted.*C: Contributor.*no cell/, /I: Informed.*I: Informed.*no cell/]);
  await dialog(page, "RACI", "DACI").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("radio", { name: "RACI", exact: true })).toBeChecked();
  await page.getByRole("radio", { name: "DACI" }).click();
  await page.getByRole("button", { name: "Switch to DACI" }).click();
  await expect(cell(page, "Project budget", 0)).toHaveAccessibleName("A, Approver, D, Driver");
  await cell(page, "Project budget", 2).focus();
  await page.keyboard.press("d");
  await expect(cell(page, "Project budget", 2)).toHaveAccessibleName("D, Driver");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("radio", { name: "RACI", exact: true })).toBeChecked();
  await expect(cell(page, "Project budget", 0)).toHaveAccessibleName("A, Accountable, R, Responsible");
});

for (const scheme of ["light", "dark"] as const) {
  test(`nothing for axe to object to, ${scheme}`, async ({ team }) => {
    await team.owner.page.emulateMedia({ colorScheme: scheme });
    const page = await open(team.owner, team);
    await page.getByRole("radio", { name: "DACI" }).click();
    await expect(dialog(page, "RACI", "DACI").getByRole("listitem")).toHaveCount(4);
    expect((await axe(page).include("[role=dialog]").analyze()).violations).toEqual([]);
  });
}
