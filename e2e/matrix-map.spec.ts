import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import type { Command } from "#model/commands.ts";
import { mapKey, type Plan } from "#model/shape.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const row = (page: Page, activity: string) => grid(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: activity }) });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Rows from the map" });
const said = (page: Page) => page.getByRole("status", { name: "What happened" });
const planOf = async (actor: Actor, { workspace }: Team): Promise<Plan> => (await actor.api.query("plan.get", { workspace })).data as Plan;

/** A process in which sales quotes, its head approves and the client, who is no part of the company, signs. */
async function draw(team: Team, ...more: Command[]): Promise<{ sales: string; head: string }> {
  const { participants } = await planOf(team.owner, team);
  const [head, sales] = participants.map(({ id }) => id) as [string, string];
  const map = mapKey("orders", "as-is");
  const task = (id: string, title: string, lane: string, column: number, values = {}): Command =>
    ({ type: "step.add", id, map, kind: "task", place: { lane, x: 44 + column * 184, y: 32 }, values: { title, ...values } });
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [
    { type: "process.add", id: "orders", values: { title: "Orders", owner: head } }, { type: "participant.add", id: "client", values: { title: "Client", kind: "external" } },
    task("quote", "Make the quote", sales, 0), task("approve", "Approve the quote", head, 1, { approval: true }), task("sign", "Sign the order", "client", 2),
    { type: "flow.connect", id: "f1", from: "quote", to: "approve" }, { type: "flow.connect", id: "f2", from: "approve", to: "sign" }, ...more,
  ] });
  return { sales, head };
}

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

test("rows are proposed from the steps of a map; what is ticked is added, and one undo takes it back", async ({ team }) => {
  const { sales, head } = await draw(team);
  const page = await open(team.owner, team);
  await page.getByRole("button", { name: "Rows from the map", exact: true }).click();
  await expect(dialog(page).getByRole("combobox", { name: "Map" })).toHaveText("Orders, as is");
  const quote = dialog(page).getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: "Make the quote" }) });
  await expect(quote.getByRole("list", { name: "Letters added" }).getByRole("listitem")).toHaveText([/R: Sales$/, /A: Head of sales$/]);
  await expect(dialog(page).getByRole("checkbox", { name: "Sign the order" })).not.toBeChecked();
  await dialog(page).getByRole("checkbox", { name: "Approve the quote" }).uncheck();
  await dialog(page).getByRole("button", { name: "Add 1 row" }).click();
  await expect(said(page)).toHaveText("1 row added");
  await expect(row(page, "Make the quote").getByRole("gridcell")).toHaveText([/^A/, /^R/, "", ""]);
  const added = (await planOf(team.owner, team)).activities.find(({ title }) => title === "Make the quote");
  expect(added).toMatchObject({ phase: "process", accountable: head, letters: { [sales]: ["R"] }, steps: ["quote"] });
  await page.keyboard.press("Control+z");
  await expect(row(page, "Make the quote")).toHaveCount(0);
});

test("all are ticked at once, and a map that is in the matrix has nothing more to say", async ({ team }) => {
  await draw(team);
  const page = await open(team.owner, team);
  await page.getByRole("button", { name: "Rows from the map", exact: true }).click();
  await dialog(page).getByRole("checkbox", { name: "All 3 rows" }).check();
  await dialog(page).getByRole("button", { name: "Add 3 rows" }).click();
  await expect(said(page)).toHaveText("3 rows added");
  await page.getByRole("button", { name: "Rows from the map", exact: true }).click();
  await expect(dialog(page)).toContainText("The matrix has everything that this map says.");
  await expect(dialog(page).getByRole("button", { name: "Add rows" })).toBeDisabled();
});

const covered = (responsible: string): Command[] => [
  { type: "activity.add", id: "quotes", values: { title: "Quotes", phase: "process", steps: ["quote"] } },
  { type: "assignment.set", activity: "quotes", participant: responsible, letter: "R", on: true },
];
const noLetter = /The map says otherwise: performs a step/;
const noStep = /The map says otherwise: has R here/;

test("where map and matrix disagree the cells say so, and one click aligns the matrix", async ({ team }) => {
  const { head } = await draw(team);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: covered(head) });
  const page = await open(team.owner, team);
  const cells = row(page, "Quotes").getByRole("gridcell");
  await expect(cells.nth(0)).toHaveAccessibleName(noStep);
  await expect(cells.nth(1)).toHaveAccessibleName(noLetter);
  await expect(page.getByText("2 cells differ from the map")).toBeVisible();
  await cells.nth(1).getByTitle(noLetter).click();
  await expect(page.getByRole("menu")).toContainText("On the map Sales performs “Make the quote”, which this row covers.");
  await page.getByRole("menuitem", { name: "Give R to Sales" }).click();
  await expect(cells.nth(1)).not.toHaveAccessibleName(noLetter);
  await cells.nth(0).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Take R from Head of sales" }).click();
  await expect(page.getByText("differ from the map")).toHaveCount(0);
});

test("or the map: the step goes to the lane of the one who has R, and one undo puts it back", async ({ team }) => {
  const { head, sales } = await draw(team);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: covered(head) });
  const page = await open(team.owner, team);
  const cells = row(page, "Quotes").getByRole("gridcell");
  await cells.nth(1).getByTitle(noLetter).click();
  await page.getByRole("menuitem", { name: "On the map, move “Make the quote” to the lane of Head of sales" }).click();
  await expect(said(page)).toHaveText("1 step moved on the map, to the lane of Head of sales");
  await expect(cells.nth(1)).not.toHaveAccessibleName(noLetter);
  const lane = async () => (await planOf(team.owner, team)).steps.find(({ id }) => id === "quote")!.place.lane;
  await expect.poll(lane).toBe(head);
  await page.keyboard.press("Control+z");
  await expect.poll(lane).toBe(sales);
});

test("a reader sees the marks and is offered nothing", async ({ team }) => {
  const reviewer = await team.join("reviewer");
  const { head } = await draw(team);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: covered(head) });
  const page = await open(reviewer, team);
  await expect(row(page, "Quotes").getByRole("gridcell").nth(1)).toHaveAccessibleName(noLetter);
  await expect(page.getByRole("button", { name: "Rows from the map", exact: true })).toHaveCount(0);
});

for (const scheme of ["light", "dark"] as const) {
  test(`nothing for axe to object to, ${scheme}`, async ({ team }) => {
    const { head } = await draw(team);
    await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: covered(head) });
    await team.owner.page.emulateMedia({ colorScheme: scheme });
    const page = await open(team.owner, team);
    await expect(row(page, "Quotes").getByRole("gridcell").nth(1)).toHaveAccessibleName(noLetter);
    expect((await axe(page).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "Rows from the map", exact: true }).click();
    await expect(dialog(page).getByRole("checkbox", { name: "Sign the order" })).toBeVisible();
    expect((await axe(page).include("[role=dialog]").analyze()).violations).toEqual([]);
  });
}
