import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, PASSWORD, test, type Actor } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";

const AT_ONCE = 2000;
const nameOf = async ({ api }: Actor, workspace: string) => ((await api.query("workspaces.get", { workspace })).data as { name: string }).name;

/** Nothing sticks out of the page at the side, on a phone and on a desk; behind a dialog the page is there, and has no role. */
async function checkFits(page: Page): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    expect(await page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth), `${width} px`).toBe(0);
  }
}

test("a deleted workspace waits for its owner on the start page, and comes back for everyone", async ({ team }) => {
  const { page } = team.owner;
  const editor = await team.join("editor", "Egor");
  const name = await nameOf(team.owner, team.workspace);
  await team.owner.open(`/w/${team.workspace}/settings`);
  await page.getByRole("button", { name: "Delete the workspace…" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this workspace?" });
  await expect(dialog).toContainText("For 30 days its owners can restore it from their start page; then it is erased for good.");
  await dialog.getByRole("textbox").fill(name);
  await dialog.getByRole("button", { name: "Delete" }).click();

  await expect(page).toHaveURL(/\/$/);
  const row = page.getByRole("list", { name: "Deleted workspaces" }).getByRole("listitem").filter({ hasText: name });
  await expect(row).toHaveText(/Deleted on \w{3} \d+, \d{4}, will be erased for good on \w{3} \d+, \d{4}/);
  await checkAccessibility(page, "the start page with a deleted workspace");
  await checkFits(page);
  await editor.open("/");
  await expect(editor.page.getByText("You are in no workspace yet")).toBeVisible();
  await expect(editor.page.getByText(name)).toHaveCount(0);

  await page.getByRole("button", { name: `Restore ${name}` }).click();
  await expect(page.getByRole("list", { name: "My workspaces" }).getByRole("link", { name })).toBeVisible();
  await expect(page.getByRole("list", { name: "Deleted workspaces" })).toHaveCount(0);
  await editor.open(`/w/${team.workspace}`);
  await expect(editor.page.getByRole("banner").getByRole("link", { name })).toBeVisible();
});

test("one takes along what is held about them, as one file", async ({ team }) => {
  const { page } = team.owner;
  await team.owner.open("/account");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download my data" }).click()]);
  expect(file.suggestedFilename()).toBe("prorab-my-data.json");
  const data = JSON.parse(await readFile(await file.path(), "utf8")) as { profile: object; memberships: object[]; security: { event: string }[] };
  expect(data).toMatchObject({ profile: { name: team.owner.name, email: team.owner.email }, memberships: [{ workspace: team.workspace, role: "owner" }] });
  expect(data.security.map(({ event }) => event)).toContain("account.exported");
});

test("an only owner is told where they are needed; once another owns it, the account goes at once, and the words stay", async ({ team, arrive, newcomer }) => {
  test.slow();
  const { page } = team.owner;
  const heir = await team.join("editor", "Egor");
  const name = await nameOf(team.owner, team.workspace);
  await team.owner.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.add", id: "goal00001", values: { title: "Lose no request" } }] });
  await team.owner.api.must("threads.create", { workspace: team.workspace, thread: "thread00001", comment: "comment0001", anchor: "goal/goal00001", body: "I would ask the client first." });

  await team.owner.open("/account");
  await page.getByRole("button", { name: "Delete my account…" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete your account?" });
  await expect(dialog.getByText("You are the only owner")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: name })).toContainText("1 other member");
  await expect(dialog.getByLabel("Your password")).toHaveCount(0);
  await checkAccessibility(page, "the only owner's dialog");
  await dialog.getByRole("link", { name: `Choose an owner: ${name}` }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${team.workspace}/team$`));

  const member = ((await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string; you: boolean }[]).find(({ you }) => !you)!.id;
  await team.owner.api.must("members.setRole", { workspace: team.workspace, member, role: "owner" });
  const elsewhere = await arrive(team.owner.name, team.owner.email);
  await elsewhere.api.signIn(team.owner.email, PASSWORD);
  await elsewhere.open(`/w/${team.workspace}/team`);
  await expect(elsewhere.page.getByRole("banner").getByText("Saved")).toBeVisible();

  await team.owner.open("/account");
  await page.getByRole("button", { name: "Delete my account…" }).click();
  await expect(dialog.getByText("What goes")).toBeVisible();
  await expect(dialog.getByText("What stays")).toBeVisible();
  await checkAccessibility(page, "the dialog of an account's end");
  await dialog.getByLabel("Your password").fill("not my password");
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(dialog.getByText("The current password is wrong.")).toBeVisible();
  await dialog.getByLabel("Your password").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(elsewhere.page.getByRole("alert").filter({ hasText: "You are signed out" })).toBeVisible({ timeout: AT_ONCE });
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("Your account is deleted.")).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).filter(({ name: found }) => found?.startsWith("prorab/")).length), "nor is a copy kept here").toBe(0);

  await heir.open(`/w/${team.workspace}/goals#thread=thread00001`);
  await expect(heir.page.getByText("I would ask the client first.")).toBeVisible();
  await expect(heir.page.getByText("Someone who has left").first()).toBeVisible();
  await expect(heir.page.getByText(team.owner.name)).toHaveCount(0);
  const [, token] = String((await heir.api.must("invitations.create", { workspace: team.workspace, role: "viewer", maxUses: 1, days: 1 })).link).split("/invite/");
  await newcomer.api.must("account.register", { name: "Olga again", email: team.owner.email, password: PASSWORD, locale: "en", invitation: token });
});

test("an owner reads who came in and who let whom in, narrows it, and takes it along; nobody else may", async ({ team, arrive }) => {
  test.slow();
  const { page } = team.owner;
  const editor = await team.join("editor", "Egor Dorokhov");
  const members = (await team.owner.api.query("members.list", { workspace: team.workspace })).data as { id: string; name: string }[];
  await team.owner.api.must("members.setRole", { workspace: team.workspace, member: members.find(({ name }) => name === "Egor Dorokhov")!.id, role: "reviewer" });
  await expect((await arrive("Guesser", "x@example.test")).api.signIn(editor.email, "not the password")).rejects.toThrow();

  await team.owner.open(`/w/${team.workspace}/settings`);
  await page.getByRole("link", { name: "Open the security log" }).click();
  await expect(page).toHaveURL(/\/settings\/security$/);
  const events = page.getByRole("list", { name: "Security events, Today" }).getByRole("listitem");
  const failed = events.filter({ hasText: "Sign-in refused: wrong password" });
  await expect(async () => {
    await page.reload();
    await expect(failed).toContainText("Egor Dorokhov", { timeout: 1000 });
  }).toPass();
  await expect(failed).toContainText(/Network 127\.0\.0\.0\/24|Network 0:0:0::\/48/);
  await expect(events.filter({ hasText: "Made Egor Dorokhov a reviewer instead of an editor" })).toContainText(team.owner.name);
  await expect(events.filter({ hasText: "Joined as an editor" })).toContainText("Egor Dorokhov");
  await checkAccessibility(page, "the security log");
  await checkFits(page);

  await page.getByRole("combobox", { name: "What" }).click();
  await page.getByRole("option", { name: "Members and roles" }).click();
  await expect(failed).toHaveCount(0);
  await page.getByRole("combobox", { name: "Who" }).click();
  await page.getByRole("option", { name: team.owner.name }).click();
  await expect(events).toHaveCount(1);
  await page.getByRole("combobox", { name: "What" }).click();
  await page.getByRole("option", { name: "Review links" }).click();
  await expect(page.getByText("Nothing of this kind")).toBeVisible();

  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as CSV" }).click()]);
  expect(file.suggestedFilename()).toBe("Security log.csv");
  expect(await readFile(await file.path(), "utf8")).toContain('"Made Egor Dorokhov a reviewer instead of an editor"');

  await editor.open(`/w/${team.workspace}/settings`);
  await expect(editor.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(editor.page.getByRole("link", { name: "Open the security log" })).toHaveCount(0);
  await editor.open(`/w/${team.workspace}/settings/security`);
  await expect(editor.page.getByRole("list", { name: /Security events/ })).toHaveCount(0);
  expect(await editor.api.query("security.list", { workspace: team.workspace })).toMatchObject({ status: 403 });
});

test.describe("in Russian", () => {
  test.use({ language: "ru" });
  test("the same screens, which fit a phone, and to which axe objects nothing", async ({ team }) => {
    test.slow();
    const { page } = team.owner;
    const other = await team.owner.api.must("workspaces.create", { name: "Старый проект", locale: "ru" });
    await team.owner.api.must("workspaces.delete", { workspace: other.id, name: "Старый проект" });
    await team.owner.open("/");
    await expect(page.getByRole("list", { name: "Удалённые пространства" })).toContainText(/Удалено \d+ .+ г\., навсегда исчезнет \d+ .+ г\./);
    await checkFits(page);
    await team.owner.open(`/w/${team.workspace}/settings/security`);
    await expect(page.getByRole("list", { name: "События безопасности, Сегодня" })).toContainText("Создано пространство");
    await checkAccessibility(page, "журнал безопасности");
    await checkFits(page);
    await team.owner.open("/account");
    await page.getByRole("button", { name: "Удалить учётную запись…" }).click();
    const dialog = page.getByRole("dialog", { name: "Удалить учётную запись?" });
    await expect(dialog.getByText("Пространства, которые можете открыть только вы:")).toContainText("Старый проект");
    await checkAccessibility(page, "удаление учётной записи");
    await checkFits(page);
  });
});
