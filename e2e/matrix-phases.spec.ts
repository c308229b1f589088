import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import type { Plan } from "#model/shape.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const section = (page: Page, name: string) => grid(page).getByRole("rowgroup", { name, exact: true });
/** The heading line, which is one stop of the keyboard. */
const heading = (page: Page, name: string) => section(page, name).getByRole("gridcell", { name: new RegExp(`^${name}`) });
const sections = async (page: Page) => grid(page).getByRole("heading", { level: 2 }).allInnerTexts();
const planOf = async (actor: Actor, { workspace }: Team): Promise<Plan> => (await actor.api.query("plan.get", { workspace })).data as Plan;

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

test("a section is added, named, filled, renamed, moved and put away by keyboard", async ({ team }) => {
  const page = await open(team.owner, team);
  await expect.poll(() => sections(page)).toEqual(["CRM project", "Data", "Working process", "Launch"]);
  await grid(page).getByRole("button", { name: "Add section" }).click();
  await page.keyboard.type("Testing");
  await page.keyboard.press("Enter");
  await expect.poll(() => sections(page)).toEqual(["CRM project", "Data", "Working process", "Launch", "Testing"]);
  await expect(heading(page, "Testing")).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => sections(page)).toEqual(["CRM project", "Data", "Working process", "Testing", "Launch"]);
  await expect(heading(page, "Testing")).toBeFocused();
  await section(page, "Testing").getByRole("button", { name: "Add activity: Testing" }).click();
  await page.keyboard.type("Trial of a week");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await heading(page, "Testing").focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.keyboard.type(" and training");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Testing and training")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(heading(page, "Testing and training")).toHaveAccessibleName("Testing and training 1 row");
  await expect(heading(page, "Testing and training")).toHaveAttribute("aria-expanded", "false");
  await expect(section(page, "Testing and training").getByRole("rowheader")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(heading(page, "Launch")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await expect(section(page, "Testing and training").getByRole("rowheader", { name: "Trial of a week" })).toBeVisible();
});

test("a section that is never named goes again, and the keyboard stays in the grid", async ({ team }) => {
  const page = await open(team.owner, team);
  await grid(page).getByRole("button", { name: "Add section" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => sections(page)).toEqual(["CRM project", "Data", "Working process", "Launch"]);
  await expect(grid(page).getByRole("button", { name: "Add section" })).toBeFocused();
});

test("a deleted section leaves its rows in the one before it, and undo brings back both", async ({ team }) => {
  const page = await open(team.owner, team);
  await grid(page).getByRole("button", { name: "Add activity: Data" }).click();
  await page.keyboard.type("Client base");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await heading(page, "Data").hover();
  await section(page, "Data").getByRole("button", { name: "Actions: Data" }).click();
  await page.getByRole("menuitem", { name: "Delete section, keep its rows" }).click();
  await expect(page.getByText("Its 1 row is now in: CRM project")).toBeVisible();
  await expect.poll(() => sections(page)).toEqual(["CRM project", "Working process", "Launch"]);
  await expect(section(page, "CRM project").getByRole("rowheader", { name: "Client base" })).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => sections(page)).toEqual(["CRM project", "Data", "Working process", "Launch"]);
  await expect(section(page, "Data").getByRole("rowheader", { name: "Client base" })).toBeVisible();
});

test("one deletes a section while another adds a row to it: the row stands without a section, and is lost to nobody", async ({ team }) => {
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [
    { type: "activity.add", id: "stray", values: { title: "Stray", phase: "data" } }, { type: "phase.remove", ids: ["data"] },
  ] });
  const page = await open(team.owner, team);
  await expect(section(page, "Without a section").getByRole("rowheader", { name: "Stray" })).toBeVisible();
  await section(page, "Without a section").getByRole("rowheader", { name: "Stray" }).focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitemradio", { name: "Launch" }).click();
  await page.keyboard.press("Escape");
  await expect(section(page, "Launch").getByRole("rowheader", { name: "Stray" })).toBeVisible();
  await expect(section(page, "Without a section")).toHaveCount(0);
  await expect.poll(async () => (await planOf(team.owner, team)).activities.find(({ id }) => id === "stray")!.phase).toBe("launch");
});

test("a reader folds sections and changes nothing of them", async ({ team }) => {
  const reviewer = await team.join("reviewer");
  const page = await open(reviewer, team);
  await expect.poll(() => sections(page)).toEqual(["CRM project"]);
  await section(page, "CRM project").getByRole("button", { name: "Fold: CRM project" }).click();
  await expect(section(page, "CRM project").getByRole("rowheader")).toHaveCount(0);
  await heading(page, "CRM project").focus();
  for (const key of ["F2", "Delete", "Alt+ArrowDown"]) await page.keyboard.press(key);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(section(page, "CRM project").getByRole("rowheader")).toHaveCount(5);
  expect((await axe(page).analyze()).violations).toEqual([]);
});
