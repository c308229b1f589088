import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { countRenders, takeRenders } from "#e2e/renders.ts";
import type { Command } from "#model/commands.ts";
import type { Plan } from "#model/shape.ts";

const [ROWS, COLUMNS] = [200, 30];
const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const rowHead = (page: Page, at: number) => grid(page).locator(`[role=rowheader][data-row="r${at}"]`);
const cell = (page: Page, row: number, column: number) => grid(page).locator(`[data-row="r${row}"][data-column="c${column}"]`);

/** Many rows in two sections, many columns; what a new workspace holds besides is taken away. */
async function seed({ owner, workspace }: Team): Promise<void> {
  const plan = (await owner.api.query("plan.get", { workspace })).data as Plan;
  const commands: Command[] = [
    { type: "activity.remove", ids: plan.activities.map(({ id }) => id) }, { type: "participant.remove", ids: plan.participants.map(({ id }) => id) },
    ...Array.from({ length: COLUMNS }, (_, at): Command => ({ type: "participant.add", id: `c${at}`, values: { title: `Unit ${at}` } })),
    ...Array.from({ length: ROWS }, (_, at): Command => ({ type: "activity.add", id: `r${at}`, values: { title: `Activity ${at}`, phase: at < ROWS / 2 ? "data" : "launch" } })),
  ];
  await owner.api.must("plan.apply", { workspace, commands });
}

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

test("of a large matrix what is in sight is drawn, with true numbers, and the keyboard reaches all of it", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  expect(await grid(page).getByRole("rowheader").count()).toBeLessThan(80);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(1 + 4 + ROWS + 4 + 1));
  await cell(page, 0, 0).focus();
  await page.keyboard.press("Control+End");
  await expect(cell(page, ROWS - 1, COLUMNS - 1)).toBeFocused();
  await expect(cell(page, ROWS - 1, COLUMNS - 1)).toBeInViewport();
  await expect(cell(page, ROWS - 1, COLUMNS - 1)).toHaveAttribute("aria-colindex", String(COLUMNS + 1));
  await expect(rowHead(page, ROWS - 2)).toBeInViewport();
  await page.keyboard.press("i");
  await expect(cell(page, ROWS - 1, COLUMNS - 1)).toHaveAccessibleName("I, Informed");
  // What is scrolled away keeps the keyboard.
  await grid(page).evaluate((box) => box.scrollTo(0, 0));
  await expect(rowHead(page, 3)).toBeInViewport();
  await expect(cell(page, ROWS - 1, COLUMNS - 1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, ROWS - 2, COLUMNS - 1)).toBeInViewport();
  await page.keyboard.press("Control+Home");
  await expect(cell(page, 0, 0)).toBeInViewport();
});

test("a range over what is not drawn is done as a whole", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  await cell(page, 0, 1).focus();
  await page.keyboard.press("Control+Shift+ArrowDown");
  await page.keyboard.press("a");
  await expect(page.getByRole("status", { name: "What happened" })).toHaveText(`A put into ${ROWS} cells`);
  await expect.poll(async () => ((await team.owner.api.query("plan.get", { workspace: team.workspace })).data as Plan).activities.every(({ accountable }) => accountable === "c1")).toBe(true);
});

test("a letter in a large matrix renders one cell of the grid", async ({ team }) => {
  await seed(team);
  await countRenders(team.owner.page);
  const page = await open(team.owner, team);
  await cell(page, 2, 2).focus();
  await takeRenders(page);
  await page.keyboard.press("c");
  await expect(cell(page, 2, 2)).toHaveAccessibleName("C, Consulted");
  const { gridcell, row, rowheader = 0, columnheader = 0, grid: whole = 0 } = await takeRenders(page);
  expect({ gridcell, row, rowheader, columnheader, whole }).toEqual({ gridcell: 1, row: 1, rowheader: 0, columnheader: 0, whole: 0 });
});

test("on paper the whole of it stands, folded sections too", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  await grid(page).getByRole("button", { name: "Fold: Data" }).click();
  await expect(rowHead(page, 0)).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".paper");
  // What prints is fetched once the matrix can be used: until it is here, printing is not heard.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(paper.getByRole("row")).toHaveCount(1 + 2 + ROWS, { timeout: 1000 });
  }).toPass();
  await expect(paper.getByRole("columnheader", { name: `Unit ${COLUMNS - 1}` })).toBeVisible();
  await expect(grid(page)).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(paper).toHaveCount(0);
});
