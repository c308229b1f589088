import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { openFolder } from "#db/embedded/folder.ts";
import { addressOf } from "#db/embedded/postmaster.ts";
import { expect, FOUNDER, PASSWORD, test as base, type Actor } from "#e2e/actors.ts";
import { startIdentityProvider, type IdentityProvider } from "#e2e/identity-provider.ts";
import { startServer } from "#e2e/server.ts";
import { startMailSink, type MailSink } from "#server/testing/mail-sink.ts";

/** A server of its own, on which letters go out and a provider signs people in. */
type House = { address: string; letters: MailSink; provider: IdentityProvider; expireInvitations(): Promise<void> };

const test = base.extend<{ founder: Actor; workspace: string }, { house: House }>({
  house: [async ({}, use) => {
    const [letters, provider, data] = [await startMailSink(), await startIdentityProvider(), mkdtempSync(join(tmpdir(), "prorab-ways-in-"))];
    const server = await startServer({
      PRORAB_DATA: data, SMTP_URL: letters.url, MAIL_FROM: "Prorab <prorab@example.test>", OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: "between us", OIDC_NAME: "Okna ID",
    });
    const expireInvitations = async () => {
      const client = new Client({ connectionString: addressOf(openFolder(data), "prorab") });
      await client.connect();
      await client.query("update invitations set expires_at = now() - interval '1 minute'");
      await client.end();
    };
    await use({ address: server.address, letters, provider, expireInvitations });
    await server.stop();
    await Promise.all([letters.close(), provider.close()]);
    rmSync(data, { recursive: true, force: true });
  }, { scope: "worker" }],

  address: ({ house }, use) => use(house.address),

  founder: async ({ arrive }, use) => {
    const founder = await arrive(FOUNDER.name, FOUNDER.email);
    await founder.api.mutate("setup.create", { ...FOUNDER, workspace: "First", locale: "en" });
    await founder.api.signIn(FOUNDER.email, FOUNDER.password);
    await use(founder);
  },

  workspace: async ({ founder }, use) => use(String((await founder.api.must("workspaces.create", { name: "Okna", locale: "en" })).id)),
});

// One house for the file.
test.describe.configure({ mode: "default" });

const linkIn = (text: string) => {
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(text)![0]);
  return pathname + search;
};
const invite = async (founder: Actor, workspace: string) => new URL(String((await founder.api.must("invitations.create", { workspace, role: "editor", maxUses: 5, days: 1 })).link)).pathname;
const inside = (page: Actor["page"], workspace: string) => page.waitForURL(new RegExp(`/w/${workspace}$`));

test("an invitation goes out by mail, and its receiver registers with that address alone", async ({ founder, workspace, house, newcomer }) => {
  const { page } = founder;
  await founder.open(`/w/${workspace}/team`);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "By e-mail" }).click();
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog.getByText("Fill this in.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "E-mail" }).fill("not an address");
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog.getByText("This does not look right. Check it.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "E-mail" }).fill(newcomer.email);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog.getByText(`The letter is on its way to ${newcomer.email}`)).toBeVisible();

  const letter = await house.letters.next();
  expect(letter.to).toEqual([newcomer.email]);
  await newcomer.open(linkIn(letter.text));
  await expect(newcomer.page.getByLabel("E-mail")).toHaveValue(newcomer.email);
  await newcomer.page.getByLabel("Your name").fill("Nina");
  await newcomer.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await newcomer.page.getByRole("button", { name: "Create an account and join" }).click();
  await inside(newcomer.page, workspace);
});

test("an account holder who signs in by a mailed link keeps the invitation", async ({ founder, workspace, house, arrive }) => {
  const { link } = await founder.api.must("invitations.create", { workspace, role: "viewer", maxUses: 1, days: 1 });
  const email = `${randomUUID()}@example.test`;
  const holder = await arrive("Holder", email);
  await holder.api.must("account.register", { name: "Holder", email, password: PASSWORD, locale: "en", invitation: String(link).split("/invite/")[1] });
  const other = String((await founder.api.must("workspaces.create", { name: "Another", locale: "en" })).id);

  await holder.open(await invite(founder, other));
  await holder.page.getByRole("link", { name: "I have an account" }).click();
  await expect(holder.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await holder.page.getByLabel("E-mail").fill(email);
  await holder.page.getByRole("button", { name: "Send me a sign-in link" }).click();
  await expect(holder.page.getByRole("status").filter({ hasText: `If ${email} has an account here` })).toBeVisible();
  await holder.open(linkIn((await house.letters.next()).text));
  await holder.page.getByRole("button", { name: "Sign in" }).click();
  await inside(holder.page, other);
});

test("a newcomer who comes through a provider is inside, and so is an account holder the next time", async ({ founder, workspace, house, arrive }) => {
  house.provider.person = { sub: randomUUID(), email: `${randomUUID()}@example.test`, name: "Polina" };
  const stranger = await arrive("Polina", house.provider.person.email);
  await stranger.open("/sign-in");
  await stranger.page.getByRole("button", { name: "Continue with Okna ID" }).click();
  await expect(stranger.page.getByText("There is no account for this sign-in. Ask the workspace owner for an invitation.")).toBeVisible();

  await stranger.open(await invite(founder, workspace));
  await stranger.page.getByRole("button", { name: "Continue with Okna ID" }).click();
  await inside(stranger.page, workspace);
  await expect(stranger.page.getByRole("button", { name: "Account of Polina" })).toBeVisible();

  const other = String((await founder.api.must("workspaces.create", { name: "Another", locale: "en" })).id);
  const again = await arrive("Polina", stranger.email);
  await again.open(await invite(founder, other));
  await again.page.getByRole("button", { name: "Continue with Okna ID" }).click();
  await inside(again.page, other);

  await again.open("/account");
  await expect(again.page.getByText("You sign in without a password. Set one to be able to sign in with it too.")).toBeVisible();
  await again.page.getByLabel("New password").fill(PASSWORD);
  await again.page.getByRole("button", { name: "Set a password" }).click();
  await expect(again.page.getByRole("button", { name: "Change password" })).toBeVisible();
});

test("an expired invitation says so, on its page and in the list", async ({ founder, workspace, house, newcomer }) => {
  const path = await invite(founder, workspace);
  await house.expireInvitations();
  await newcomer.open(path);
  await expect(newcomer.page.getByRole("heading", { name: "This invitation has expired" })).toBeVisible();
  await expect(newcomer.page.getByText(`Ask ${FOUNDER.name} for a new link.`)).toBeVisible();
  await founder.open(`/w/${workspace}/team`);
  await founder.page.getByText("1 that no longer works").first().click();
  await expect(founder.page.getByText("Expired", { exact: true })).toBeVisible();
});
