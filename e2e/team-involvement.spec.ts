import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";

type Found = { participants: { id: string; title: string; group: string | null }[]; activities: { id: string }[]; processes: { id: string }[] };
const read = async ({ owner, workspace }: Team) => (await owner.api.query("plan.get", { workspace })).data as Found;
const groupsOf = async (team: Team) => Object.fromEntries((await read(team)).participants.map(({ title, group }) => [title, group]));
const column = (page: Page, name: string) => page.getByRole("group", { name: new RegExp(`^${name}`) });
const cards = (page: Page, name: string) => column(page, name).getByRole("listitem");
const [NONE, CONFIGURE, REQUIRE, TEST] = ["In no group yet", "Configure", "Set requirements", "Test and learn"];

async function open({ open, page }: Actor, { workspace }: Team): Promise<void> {
  await open(`/w/${workspace}/team`);
  await expect(page.getByRole("heading", { name: "Involvement" })).toBeVisible();
}
const ready = (page: Page) => expect(page.getByRole("banner").getByText("Saved")).toBeVisible();

/** The head leads the project, sales owns the process, accounting performs a step. */
async function giveReasons(team: Team): Promise<void> {
  const { participants, activities, processes } = await read(team);
  const [head, sales, accounting] = participants.map(({ id }) => id);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [
    { type: "assignment.set", activity: activities[0]!.id, participant: head, letter: "A", on: true },
    { type: "process.set", id: processes[0]!.id, values: { owner: sales, title: "Selling windows" } },
    { type: "step.add", id: "invoice", map: `${processes[0]!.id}/as-is`, kind: "task", place: { lane: accounting, x: 200, y: 60 }, values: { title: "Issue the invoice" } },
    { type: "participant.add", id: "client", values: { title: "Client", kind: "external" } },
  ] });
}

test("the plan suggests a group and says why; one is taken, then all, and each is one undo", async ({ team }) => {
  // Axe reads the whole page, twice.
  test.slow();
  const { page } = team.owner;
  await giveReasons(team);
  await open(team.owner, team);
  await ready(page);
  await expect(cards(page, NONE)).toHaveCount(4);
  await expect(cards(page, NONE).filter({ hasText: "Head of sales" })).toContainText("Suggested: ConfigureAnswers for “Project management” in the CRM project");
  await expect(cards(page, NONE).filter({ hasText: "Sales" }).nth(1)).toContainText("Suggested: Set requirementsOwns the process “Selling windows”");
  await expect(cards(page, NONE).filter({ hasText: "Accounting" })).toContainText("Suggested: Test and learnPerforms “Issue the invoice” on the map");
  await expect(cards(page, NONE).last()).toContainText("Outside parties need no group.");
  await checkAccessibility(page, "suggestions");

  await page.getByRole("button", { name: "Take the suggestion for Accounting: Test and learn" }).click();
  await expect(cards(page, TEST)).toHaveText(/Accounting/);
  await page.getByRole("button", { name: "Take all 2 suggestions" }).click();
  await expect.poll(() => groupsOf(team)).toEqual({ "Head of sales": "configure", Sales: "requirements", Accounting: "testAndLearn", Client: null });
  await expect(page.getByRole("status").filter({ hasText: "2 participants are in groups now" })).toBeAttached();

  await page.getByRole("button", { name: "Undo: put 2 participants into groups" }).click();
  await expect.poll(() => groupsOf(team)).toEqual({ "Head of sales": null, Sales: null, Accounting: "testAndLearn", Client: null });
});

test("a card goes to another group by dragging, with the arrows and by its menu, for everybody at once", async ({ team }) => {
  // Axe reads the whole page, twice.
  test.slow();
  const editor = await team.join("editor", "Egor");
  const { page } = team.owner;
  await Promise.all([open(team.owner, team), open(editor, team)]);
  await Promise.all([ready(page), ready(editor.page)]);
  await expect(cards(page, NONE).first()).toContainText("Nothing in the plan says where they belong yet.");

  await page.getByRole("button", { name: "Change group: Accounting" }).dragTo(column(page, TEST));
  await expect(cards(editor.page, TEST)).toHaveText(/Accounting/);

  const handle = page.getByRole("button", { name: "Change group: Head of sales" });
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await expect(cards(editor.page, CONFIGURE)).toHaveText(/Head of sales/);
  await expect(handle, "the keyboard goes along").toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cards(editor.page, REQUIRE)).toHaveText(/Head of sales/);
  await expect(page.getByRole("status").filter({ hasText: "Head of sales: Set requirements" })).toBeAttached();

  await page.getByRole("button", { name: "Group of Sales" }).click();
  await page.getByRole("menuitemradio", { name: /^Configure/ }).click();
  await expect(cards(editor.page, CONFIGURE)).toHaveText(/Sales/);
  await expect(page.getByRole("button", { name: "Change group: Sales" })).toBeFocused();
  await expect(column(page, NONE)).toContainText("Everybody is in a group.");
  await expect(page.getByRole("combobox", { name: "Involvement: Sales" }), "the list above says the same").toHaveText("Configures");
  await checkAccessibility(page, "groups");
});

test("readers see the groups and move nobody", async ({ team }) => {
  await giveReasons(team);
  const viewer = await team.join("viewer");
  await open(viewer, team);
  await expect(cards(viewer.page, NONE)).toHaveCount(4);
  for (const name of [/^Change group/, /^Group of/, /^Take/]) await expect(viewer.page.getByRole("button", { name })).toHaveCount(0);
});
