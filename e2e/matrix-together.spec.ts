import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import type { Plan } from "#model/shape.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const rowHead = (page: Page, activity: string) => grid(page).getByRole("rowheader", { name: activity });
const cell = (page: Page, activity: string, column: number) => grid(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: activity }) }).getByRole("gridcell").nth(column);
const said = (page: Page) => page.getByRole("status", { name: "What happened" });

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

/** Each row's letters by participant, as the server has them. */
async function letters({ owner, workspace }: Team): Promise<Record<string, string>> {
  const { activities, participants } = (await owner.api.query("plan.get", { workspace })).data as Plan;
  return Object.fromEntries(activities.map((row) => [row.title.split(" ").slice(0, 2).join(" "), participants.map(({ id }) => `${row.accountable === id ? "A" : ""}${(row.letters[id] ?? []).join("")}` || ".").join(" ")]));
}

test("a column is deleted under somebody who types in it: the next letter goes nowhere until they have chosen a place", async ({ team }) => {
  const editor = await team.join("editor");
  const [mine, theirs] = [await open(team.owner, team), await open(editor, team)];
  await cell(theirs, "Key decisions", 1).focus();
  await theirs.keyboard.press("r");
  await expect(cell(mine, "Key decisions", 1)).toHaveAccessibleName(/^R, Responsible/);
  await grid(mine).getByRole("columnheader", { name: "Sales", exact: true }).focus();
  await mine.keyboard.press("Delete");
  await expect(grid(theirs).getByRole("columnheader", { name: "Sales", exact: true })).toHaveCount(0);
  await expect(cell(theirs, "Key decisions", 1)).toBeFocused();
  for (const key of ["c", "Delete", "Control+d"]) await theirs.keyboard.press(key);
  await expect(said(theirs)).toHaveText("The cell you were in is gone. Choose another one first: with an arrow or a click.");
  await theirs.keyboard.press("ArrowDown");
  await theirs.keyboard.press("i");
  await expect.poll(() => letters(team)).toMatchObject({ "Key decisions": ". .", "Technical part": ". I" });
});

test("rows are put in another order while they are filled: each letter stands where it was typed", async ({ team }) => {
  const editor = await team.join("editor");
  const [mine, theirs] = [await open(team.owner, team), await open(editor, team)];
  await cell(theirs, "Data for", 0).focus();
  await rowHead(mine, "Data for").focus();
  await Promise.all([
    (async () => {
      for (const key of ["Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowUp"]) await mine.keyboard.press(key);
    })(),
    (async () => {
      for (const key of ["r", "ArrowRight", "c", "ArrowRight", "i"]) await theirs.keyboard.press(key);
    })(),
  ]);
  await expect.poll(() => letters(team)).toEqual({ "Project management": ". . .", "Key decisions": ". . .", "Data for": "R C I", "Technical part": ". . .", "Project budget": ". . ." });
  await expect(cell(theirs, "Data for", 2)).toBeFocused();
  await expect(cell(mine, "Data for", 2)).toHaveAccessibleName(/^I, Informed/);
});

test("two give A over ranges that share rows at once: every row has one, the same for both", async ({ team }) => {
  const editor = await team.join("editor");
  const [mine, theirs] = [await open(team.owner, team), await open(editor, team)];
  for (const [page, column] of [[mine, 0], [theirs, 2]] as const) {
    await cell(page, "Project management", column).focus();
    await page.keyboard.press("Control+Shift+ArrowDown");
  }
  await Promise.all([mine.keyboard.press("a"), theirs.keyboard.press("a")]);
  const holders = async (page: Page) => Promise.all((await grid(page).getByRole("rowheader").all()).map(async (head) => (await head.locator("xpath=..").getByRole("gridcell").allInnerTexts()).map((text) => text.includes("A, Accountable"))));
  await expect(async () => {
    const [here, there] = [await holders(mine), await holders(theirs)];
    expect(there).toEqual(here);
    for (const row of here) expect(row.filter(Boolean)).toHaveLength(1);
  }).toPass();
});
