import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import { countRenders, takeRenders } from "#e2e/renders.ts";
import type { Plan } from "#model/shape.ts";

/** The columns that a new workspace begins with, in their order. */
const COLUMNS = ["Head of sales", "Sales", "Accounting"] as const;
type Column = (typeof COLUMNS)[number];

const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const rowHead = (page: Page, activity: string) => grid(page).getByRole("rowheader", { name: activity });
const row = (page: Page, activity: string) => grid(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: activity }) });
const cell = (page: Page, activity: string, column: Column) => row(page, activity).getByRole("gridcell").nth(COLUMNS.indexOf(column));
const columnHead = (page: Page, name: string) => grid(page).getByRole("columnheader", { name, exact: true });
const said = (page: Page) => page.getByRole("status", { name: "What happened" });
/** Letters as a screen reader hears them. */
const heard = { A: "A, Accountable", R: "R, Responsible", C: "C, Consulted", I: "I, Informed" };

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  // The document is here when changes can be saved.
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

async function planOf(actor: Actor, { workspace }: Team): Promise<Plan> {
  return (await actor.api.query("plan.get", { workspace })).data as Plan;
}

/** Goes to another scheme, having seen what becomes of the letters. */
async function change(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole("radio", { name: to, exact: true }).click();
  await page.getByRole("dialog", { name: `From ${from} to ${to}` }).getByRole("button", { name: `Switch to ${to}` }).click();
  await expect(page.getByRole("radio", { name: to, exact: true })).toBeChecked();
}

/** The titles of a section's rows, from top to bottom. */
async function titles(page: Page, phase: string): Promise<string[]> {
  // In one look: a row may be gone in the next.
  const heads = await grid(page).getByRole("rowgroup", { name: phase }).getByRole("rowheader").allInnerTexts();
  return heads.map((head) => head.split("\n")[0]!);
}

test("a new workspace holds the guide's five responsibilities, and its owner fills them by keyboard alone", async ({ team }) => {
  const page = await open(team.owner, team);
  expect(await titles(page, "CRM project")).toHaveLength(5);
  await cell(page, "Project management", "Head of sales").focus();
  await page.keyboard.press("a");
  await page.keyboard.press("r");
  await expect(cell(page, "Project management", "Head of sales")).toHaveAccessibleName(`${heard.A}, ${heard.R}`);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("i");
  await expect(cell(page, "Project management", "Sales")).toHaveAccessibleName(heard.C);
  await expect(cell(page, "Data for the CRM", "Sales")).toHaveAccessibleName(heard.I);
  await page.keyboard.press("i");
  await expect(cell(page, "Data for the CRM", "Sales")).toHaveText("");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Data for the CRM", "Sales")).toHaveAccessibleName(heard.I);
  await page.keyboard.press("Delete");
  await expect(cell(page, "Data for the CRM", "Sales")).toHaveText("");
  await page.keyboard.press("Control+End");
  await expect(cell(page, "Project budget", "Accounting")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(cell(page, "Project management", "Head of sales")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(rowHead(page, "Project management")).toBeFocused();
  await expect(columnHead(page, "Head of sales")).toHaveAccessibleDescription("answers for 1 row, does 1 row");
});

test("A belongs to one: given to another it moves, and the page says from whom to whom", async ({ team }) => {
  const page = await open(team.owner, team);
  await expect(row(page, "Project budget").getByText("No A: nobody answers for this")).toHaveCount(1);
  await cell(page, "Project budget", "Sales").focus();
  await page.keyboard.press("a");
  await expect(row(page, "Project budget").getByText("No A: nobody answers for this")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("a");
  await expect(said(page)).toHaveText("A moved: from “Sales” to “Accounting”");
  await expect(cell(page, "Project budget", "Sales")).toHaveAccessibleName("");
  await expect(cell(page, "Project budget", "Accounting")).toHaveAccessibleName(heard.A);
});

test("letters are picked with the mouse from a list that says what each means", async ({ team }) => {
  const page = await open(team.owner, team);
  const target = cell(page, "Key decisions", "Sales");
  await target.hover();
  await target.click();
  await page.getByRole("menuitemcheckbox", { name: /^Responsible/ }).click();
  await expect(target).toHaveAccessibleName(heard.R);
  await page.getByRole("menuitemcheckbox", { name: /^Accountable/ }).click();
  await expect(target).toHaveAccessibleName(`${heard.A}, ${heard.R}`);
  await page.keyboard.press("Escape");
  await expect(target).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemcheckbox", { name: /^Accountable/ })).toBeChecked();
  await page.keyboard.press("c");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(target).toBeFocused();
  await expect(target).toHaveAccessibleName(`${heard.A}, ${heard.R}, ${heard.C}`);
});

test("two people give A in one row at the same time: one of the two stands, the same for both", async ({ team }) => {
  const editor = await team.join("editor");
  const [mine, theirs] = [await open(team.owner, team), await open(editor, team)];
  await cell(mine, "Project budget", "Sales").focus();
  await cell(theirs, "Project budget", "Accounting").focus();
  await expect(cell(mine, "Project budget", "Accounting").getByText(`${editor.name} is here`)).toBeAttached();
  await Promise.all([mine.keyboard.press("a"), theirs.keyboard.press("a")]);
  const letters = async (page: Page) => (await row(page, "Project budget").getByRole("gridcell").allInnerTexts()).map((text) => text.includes(heard.A));
  await expect(async () => {
    const [here, there] = [await letters(mine), await letters(theirs)];
    expect(here.filter(Boolean)).toHaveLength(1);
    expect(there).toEqual(here);
    const { activities, participants } = await planOf(team.owner, team);
    const budget = activities.find(({ title }) => title === "Project budget")!;
    expect(here.indexOf(true)).toBe(participants.findIndex(({ id }) => id === budget.accountable));
  }).toPass();
});

test("rows are added one after another, named by two people, and given up when left empty", async ({ team }) => {
  const editor = await team.join("editor");
  const [mine, theirs] = [await open(team.owner, team), await open(editor, team)];
  await grid(mine).getByRole("button", { name: "Add activity: Data" }).click();
  await mine.keyboard.type("Client base");
  await mine.keyboard.press("Enter");
  await mine.keyboard.type("Price list");
  await mine.keyboard.press("Enter");
  await mine.keyboard.press("Escape");
  await expect.poll(() => titles(mine, "Data")).toEqual(["Client base", "Price list"]);
  await expect.poll(() => titles(theirs, "Data")).toEqual(["Client base", "Price list"]);
  await rowHead(mine, "Client base").focus();
  await mine.keyboard.press("F2");
  await rowHead(theirs, "Client base").focus();
  await theirs.keyboard.press("Enter");
  await mine.keyboard.press("Home");
  await Promise.all([mine.keyboard.type("One "), theirs.keyboard.type(", cleaned")]);
  for (const page of [mine, theirs]) await expect(grid(page).getByRole("textbox", { name: "Activity" })).toHaveValue("One Client base, cleaned");
  await mine.keyboard.press("Escape");
  await expect(rowHead(mine, "One Client base, cleaned")).toBeFocused();
});

test("rows are reordered by keys, over the edge of a section, by the menu and by dragging", async ({ team }) => {
  const page = await open(team.owner, team);
  const order = async () => (await titles(page, "CRM project")).map((title) => title.split(" ").slice(0, 2).join(" "));
  await rowHead(page, "Project management").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(order).toEqual(["Data for", "Project management", "Key decisions", "Technical part", "Project budget"]);
  await expect(rowHead(page, "Project management")).toBeFocused();
  await rowHead(page, "Project budget").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => titles(page, "Data")).toEqual(["Project budget"]);
  await expect(rowHead(page, "Project budget")).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitemradio", { name: "Launch" }).click();
  await expect.poll(() => titles(page, "Launch")).toEqual(["Project budget"]);
  await page.keyboard.press("Escape");
  await rowHead(page, "Technical part").hover();
  const grip = await row(page, "Technical part").getByTitle("Drag to reorder").boundingBox();
  const target = await rowHead(page, "Data for the CRM").boundingBox();
  await page.mouse.move(grip!.x + 5, grip!.y + grip!.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip!.x + 5, target!.y + 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(order).toEqual(["Technical part", "Data for", "Project management", "Key decisions"]);
});

test("a deleted row comes back with its letters; whoever stood in it is told and stands on the next", async ({ team }) => {
  const editor = await team.join("editor");
  const [mine, theirs] = [await open(team.owner, team), await open(editor, team)];
  await cell(mine, "Key decisions", "Sales").focus();
  await mine.keyboard.press("r");
  await expect(cell(theirs, "Key decisions", "Sales")).toHaveAccessibleName(/^R, Responsible/);
  await cell(theirs, "Key decisions", "Sales").focus();
  await rowHead(mine, "Key decisions").focus();
  await mine.keyboard.press("Delete");
  await expect(rowHead(mine, "Technical part")).toBeFocused();
  await expect(rowHead(theirs, "Key decisions")).toHaveCount(0);
  await expect(cell(theirs, "Technical part", "Sales")).toBeFocused();
  await expect(theirs.getByText(`${team.owner.name} deleted the responsibility “Key decisions on the settings” you were working on`)).toBeVisible();
  await mine.getByRole("button", { name: "Undo", exact: true }).click();
  for (const page of [mine, theirs]) await expect(cell(page, "Key decisions", "Sales")).toHaveAccessibleName(heard.R);
});

test("columns are added, renamed, reordered and deleted, with a word on what else named them", async ({ team }) => {
  const page = await open(team.owner, team);
  const names = async () => (await grid(page).getByRole("columnheader").allInnerTexts()).slice(1).map((text) => text.split("\n")[0]);
  await page.getByRole("button", { name: "Add participant" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Lawyer");
  await page.keyboard.press("Enter");
  await expect.poll(names).toEqual(["Head of sales", "Sales", "Accounting", "Lawyer"]);
  await columnHead(page, "Lawyer").focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(names).toEqual(["Head of sales", "Lawyer", "Sales", "Accounting"]);
  await page.keyboard.press("F2");
  await page.keyboard.type(" and notary");
  await page.keyboard.press("Enter");
  await expect(columnHead(page, "Lawyer and notary")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  // The section's heading lies between.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  await columnHead(page, "Lawyer and notary").focus();
  await page.keyboard.press("Delete");
  await expect(page.getByText("Was named in: 1 row of the matrix")).toBeVisible();
  await expect.poll(names).toEqual(["Head of sales", "Sales", "Accounting"]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(names).toEqual(["Head of sales", "Lawyer and notary", "Sales", "Accounting"]);
  await expect(row(page, "Project management").getByRole("gridcell").nth(1)).toHaveAccessibleName(heard.C);
});

test("S is given in RASCI, and stays to be seen when the scheme is RACI again", async ({ team }) => {
  const page = await open(team.owner, team);
  await cell(page, "Project budget", "Sales").focus();
  await page.keyboard.press("s");
  await expect(said(page)).toHaveText("S is a letter of RASCI. Switch the scheme to use it.");
  await change(page, "RACI", "RASCI");
  await cell(page, "Project budget", "Sales").focus();
  await page.keyboard.press("s");
  await expect(cell(page, "Project budget", "Sales")).toHaveAccessibleName("S, Supports");
  await change(page, "RASCI", "RACI");
  await expect(page.getByRole("term").filter({ hasText: "Supports" })).toHaveCount(0);
  await expect(cell(page, "Project budget", "Sales")).toHaveAccessibleName("S, Supports");
});

test("a letter renders its cell and its row, and nothing else of the grid", async ({ team }) => {
  await countRenders(team.owner.page);
  const page = await open(team.owner, team);
  await cell(page, "Project budget", "Sales").focus();
  expect((await takeRenders(page)).gridcell).toBeGreaterThanOrEqual(15);
  await page.keyboard.press("c");
  await expect(cell(page, "Project budget", "Sales")).toHaveAccessibleName(heard.C);
  const { gridcell, row, rowheader = 0, columnheader = 0, grid: whole = 0 } = await takeRenders(page);
  expect({ gridcell, row, rowheader, columnheader, whole }).toEqual({ gridcell: 1, row: 1, rowheader: 0, columnheader: 0, whole: 0 });
});

test("a reviewer reads the matrix with the same keys, sees it change, and changes nothing", async ({ team }) => {
  const reviewer = await team.join("reviewer");
  const [mine, theirs] = [await open(team.owner, team), await open(reviewer, team)];
  await cell(theirs, "Project management", "Head of sales").focus();
  await theirs.keyboard.press("ArrowRight");
  await expect(cell(theirs, "Project management", "Sales")).toBeFocused();
  await theirs.keyboard.press("r");
  await theirs.keyboard.press("Enter");
  await cell(theirs, "Project management", "Sales").click();
  await expect(theirs.getByRole("menu")).toHaveCount(0);
  await rowHead(theirs, "Project management").focus();
  for (const key of ["F2", "Delete", "Alt+ArrowDown"]) await theirs.keyboard.press(key);
  await expect(theirs.getByRole("textbox")).toHaveCount(0);
  await expect(grid(theirs).getByRole("button", { name: /^Add/ })).toHaveCount(0);
  await expect(theirs.getByRole("radio", { name: "RASCI" })).toHaveCount(0);
  await cell(mine, "Project management", "Accounting").focus();
  await mine.keyboard.press("a");
  await expect(cell(theirs, "Project management", "Accounting")).toHaveAccessibleName(/^A, Accountable/);
  const { activities } = await planOf(team.owner, team);
  expect(activities[0]).toMatchObject({ title: "Project management", letters: {} });
});

for (const scheme of ["light", "dark"] as const) {
  test(`nothing for axe to object to, ${scheme}`, async ({ team }) => {
    await team.owner.page.emulateMedia({ colorScheme: scheme });
    const page = await open(team.owner, team);
    await cell(page, "Project management", "Sales").focus();
    for (const key of ["r", "a", "ArrowRight", "c", "ArrowDown", "i"]) await page.keyboard.press(key);
    expect((await axe(page).analyze()).violations).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu", { name: "Letters of the cell" })).toBeVisible();
    expect((await axe(page).include("[role=menu]").analyze()).violations).toEqual([]);
  });
}

test.describe("in Russian", () => {
  test.use({ language: "ru" });

  test("on a Russian layout Р О К И give R A C I, and other letters say how", async ({ team }) => {
    const { page, context } = team.owner;
    await team.owner.open(`/w/${team.workspace}/matrix`);
    await expect(page.getByText("Сохранено")).toBeVisible();
    const keys = await context.newCDPSession(page);
    const press = async (key: string, code: string) => {
      await keys.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, text: key });
      await keys.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
    };
    const target = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Бюджет проекта" }) }).getByRole("gridcell").first();
    await target.focus();
    await press("р", "KeyH");
    await press("о", "KeyJ");
    await press("к", "KeyR");
    await press("и", "KeyB");
    await expect(target).toHaveAccessibleName("A, Отвечает, R, Работает, C, Консультирует, I, Информирован");
    await press("ф", "KeyA");
    await expect(page.getByRole("status", { name: "Что произошло" })).toContainText("Включена русская раскладка");
  });
});
