import { randomUUID } from "node:crypto";
import { expect as baseExpect, test as base, type BrowserContext, type Page } from "@playwright/test";
import type { Role } from "#model/access.ts";
import { Api } from "#e2e/api.ts";

export const PASSWORD = "a long enough phrase";
/** The owner that the first-run spec creates through the screens; they invite the owners of the other specs' workspaces. */
export const FOUNDER = { name: "Анна Основатель", email: "founder@example.test", password: PASSWORD };

/** One person in a browser of their own. */
export type Actor = { name: string; email: string; page: Page; context: BrowserContext; api: Api; open(path: string): Promise<void> };
export type Team = { workspace: string; owner: Actor; join(role: Exclude<Role, "owner">, name?: string): Promise<Actor> };

type Options = { language: "ru" | "en" };

type Fixtures = { language: Options["language"]; address: string; newcomer: Actor; team: Team; arrive: (name: string, email: string) => Promise<Actor> };

/** How long a minute's worth of new accounts can keep one waiting, ms. */
const PATIENCE = 70_000;

/** Makes an account. The whole run comes from one address, from which only so many are made a minute: then it waits its turn, which is no part of the test's time. */
async function enrol(api: Api, account: { name: string; email: string; password: string; invitation: string | undefined; locale: string }): Promise<void> {
  let answer = await api.mutate("account.register", account);
  if (answer.status === 429) {
    base.info().setTimeout(base.info().timeout + PATIENCE);
    await baseExpect.poll(async () => (answer = await api.mutate("account.register", account)).status, { timeout: PATIENCE, intervals: [2000] }).not.toBe(429);
  }
  if (answer.status !== 200) throw new Error(`account.register: ${answer.status} ${answer.problem}`);
}

export const test = base.extend<Fixtures, { letIn: () => Promise<string> }>({
  language: ["en", { option: true }],

  /** Known once the run's server is up, which is after the configuration was read. */
  address: async ({}, use) => {
    await use(process.env.PRORAB_TEST_ADDRESS ?? "");
  },

  /** Opens a browser for someone who is not signed in. */
  arrive: async ({ browser, address, language }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, email) => {
      const context = await browser.newContext({ baseURL: address, locale: language === "ru" ? "ru-RU" : "en-GB", reducedMotion: "reduce" });
      contexts.push(context);
      await context.addCookies([{ name: "locale", value: language, url: address }]);
      const page = await context.newPage();
      const open = async (path: string) => void (await page.goto(path));
      return { name, email, page, context, api: new Api(context.request, address), open };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  newcomer: async ({ arrive }, use) => {
    await use(await arrive("Newcomer", `${randomUUID()}@example.test`));
  },

  /** Invitations by the founder, for the worker's owners: one lets in a hundred, and one person may not invite as many as the whole run needs. */
  letIn: [async ({ playwright }, use) => {
    const address = process.env.PRORAB_TEST_ADDRESS ?? "";
    let [token, left] = ["", 0];
    await use(async () => {
      if (left === 0) {
        left = 100;
        const request = await playwright.request.newContext();
        const founder = new Api(request, address);
        await founder.signIn(FOUNDER.email, FOUNDER.password);
        const [first] = (await founder.query("workspaces.list")).data as { id: string }[];
        const { link } = await founder.must("invitations.create", { workspace: first!.id, role: "viewer", maxUses: left, days: 1 });
        await request.dispose();
        token = String(link).split("/invite/")[1]!;
      }
      left--;
      return token;
    });
  }, { scope: "worker" }],

  /** A workspace of its own for the test, its owner signed in, who is in no other; others join by invitation. */
  team: async ({ arrive, language, letIn }, use) => {
    const owner = await arrive(language === "ru" ? "Ольга Власова" : "Olga Vlasova", `${randomUUID()}@example.test`);
    await enrol(owner.api, { name: owner.name, email: owner.email, password: PASSWORD, invitation: await letIn(), locale: language });
    await owner.api.signIn(owner.email, PASSWORD);
    const [joined] = (await owner.api.query("workspaces.list")).data as { id: string }[];
    await owner.api.must("members.leave", { workspace: joined!.id });
    const created = await owner.api.must("workspaces.create", { name: `Test ${randomUUID().slice(0, 8)}`, locale: language });
    const workspace = String(created.id);
    await use({
      workspace,
      owner,
      join: async (role, name = `${role} ${randomUUID().slice(0, 4)}`) => {
        const { link } = await owner.api.must("invitations.create", { workspace, role, maxUses: 1, days: 1 });
        const invitation = String(link).split("/invite/")[1];
        const actor = await arrive(name, `${randomUUID()}@example.test`);
        await enrol(actor.api, { name, email: actor.email, password: PASSWORD, invitation, locale: language });
        await actor.api.signIn(actor.email, PASSWORD);
        return actor;
      },
    });
  },
});

export { expect } from "@playwright/test";
