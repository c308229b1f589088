import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import type { Plan } from "#model/shape.ts";

const ROWS = ["Project management", "Data for", "Key decisions", "Technical part", "Project budget"] as const;
const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const rowHead = (page: Page, at: number) => grid(page).getByRole("rowheader", { name: ROWS[at]! });
/** A cell by the places of its row and its column, from 0. */
const cell = (page: Page, at: number, column: number) => grid(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: ROWS[at]! }) }).getByRole("gridcell").nth(column);
const selected = (page: Page) => grid(page).getByRole("gridcell", { selected: true });
const said = (page: Page) => page.getByRole("status", { name: "What happened" });

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

/** The letters of all rows, as the server has them: "A.R" is A for the first participant, R for the third. */
async function letters({ owner, workspace }: Team): Promise<string[]> {
  const { activities, participants } = (await owner.api.query("plan.get", { workspace })).data as Plan;
  return activities.map((row) => participants.map(({ id }) => `${row.accountable === id ? "A" : ""}${(row.letters[id] ?? []).join("")}` || ".").join(" "));
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const [start, end] = [await cell(page, ...from).boundingBox(), await cell(page, ...to).boundingBox()];
  await page.mouse.move(start!.x + 20, start!.y + 20);
  await page.mouse.down();
  await page.mouse.move(end!.x + 20, end!.y + 20, { steps: 6 });
  await page.mouse.up();
}

test("Shift with arrows selects cells; a letter, Delete and undo are then for all of them at once", async ({ team }) => {
  const page = await open(team.owner, team);
  await cell(page, 0, 0).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(said(page)).toHaveText("2 rows by 2 columns selected");
  await expect(selected(page)).toHaveCount(4);
  await expect(cell(page, 1, 1)).toBeFocused();
  await page.keyboard.press("c");
  await expect(said(page)).toHaveText("C put into 4 cells");
  await page.keyboard.press("a");
  await expect(said(page)).toHaveText("A row has one A: select cells of one column to give it.");
  await expect.poll(() => letters(team)).toEqual(["C C .", "C C .", ". . .", ". . .", ". . ."]);
  await page.keyboard.press("Delete");
  await expect(said(page)).toHaveText("4 cells cleared");
  await page.keyboard.press("Control+z");
  await expect.poll(() => letters(team)).toEqual(["C C .", "C C .", ". . .", ". . .", ". . ."]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => letters(team)).toEqual(Array(5).fill(". . ."));
  await page.keyboard.press("Escape");
  await expect(selected(page)).toHaveCount(0);
});

test("A over one column is given in each row, and from how many it moved is said", async ({ team }) => {
  const page = await open(team.owner, team);
  await cell(page, 1, 0).focus();
  await page.keyboard.press("a");
  await cell(page, 0, 2).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("a");
  await expect(said(page)).toHaveText("A put into 3 cells; in 1 row it moved from somebody else");
  await expect.poll(() => letters(team)).toEqual([". . A", ". . A", ". . A", ". . .", ". . ."]);
});

test("the mouse selects by dragging and with Shift; a plain click gives the selection up", async ({ team }) => {
  const page = await open(team.owner, team);
  await drag(page, [1, 0], [2, 2]);
  await expect(selected(page)).toHaveCount(6);
  await expect(cell(page, 1, 0)).toBeFocused();
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.keyboard.press("i");
  await cell(page, 4, 1).click({ position: { x: 6, y: 6 } });
  await expect(selected(page)).toHaveCount(0);
  await cell(page, 3, 2).click({ modifiers: ["Shift"] });
  await expect(selected(page)).toHaveCount(4);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemcheckbox", { name: /^Responsible/ }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => letters(team)).toEqual([". . .", "I I I", "I I I", ". R R", ". R R"]);
});

test("Ctrl+D fills down with A, Ctrl+R to the right without it; one line is filled from the one before", async ({ team }) => {
  const page = await open(team.owner, team);
  await cell(page, 0, 0).focus();
  for (const key of ["a", "r"]) await page.keyboard.press(key);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect(said(page)).toHaveText("1 cell filled");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+r");
  await expect(said(page)).toHaveText("2 cells filled A stays where it was: a row has one.");
  await expect.poll(() => letters(team)).toEqual(["AR R .", "AR R .", ". . .", ". . .", ". . ."]);
  await cell(page, 2, 1).focus();
  await page.keyboard.press("Control+d");
  await expect.poll(() => letters(team)).toEqual(["AR R .", "AR R .", ". R .", ". . .", ". . ."]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => letters(team)).toEqual(["AR R .", "AR R .", ". . .", ". . .", ". . ."]);
});

test("what is copied is a table for spreadsheets and comes back by Ctrl+V; what is cut leaves", async ({ team, address }) => {
  const { page, context } = team.owner;
  await open(team.owner, team);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
  const read = (type: string) => page.evaluate(async (kind) => (await (await navigator.clipboard.read())[0]!.getType(kind)).text(), type);
  await cell(page, 0, 0).focus();
  for (const key of ["a", "r", "ArrowRight", "c", "Shift+ArrowLeft", "Control+c"]) await page.keyboard.press(key);
  await expect(said(page)).toHaveText("2 cells copied");
  expect(await read("text/plain")).toBe("A, R\tC");
  expect(await read("text/html")).toMatch(/<td[^>]*>A, R<\/td><td[^>]*>C<\/td>/);
  await cell(page, 4, 1).focus();
  await page.keyboard.press("Control+v");
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  await expect.poll(async () => (await letters(team))[4]).toBe(". AR C");
  await cell(page, 4, 1).focus();
  for (const key of ["Shift+ArrowRight", "Control+x"]) await page.keyboard.press(key);
  await expect(said(page)).toHaveText("2 cells cut out");
  await expect.poll(async () => (await letters(team))[4]).toBe(". . .");
  await rowHead(page, 0).focus();
  await page.keyboard.press("Control+c");
  expect((await read("text/plain")).replaceAll("\r", "")).toBe("\tHead of sales\tSales\tAccounting\nProject management\tA, R\tC\t");
  await page.keyboard.press("Control+a");
  await expect(selected(page)).toHaveCount(15);
  await page.keyboard.press("Control+c");
  expect(await read("text/plain")).toContain("Project budget\t\t\t");
});

test("a selection is given up when others move its rows: a letter goes only where it was meant to", async ({ team }) => {
  const editor = await team.join("editor");
  const [mine, theirs] = [await open(team.owner, team), await open(editor, team)];
  await cell(mine, 1, 0).focus();
  await mine.keyboard.press("Shift+ArrowDown");
  await expect(selected(mine)).toHaveCount(2);
  await rowHead(theirs, 2).focus();
  await theirs.keyboard.press("Alt+ArrowDown");
  await expect(selected(mine)).toHaveCount(0);
  await mine.keyboard.press("c");
  await expect.poll(() => letters(team)).toEqual([". . .", ". . .", ". . .", "C . .", ". . ."]);
});

test("a reviewer selects and copies, and changes nothing", async ({ team }) => {
  const reviewer = await team.join("reviewer");
  const page = await open(reviewer, team);
  await cell(page, 0, 0).focus();
  for (const key of ["Shift+ArrowRight", "r", "Delete", "Control+c"]) await page.keyboard.press(key);
  await expect(said(page)).toHaveText("2 cells copied");
  expect(await letters(team)).toEqual(Array(5).fill(". . ."));
});

for (const scheme of ["light", "dark"] as const) {
  test(`nothing for axe to object to, ${scheme}`, async ({ team }) => {
    await team.owner.page.emulateMedia({ colorScheme: scheme });
    const page = await open(team.owner, team);
    await cell(page, 0, 0).focus();
    for (const key of ["r", "Shift+ArrowRight", "c", "Shift+ArrowDown"]) await page.keyboard.press(key);
    await expect(selected(page)).toHaveCount(4);
    expect((await axe(page).analyze()).violations).toEqual([]);
  });
}
