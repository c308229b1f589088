import { expect, PASSWORD, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";

const invite = async ({ owner, workspace }: Team, values: Record<string, unknown> = {}) =>
  (await owner.api.must("invitations.create", { workspace, role: "editor", maxUses: 1, days: 1, ...values })) as { id: string; link: string };
const pathOf = (link: string) => new URL(link).pathname;

/** Inside: the workspace's page is open, with its frame. */
async function expectInside({ page }: Actor, { workspace }: Team): Promise<void> {
  await page.waitForURL(new RegExp(`/w/${workspace}$`));
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
}

/** Someone with an account, who is in no workspace. */
async function makeGuest(team: Team): Promise<Actor> {
  const guest = await team.join("viewer", "Guest");
  await guest.api.must("members.leave", { workspace: team.workspace });
  return guest;
}

test("the owner makes a link on the page, a newcomer registers by it and is inside; both see each other", async ({ team, newcomer }) => {
  const { owner: { page, context } } = team;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await team.owner.open(`/w/${team.workspace}/team`);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "How many people" }).fill("0");
  await dialog.getByRole("button", { name: "Create the link" }).click();
  await expect(dialog.getByText("A whole number from 1 to 100.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "How many people" }).fill("2");
  await dialog.getByRole("button", { name: "Create the link" }).click();
  await expect(dialog.getByText("it is shown only this once")).toBeVisible();
  const link = await dialog.getByRole("textbox", { name: "Invitation link" }).inputValue();
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await dialog.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("list", { name: "Invitations" }).getByRole("listitem");
  await expect(row).toContainText("0 of 2 joined");

  await newcomer.open(pathOf(link));
  await expect(newcomer.page.getByText("Olga Vlasova invites you to this workspace as an editor.")).toBeVisible();
  await newcomer.page.getByLabel("Your name").fill("Nina");
  await newcomer.page.getByLabel("E-mail").fill(newcomer.email);
  await newcomer.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await newcomer.page.getByRole("button", { name: "Create an account and join" }).click();
  await expectInside(newcomer, team);

  await expect(page.getByRole("list", { name: "Members" }).getByText("Nina")).toBeVisible();
  await expect(row).toContainText("1 of 2 joined");
  await expect(page.getByRole("banner").getByRole("button", { name: /^Nina/ })).toBeVisible();
  await expect(newcomer.page.getByRole("banner").getByRole("button", { name: /^Olga Vlasova/ })).toBeVisible();
});

test("someone who is signed in accepts with one press", async ({ team }) => {
  const guest = await makeGuest(team);
  const { link } = await invite(team, { role: "reviewer" });
  await guest.open(pathOf(link));
  await expect(guest.page.getByText(`You are signed in as Guest, ${guest.email}.`)).toBeVisible();
  await checkAccessibility(guest.page, "accepting");
  await guest.page.getByRole("button", { name: "Join", exact: true }).click();
  await expectInside(guest, team);
  expect((await guest.api.query("workspaces.list")).data).toMatchObject([{ id: team.workspace, role: "reviewer" }]);

  // A member who opens an invitation again is simply taken inside.
  await guest.open(pathOf(link));
  await expectInside(guest, team);
});

test("someone with an account signs in and is inside without another step", async ({ team, arrive }) => {
  const { email } = await makeGuest(team);
  const { link } = await invite(team);
  const guest = await arrive("Guest", email);
  await guest.open(pathOf(link));
  await guest.page.getByRole("link", { name: "I have an account" }).click();
  await expect(guest.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await guest.page.getByLabel("E-mail").fill(email);
  await guest.page.getByLabel("Password", { exact: true }).fill("not the password");
  await guest.page.getByRole("button", { name: "Sign in" }).click();
  await expect(guest.page.getByRole("alert").filter({ hasText: "The e-mail or the password is wrong." })).toBeVisible();
  await guest.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await guest.page.getByRole("button", { name: "Sign in" }).click();
  await expectInside(guest, team);
});

test("a link that somebody else made up makes nobody a member without a press", async ({ team }) => {
  const guest = await makeGuest(team);
  const { link } = await invite(team);
  await guest.open(`${pathOf(link)}?join=1`);
  await expect(guest.page.getByRole("button", { name: "Join", exact: true })).toBeEnabled();
  expect((await guest.api.query("workspaces.list")).data).toEqual([]);
});

test("one for an e-mail is filled in with it, is for no one else, and waits while another account signs out", async ({ team, newcomer }) => {
  const guest = await makeGuest(team);
  const { link } = await invite(team, { email: newcomer.email });
  await guest.open(pathOf(link));
  await expect(guest.page.getByText(`This invitation is for ${newcomer.email}. Sign in with that address.`)).toBeVisible();
  expect(await guest.api.mutate("invitations.accept", { token: link.split("/invite/")[1] })).toMatchObject({ status: 403, problem: "invitation.otherEmail" });
  await guest.page.getByRole("button", { name: "Not you? Sign out" }).click();
  await expect(guest.page).toHaveURL(pathOf(link));
  await expect(guest.page.getByLabel("E-mail")).toHaveValue(newcomer.email);
  await expect(guest.page.getByLabel("E-mail")).not.toBeEditable();
  await guest.page.getByLabel("Your name").fill("Nina");
  await guest.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await guest.page.getByRole("button", { name: "Create an account and join" }).click();
  await expectInside(guest, team);
});

test("a link that is used up, revoked or unknown says so and what to do", async ({ team, newcomer }) => {
  const used = await invite(team);
  const joined = await newcomer.api.mutate("account.register", { name: "First", email: newcomer.email, password: PASSWORD, locale: "en", invitation: used.link.split("/invite/")[1] });
  expect(joined.status).toBe(200);
  await newcomer.open(pathOf(used.link));
  await expect(newcomer.page.getByRole("heading", { name: "This invitation has been used" })).toBeVisible();
  await expect(newcomer.page.getByText("Ask Olga Vlasova for a new link.")).toBeVisible();

  const revoked = await invite(team, { maxUses: 5 });
  const { page } = team.owner;
  await team.owner.open(`/w/${team.workspace}/team`);
  await page.getByRole("button", { name: "Revoke: Editor, Whoever has the link" }).click();
  await expect(page.getByText("No open invitations.")).toBeVisible();
  await page.getByText("2 that no longer work").first().click();
  await expect(page.getByText("Revoked", { exact: true })).toBeVisible();
  // It is shown at once, and done a moment later.
  await expect(async () => {
    await newcomer.open(pathOf(revoked.link));
    await expect(newcomer.page.getByRole("heading", { name: "This invitation was withdrawn" })).toBeVisible({ timeout: 2000 });
  }).toPass();

  await newcomer.open("/invite/no-such-token");
  await expect(newcomer.page.getByRole("heading", { name: "There is no such invitation" })).toBeVisible();
  await checkAccessibility(newcomer.page, "no such invitation");
});
