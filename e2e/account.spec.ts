import type { Page } from "@playwright/test";
import { expect, PASSWORD, test, type Actor } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";

const AT_ONCE = 2000;
const NEW = "another long phrase";

/** The same person in another browser, with a workspace open in it. */
async function openElsewhere(arrive: (name: string, email: string) => Promise<Actor>, { name, email }: Actor, workspace: string): Promise<Page> {
  const elsewhere = await arrive(name, email);
  await elsewhere.api.signIn(email, PASSWORD);
  await elsewhere.open(`/w/${workspace}/team`);
  await expect(elsewhere.page.getByRole("banner").getByText("Saved")).toBeVisible();
  return elsewhere.page;
}

const signedOut = (page: Page) => page.getByRole("alert").filter({ hasText: "You are signed out" });

test("a changed password signs out every other browser at once, and not this one", async ({ team, arrive }) => {
  const { page } = team.owner;
  const elsewhere = await openElsewhere(arrive, team.owner, team.workspace);
  await team.owner.open("/account");
  const [current, next] = [page.getByLabel("Current password"), page.getByLabel("New password")];
  const change = page.getByRole("button", { name: "Change password" });

  await current.fill("not my password");
  await next.fill(NEW);
  await change.click();
  await expect(page.getByText("The current password is wrong.")).toBeVisible();
  await expect(current).toBeFocused();
  await current.fill(PASSWORD);
  await next.fill("12345678");
  await change.click();
  await expect(page.getByText("This password is on the lists that attackers try first.")).toBeVisible();
  await next.fill(NEW);
  await change.click();

  await expect(signedOut(elsewhere)).toBeVisible({ timeout: AT_ONCE });
  await expect(page.getByText("The password is changed. You are signed out everywhere else.").first()).toBeVisible();
  await expect(current).toHaveValue("");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Account" })).toBeVisible();

  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await elsewhere.waitForURL(/\/sign-in/);
  await elsewhere.getByLabel("E-mail").fill(team.owner.email);
  await elsewhere.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByText("The e-mail or the password is wrong.")).toBeVisible();
  await elsewhere.getByLabel("Password", { exact: true }).fill(NEW);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere, "back to the page they were on").toHaveURL(new RegExp(`/w/${team.workspace}/team$`));
});

test("signing out everywhere ends this browser's session and every other", async ({ team, arrive }) => {
  const { page } = team.owner;
  const elsewhere = await openElsewhere(arrive, team.owner, team.workspace);
  await team.owner.open("/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(signedOut(elsewhere)).toBeVisible({ timeout: AT_ONCE });
  await expect(page).toHaveURL(/\/sign-in$/);
  await team.owner.open("/");
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await team.owner.api.query("account.me")).toMatchObject({ status: 401, problem: "account.signedOut" });
});

test("a new name is everywhere at once", async ({ team }) => {
  const editor = await team.join("editor", "Egor");
  await team.owner.open(`/w/${team.workspace}/team`);
  await expect(team.owner.page.getByText("Egor", { exact: true })).toBeVisible();
  await editor.open("/account");
  await editor.page.getByLabel("Your name").fill("Egor Dorokhov");
  await editor.page.getByRole("button", { name: "Save" }).click();
  await expect(editor.page.getByRole("button", { name: "Account of Egor Dorokhov" })).toBeVisible();
  await expect(team.owner.page.getByText("Egor Dorokhov", { exact: true })).toBeVisible();
});

test("the language changes without a reload, dates with it, and is remembered in the account", async ({ team, arrive }) => {
  const { page } = team.owner;
  await team.owner.open("/");
  const row = page.getByRole("listitem").filter({ hasText: "Test " });
  const english = /^[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M$/;
  const russian = /^\d{1,2} [а-я]{3,4}\.? \d{4} г\., \d{2}:\d{2}$/;
  await expect(row.locator("time")).toHaveText(english);
  await expect(row).toContainText("1 member");
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));

  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitemradio", { name: "Русский" }).click();
  await expect(page.getByRole("heading", { name: "Мои рабочие пространства" })).toBeVisible();
  await expect(row.locator("time")).toHaveText(russian);
  await expect(row).toContainText("1 участник");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  expect(await page.evaluate(() => "notReloaded" in window)).toBe(true);
  await page.keyboard.press("Escape");

  // Another browser of theirs, one that has not chosen: the account says which.
  const elsewhere = await arrive(team.owner.name, team.owner.email);
  await elsewhere.api.signIn(team.owner.email, PASSWORD);
  await elsewhere.context.clearCookies({ name: "locale" });
  await elsewhere.open("/account");
  await expect(elsewhere.page.getByRole("heading", { name: "Учётная запись" })).toBeVisible();
});

test("the theme changes at once and stays", async ({ team }) => {
  const { page } = team.owner;
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await team.owner.open("/account");
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect.poll(background).toBe(dark);
  await page.getByRole("radio", { name: "As the system" }).click();
  await expect.poll(background).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(background).toBe(dark);
});

test("axe objects to nothing on the account, the start page and the sign-in page", async ({ team, newcomer }) => {
  // Eight readings of whole pages.
  test.slow();
  const { page } = team.owner;
  for (const path of ["/", "/account", `/w/${team.workspace}/settings`]) {
    await team.owner.open(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await checkAccessibility(page, path);
  }
  await newcomer.open("/sign-in");
  await newcomer.page.getByRole("button", { name: "Sign in" }).click();
  await expect(newcomer.page.getByText("Fill this in.").first()).toBeVisible();
  await checkAccessibility(newcomer.page, "/sign-in");
});
