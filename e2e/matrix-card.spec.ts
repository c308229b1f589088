import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { axe } from "#e2e/check-accessibility.ts";
import { mapKey, type Plan } from "#model/shape.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Responsibility matrix" });
const head = (page: Page, name: string) => grid(page).getByRole("columnheader", { name, exact: true });

async function open(actor: Actor, { workspace }: Team): Promise<Page> {
  await actor.open(`/w/${workspace}/matrix`);
  await expect(actor.page.getByText(/^(Saved|Read-only)$/)).toBeVisible();
  return actor.page;
}

/** Sales answers for the budget, works on the data, owns a goal and performs a step that the data row covers. */
async function seed({ owner, workspace }: Team): Promise<string> {
  const { activities, participants } = (await owner.api.query("plan.get", { workspace })).data as Plan;
  const sales = participants[1]!.id;
  const of = (title: string) => activities.find((activity) => activity.title.startsWith(title))!.id;
  const give = (activity: string, letter: "A" | "R") => ({ type: "assignment.set", activity, participant: sales, letter, on: true });
  await owner.api.must("plan.apply", { workspace, commands: [
    { type: "process.add", id: "orders", values: { title: "Orders" } }, { type: "step.add", id: "quote", map: mapKey("orders", "as-is"), kind: "task", place: { lane: sales, x: 44, y: 32 }, values: { title: "Make the quote" } },
    { type: "goal.add", id: "g1", values: { title: "Answer in an hour", owner: sales } },
    { type: "activity.set", id: of("Data for"), values: { steps: ["quote"], due: "2027-03-01" } }, give(of("Project budget"), "A"), give(of("Data for"), "R"),
  ] });
  return sales;
}

test("a participant's card has their rows with letters, steps and due days, and their goals; it is reached from the column and is printed alone", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  await head(page, "Sales").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Everything they answer for" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sales" })).toBeVisible();
  const data = page.getByRole("listitem").filter({ hasText: "Data for the CRM" });
  await expect(data).toContainText("R, Responsible");
  await expect(data).toContainText("due Mar 1, 2027");
  await expect(data.getByRole("link", { name: "Make the quote" })).toHaveAttribute("href", /map\/orders#step=quote$/);
  await expect(page.getByRole("link", { name: "Answer in an hour" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".paper")).toContainText("Data for the CRM");
  await expect(page.getByRole("navigation")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
});

test("my card is that of the participant I am; without one it says what to do", async ({ team }) => {
  const sales = await seed(team);
  const { page } = team.owner;
  await team.owner.open(`/w/${team.workspace}/matrix/me`);
  await expect(page.getByText("No participant is linked to you yet")).toBeVisible();
  const members = (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string }[];
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "participant.set", id: sales, values: { member: members[0]!.id } }] });
  await expect(page.getByRole("heading", { level: 1, name: "Sales" })).toBeVisible();
  await expect(page.getByText(team.owner.name).last()).toBeVisible();
});

test("a column says who stands behind it, how they are involved and who stands in for them, once that is chosen", async ({ team }) => {
  const page = await open(team.owner, team);
  await head(page, "Sales").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Person, group, deputy" }).click();
  for (const [field, option] of [["Person", team.owner.name], ["Involvement", "Configures"], ["Deputy", "Accounting"]] as const) {
    await page.getByRole("dialog").getByRole("combobox", { name: field }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  }
  await page.getByRole("button", { name: "Done" }).click();
  await expect(head(page, "Sales")).toHaveAccessibleDescription(new RegExp(`${team.owner.name} ?Configures ?Deputy: Accounting`));
});

test("across, participants stand down and activities across; a head leads to its row in the grid", async ({ team }) => {
  await seed(team);
  const page = await open(team.owner, team);
  await page.getByRole("button", { name: "Participants down, activities across" }).click();
  const table = page.getByRole("table", { name: "Participants and their activities" });
  await expect(table.getByRole("row", { name: /^Sales/ }).getByRole("cell")).toHaveText(["", /R, Responsible/, "", "", /A, Accountable/]);
  await table.getByRole("button", { name: "Project budget" }).click();
  await expect(grid(page).getByRole("rowheader", { name: "Project budget" })).toBeFocused();
});

for (const scheme of ["light", "dark"] as const) {
  test(`nothing for axe to object to, ${scheme}`, async ({ team }) => {
    const sales = await seed(team);
    await team.owner.page.emulateMedia({ colorScheme: scheme });
    const page = await open(team.owner, team);
    await page.getByRole("button", { name: "Participants down, activities across" }).click();
    await expect(page.getByRole("table")).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
    await team.owner.open(`/w/${team.workspace}/matrix/${sales}`);
    await expect(page.getByRole("heading", { level: 1, name: "Sales" })).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
  });
}
