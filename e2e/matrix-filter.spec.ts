import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import type { Plan } from "#model/shape.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const rows = (page: Page) => grid(page).getByRole("rowheader");
const shown = (page: Page) => page.getByRole("status", { name: "Which rows are shown" });
const filter = (page: Page) => page.getByRole("dialog", { name: "Which rows are shown" });

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await filter(page).getByRole("combobox", { name: field }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Accounting answers for the budget and works on the data; the head of sales answers for the data and is me. */
async function seed(team: Team): Promise<void> {
  const { activities, participants } = (await team.owner.api.query("plan.get", { workspace: team.workspace })).data as Plan;
  const [head, , accounting] = participants.map(({ id }) => id) as [string, string, string];
  const members = (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string }[];
  const of = (title: string) => activities.find((activity) => activity.title.startsWith(title))!.id;
  const give = (activity: string, participant: string, letter: "A" | "R") => ({ type: "assignment.set", activity: of(activity), participant, letter, on: true });
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [
    { type: "participant.set", id: head, values: { member: members[0]!.id } },
    give("Project budget", accounting, "A"), give("Data for", accounting, "R"), give("Data for", head, "A"),
  ] });
}

test("rows are shown by participant, letter and what is wrong; how many are hidden is said, and one press shows all", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Filter" }).click();
  await choose(page, "Participant", "Accounting");
  await expect(shown(page)).toHaveText("2 rows shown, 3 hidden");
  await expect(grid(page).getByRole("heading", { level: 2 })).toHaveText(["CRM project"]);
  await choose(page, "Letter", "A, Accountable");
  await expect(rows(page)).toHaveAccessibleName(/^Project budget/);
  await filter(page).getByRole("switch", { name: /^Only with problems/ }).check();
  await expect(shown(page)).toHaveText("1 row shown, 4 hidden");
  await page.keyboard.press("Escape");
  await expect(grid(page).getByRole("button", { name: /^Add (activity|section)/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(shown(page)).toHaveText("");
});

test("only mine are the rows of the participant that stands for me", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  await page.getByRole("button", { name: "Filter" }).click();
  await filter(page).getByRole("switch", { name: "Only mine" }).check();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveAccessibleName(/^Data for the CRM/);
  await choose(page, "Section", "Launch");
  await expect(shown(page)).toHaveText("No row fits, 5 hidden");
});

test("a row that is mended stays until something else is asked", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  await page.getByRole("button", { name: "Filter" }).click();
  await filter(page).getByRole("switch", { name: /^Only with problems/ }).check();
  await page.keyboard.press("Escape");
  await expect(shown(page)).toHaveText("4 rows shown, 1 hidden");
  await grid(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Project budget/ }) }).getByRole("gridcell").nth(2).focus();
  await page.keyboard.press("r");
  await expect(page.getByText("3 rows without A · 3 rows without R")).toBeVisible();
  await expect(shown(page)).toHaveText("4 rows shown, 1 hidden");
  await page.getByRole("button", { name: "Filter 1 condition" }).click();
  await choose(page, "Section", "CRM project");
  await expect(shown(page)).toHaveText("3 rows shown, 2 hidden");
});

for (const scheme of ["light", "dark"] as const) {
  test(`nothing for axe to object to, ${scheme}`, async ({ team }) => {
    await seed(team);
    await team.owner.page.emulateMedia({ colorScheme: scheme });
    const page = await open(team.owner, team);
    await page.getByRole("button", { name: "Filter" }).click();
    await filter(page).getByRole("switch", { name: "Only mine" }).check();
    await expect(shown(page)).toHaveText("1 row shown, 4 hidden");
    expect((await axe(page).include("[role=dialog]").analyze()).violations).toEqual([]);
    await page.keyboard.press("Escape");
    expect((await axe(page).analyze()).violations).toEqual([]);
  });
}
