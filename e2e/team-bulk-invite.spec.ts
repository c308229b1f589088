import { randomUUID } from "node:crypto";
import { expect, PASSWORD, test } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";

const someone = () => `${randomUUID().slice(0, 8)}@example.test`;

test("a pasted list says who will be invited and who not; the links go out one by one or all at once, and let their people in", async ({ team, newcomer }) => {
  test.slow();
  const { page, context, api, email: own } = team.owner;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [invited, other] = [someone(), someone()];
  await api.must("invitations.create", { workspace: team.workspace, role: "editor", email: invited, maxUses: 1, days: 1 });
  await team.owner.open(`/w/${team.workspace}/team`);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "A list" }).click();
  await expect(dialog.getByRole("button", { name: "Create links" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Addresses" }).fill(`Nina Orlova <${newcomer.email}>; ${other}\n${own.toUpperCase()}, ${invited}\n${other}\nivan.petrov`);
  await expect(dialog.getByRole("status")).toHaveText("2 to invite · 1 is no address · 1 is a member already · 1 is invited already · 1 comes twice");
  const lines = dialog.getByRole("list", { name: "What the list says" }).getByRole("listitem");
  await expect(lines).toHaveText([/^ivan\.petrovNo address$/, new RegExp(`^${newcomer.email} Nina OrlovaWill be invited$`), /Will be invited$/, /Member already$/, /Invited already$/, /Comes twice$/]);
  await checkAccessibility(page, "the list");

  await dialog.getByRole("combobox", { name: "Role" }).click();
  await page.getByRole("option", { name: /^Reviewer/ }).click();
  await dialog.getByRole("button", { name: "Create 2 links" }).click();
  await expect(page.getByRole("dialog", { name: "2 links are ready" })).toBeVisible();
  await checkAccessibility(page, "the links");
  await dialog.getByRole("button", { name: `Copy the link for ${newcomer.email}` }).click();
  await expect(dialog.getByRole("status")).toHaveText("Copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole("button", { name: "Copy all" }).click();
  await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split("\n").map((line) => line.split("\t")[0])).toEqual([newcomer.email, other]);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("list", { name: "Invitations" }).getByRole("listitem")).toHaveCount(3);

  const joined = await newcomer.api.mutate("account.register", { name: "Nina", email: newcomer.email, password: PASSWORD, locale: "en", invitation: link.split("/invite/")[1] });
  expect(joined.status).toBe(200);
  await expect(page.getByRole("list", { name: "Members" }).getByRole("listitem").filter({ hasText: "Nina" })).toContainText(newcomer.email);
});

test("more than a hundred at once are refused before anything is sent, and a refusal of the server is told", async ({ team }) => {
  const { page } = team.owner;
  await team.owner.open(`/w/${team.workspace}/team`);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "A list" }).click();
  const list = dialog.getByRole("textbox", { name: "Addresses" });
  await list.fill(Array.from({ length: 101 }, someone).join("\n"));
  await expect(dialog.getByRole("alert")).toHaveText("100 at once is the most, and there are 101. Invite them in parts.");
  await expect(dialog.getByRole("button", { name: "Create 101 links" })).toBeDisabled();
  await list.fill(someone());
  await page.waitForLoadState("networkidle");
  await team.owner.context.setOffline(true);
  await dialog.getByRole("button", { name: "Create 1 link" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("No connection to the server. Check the network and try again.");
  await expect(list, "what was pasted is still there").not.toHaveValue("");
  await team.owner.context.setOffline(false);
});
