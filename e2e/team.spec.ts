import type { Page } from "@playwright/test";
import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";
import { readPlan } from "#e2e/map-page.ts";

/** What issue 2 promises of access taken away: the open page says so within this, ms. */
const AT_ONCE = 2000;

const openTeam = async (actor: Actor, team: Team) => {
  await actor.open(`/w/${team.workspace}/team`);
  await expect(actor.page.getByRole("heading", { name: "Team", exact: true })).toBeVisible();
};
const ready = (page: Page) => expect(page.getByRole("banner").getByText("Saved")).toBeVisible();
const members = (page: Page) => page.getByRole("list", { name: "Members" });
const memberOf = (page: Page, { name }: Actor) => members(page).getByRole("listitem").filter({ hasText: name });
const roleOf = (page: Page, { name }: Actor) => page.getByRole("combobox", { name: `Role of ${name}` });

async function chooseRole(page: Page, actor: Actor, role: string): Promise<void> {
  await roleOf(page, actor).click();
  await page.getByRole("option", { name: new RegExp(`^${role}`) }).click();
}

test.describe("members", () => {
  test("a new role is told to its holder at once, and holds", async ({ team }) => {
    const editor = await team.join("editor", "Egor");
    await Promise.all([openTeam(team.owner, team), openTeam(editor, team)]);
    await expect(editor.page.getByRole("button", { name: "Add a participant" })).toBeVisible();

    await chooseRole(team.owner.page, editor, "Viewer");
    await expect(editor.page.getByText("You are now a viewer: you can read")).toBeVisible({ timeout: AT_ONCE });
    await expect(editor.page.getByRole("button", { name: "Add a participant" })).toBeHidden();
    await expect(memberOf(editor.page, editor)).toContainText("Viewer");
    const edit = { workspace: team.workspace, commands: [{ type: "participant.add", id: "sneaky", values: { title: "Sneaky" } }] };
    expect(await editor.api.mutate("plan.apply", edit)).toMatchObject({ status: 403 });

    await chooseRole(team.owner.page, editor, "Editor");
    await expect(editor.page.getByText("You can now edit this workspace")).toBeVisible({ timeout: AT_ONCE });
    await expect(editor.page.getByRole("button", { name: "Add a participant" })).toBeVisible();
  });

  test("a removed member's open page says so within two seconds, and opens no more", async ({ team }) => {
    const editor = await team.join("editor", "Egor");
    await Promise.all([openTeam(team.owner, team), openTeam(editor, team)]);
    await ready(editor.page);
    await team.owner.page.getByRole("button", { name: "Remove Egor" }).click();
    const dialog = team.owner.page.getByRole("dialog", { name: "Remove Egor?" });
    await expect(dialog).toContainText("They lose access at once");
    await dialog.getByRole("button", { name: "Remove" }).click();

    await expect(editor.page.getByRole("alert").filter({ hasText: "You no longer have access to this workspace" })).toBeVisible({ timeout: AT_ONCE });
    await expect(memberOf(team.owner.page, editor)).toHaveCount(0);
    await expect(editor.page.getByRole("button", { name: "Add a participant" })).toBeHidden();
    await editor.page.getByRole("button", { name: "My workspaces" }).click();
    await expect(editor.page.getByText("You are in no workspace yet")).toBeVisible();
    await editor.open(`/w/${team.workspace}/team`);
    await expect(editor.page.getByRole("heading", { name: "Team" })).toBeHidden();
  });

  test("the last owner can neither go nor step down; with another owner they can", async ({ team }) => {
    const { page } = team.owner;
    const editor = await team.join("editor", "Egor");
    await openTeam(team.owner, team);
    await expect(memberOf(page, editor)).toBeVisible();
    // Shown, and said aloud.
    const words = page.getByText("A workspace needs an owner. Make someone else an owner first.");

    await page.getByRole("button", { name: "Leave" }).click();
    await expect(words.first()).toBeVisible();
    await expect(page.getByRole("dialog", { name: "Leave this workspace?" })).toHaveCount(0);
    await expect(words, "it goes by itself").toHaveCount(0);
    await chooseRole(page, team.owner, "Editor");
    await expect(words.first()).toBeVisible();
    await expect(roleOf(page, team.owner)).toHaveText("Owner");
    const [self] = (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string }[];
    expect(await team.owner.api.mutate("members.setRole", { workspace: team.workspace, member: self!.id, role: "viewer" })).toMatchObject({ status: 409, problem: "member.lastOwner" });

    await chooseRole(page, editor, "Owner");
    await expect(roleOf(page, editor)).toHaveText("Owner");
    await chooseRole(page, team.owner, "Reviewer");
    await page.getByRole("dialog").getByRole("button", { name: "Give it up" }).click();
    await expect(page.getByText("You are now a reviewer: you can read and comment")).toBeVisible();
    await expect(page.getByRole("button", { name: "Invite" })).toBeHidden();
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByText("You are in no workspace yet")).toBeVisible();
  });

  test("what could not be done is taken back, with the reason", async ({ team }) => {
    const editor = await team.join("editor", "Egor");
    await openTeam(team.owner, team);
    await expect(memberOf(team.owner.page, editor)).toBeVisible();
    // The list's code is fetched when the page is at rest: it has to be here before the network goes.
    await roleOf(team.owner.page, editor).click();
    await expect(team.owner.page.getByRole("option", { name: /^Viewer/ })).toBeVisible();
    await team.owner.page.keyboard.press("Escape");
    await team.owner.context.setOffline(true);
    await chooseRole(team.owner.page, editor, "Viewer");
    await expect(team.owner.page.getByText("No connection to the server. Check the network and try again.").first()).toBeVisible();
    await expect(roleOf(team.owner.page, editor)).toHaveText("Editor");
    await team.owner.context.setOffline(false);
  });
});

test.describe("participants", () => {
  const titles = (page: Page) => page.getByRole("list", { name: "Participants" }).getByRole("textbox", { name: "Name of the participant" });
  const values = async (page: Page) => titles(page).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

  test("two people add, name, order and delete them together; undo brings one back", async ({ team }) => {
    const editor = await team.join("editor", "Egor");
    const [a, b] = [team.owner.page, editor.page];
    await Promise.all([openTeam(team.owner, team), openTeam(editor, team)]);
    await Promise.all([ready(a), ready(b)]);
    await expect.poll(() => values(b)).toEqual(["Head of sales", "Sales", "Accounting"]);

    await a.getByRole("button", { name: "Add a participant" }).click();
    await expect(titles(a).last()).toBeFocused();
    await a.keyboard.type("Measurers");
    await a.keyboard.press("Enter");
    await expect(a.getByRole("button", { name: "Add a participant" }), "the next one is one press away").toBeFocused();
    await titles(b).nth(2).press("End");
    await titles(b).nth(2).pressSequentially(" and finance");
    for (const page of [a, b]) await expect.poll(() => values(page)).toEqual(["Head of sales", "Sales", "Accounting and finance", "Measurers"]);

    await b.getByRole("combobox", { name: "Involvement: Measurers" }).click();
    await b.getByRole("option", { name: "Tests and learns" }).click();
    await expect(a.getByRole("combobox", { name: "Involvement: Measurers" })).toHaveText("Tests and learns");
    await b.getByRole("combobox", { name: "Kind: Measurers" }).click();
    await b.getByRole("option", { name: "Position" }).click();
    await expect(a.getByRole("combobox", { name: "Kind: Measurers" })).toHaveText("Position");
    await b.getByRole("combobox", { name: "Linked member: Measurers" }).click();
    await b.getByRole("option", { name: "Egor" }).click();
    await expect(a.getByRole("combobox", { name: "Linked member: Measurers" })).toHaveText("Egor");
    await b.getByRole("textbox", { name: "Number of people: Measurers" }).fill("-2");
    await b.keyboard.press("Enter");
    await expect(b.getByText("A whole number, such as 5.")).toBeVisible();
    await b.getByRole("textbox", { name: "Number of people: Measurers" }).fill("3");
    await b.keyboard.press("Enter");
    await expect(a.getByRole("textbox", { name: "Number of people: Measurers" })).toHaveValue("3");
    await b.getByRole("button", { name: "Colour: Measurers" }).click();
    await b.getByRole("menuitemradio", { name: "Rose" }).click();
    await b.keyboard.press("Escape");

    await a.getByRole("button", { name: "Move: Measurers" }).focus();
    await a.keyboard.press("ArrowUp");
    await a.keyboard.press("ArrowUp");
    await expect(a.getByRole("status").filter({ hasText: "Measurers: place 2 of 4" })).toBeAttached();
    await expect(a.getByRole("button", { name: "Move: Measurers" })).toBeFocused();
    for (const page of [a, b]) await expect.poll(() => values(page)).toEqual(["Head of sales", "Measurers", "Sales", "Accounting and finance"]);
    await b.getByRole("button", { name: "Move: Head of sales" }).dragTo(b.getByRole("button", { name: "Move: Accounting and finance" }), { targetPosition: { x: 10, y: 27 } });
    for (const page of [a, b]) await expect.poll(() => values(page)).toEqual(["Measurers", "Sales", "Accounting and finance", "Head of sales"]);

    await b.getByRole("button", { name: "Actions: Measurers" }).click();
    await b.getByRole("menuitem", { name: "Delete" }).click();
    await expect.poll(() => values(a)).toEqual(["Sales", "Accounting and finance", "Head of sales"]);
    await b.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => values(a)).toEqual(["Measurers", "Sales", "Accounting and finance", "Head of sales"]);
    const plan = (await team.owner.api.query("plan.get", { workspace: team.workspace })).data as { participants: { title: string }[] };
    expect(plan.participants.find(({ title }) => title === "Measurers")).toMatchObject({ kind: "position", group: "testAndLearn", headcount: 3, colour: "rose" });
  });

  test("reviewers and viewers read them and the members, and manage nothing", async ({ team }) => {
    for (const role of ["reviewer", "viewer"] as const) {
      const reader = await team.join(role);
      await openTeam(reader, team);
      await expect(reader.page.getByRole("banner").getByText("Read-only")).toBeVisible();
      await expect.poll(() => values(reader.page)).toEqual(["Head of sales", "Sales", "Accounting"]);
      await expect(titles(reader.page).first()).not.toBeEditable();
      await expect(members(reader.page).getByRole("listitem").first()).toContainText("Owner");
      for (const name of ["Add a participant", "Invite"]) await expect(reader.page.getByRole("button", { name, exact: true })).toHaveCount(0);
      await expect(reader.page.getByRole("main").getByRole("combobox")).toHaveCount(0);
      await expect(reader.page.getByRole("heading", { name: "Invitations" })).toHaveCount(0);
    }
  });
});

test("what an hour costs and who stands in are typed beside the list, on a phone too; what is no amount is refused in words", async ({ team }) => {
  const { page } = team.owner;
  await page.setViewportSize({ width: 360, height: 740 });
  await openTeam(team.owner, team);
  await ready(page);
  await page.getByRole("button", { name: "Actions: Sales", exact: true }).click();
  await page.getByRole("menuitem", { name: "Cost per hour, deputy" }).click();
  const dialog = page.getByRole("dialog", { name: "Sales" });
  const cost = dialog.getByRole("textbox", { name: "Cost per hour" });
  await cost.fill("much");
  await cost.press("Enter");
  await expect(cost).toHaveAttribute("aria-invalid", "true");
  await cost.fill("12,50");
  await cost.press("Enter");
  await expect(cost).toHaveValue("€12.50");
  await dialog.getByRole("combobox", { name: "Deputy" }).click();
  await expect(page.getByRole("option", { name: "Sales", exact: true }), "nobody stands in for themselves").toHaveCount(0);
  await page.getByRole("option", { name: "Accounting" }).click();
  await checkAccessibility(page, "a participant's details");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Actions: Sales", exact: true })).toBeFocused();
  const { participants } = await readPlan(team.owner.api, team.workspace);
  expect(participants.find(({ title }) => title === "Sales")).toMatchObject({ hourlyCost: 12.5, deputy: participants.find(({ title }) => title === "Accounting")!.id });
});

test("the team page has nothing for axe to object to, with its dialogs open", async ({ team }) => {
  // Eight readings of whole pages.
  test.slow();
  const { page } = team.owner;
  await team.join("viewer", "Vera");
  await team.owner.api.must("invitations.create", { workspace: team.workspace, role: "viewer", maxUses: 5, days: 3 });
  await openTeam(team.owner, team);
  await ready(page);
  await checkAccessibility(page, "team");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await checkAccessibility(page, "the invitation form");
  await page.getByRole("button", { name: "Create the link" }).click();
  await expect(page.getByRole("textbox", { name: "Invitation link" })).toBeVisible();
  await checkAccessibility(page, "the link");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove Vera" }).click();
  await checkAccessibility(page, "the question");
});
