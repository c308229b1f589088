import { expect, type Locator, type Page } from "@playwright/test";
import type { Actor, Team } from "#e2e/actors.ts";
import { readPlan } from "#e2e/map-page.ts";

/** One of the audit's registers in one person's browser, in English. */
export class RegisterPage {
  readonly page: Page;
  readonly #workspace: string;
  readonly #actor: Actor;

  constructor(actor: Actor, { workspace }: Pick<Team, "workspace">) {
    this.page = actor.page;
    this.#actor = actor;
    this.#workspace = workspace;
  }

  async open(tab: string): Promise<this> {
    await this.#actor.open(`/w/${this.#workspace}/audit?tab=${tab}`);
    await expect(this.page.getByRole("status").filter({ hasText: /^(Saved|Read-only)$/ })).toBeVisible();
    return this;
  }

  tab(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Parts of the audit" }).getByRole("link", { name: new RegExp(`^${name}`) });
  }

  /** A record with its details. */
  record(title: string): Locator {
    return this.page.getByRole("rowgroup", { name: title, exact: true });
  }

  field(title: string, name: string, role: "combobox" | "textbox" = "combobox"): Locator {
    return this.record(title).getByRole(role, { name: `${name}: ${title}` });
  }

  async choose(title: string, name: string, option: string): Promise<void> {
    await this.field(title, name).click();
    await this.page.getByRole("option", { name: option }).click();
  }

  async remove(title: string): Promise<void> {
    await this.record(title).getByRole("button", { name: `Actions: ${title}` }).click();
    await this.page.getByRole("menuitem", { name: "Delete" }).click();
  }

  /** What the records are called, from above, once they are these. */
  async expectNames(kind: "System" | "Channel", ...names: readonly string[]): Promise<void> {
    const fields = this.page.getByRole("textbox", { name: kind, exact: true });
    await expect(fields).toHaveCount(names.length);
    for (const [index, name] of names.entries()) await expect(fields.nth(index)).toHaveValue(name);
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  }
}

/** Puts these systems, channels, integrations and participants in place of what a new workspace has, past the screens; an id is a name in small letters. */
export async function seedRegisters({ workspace, owner }: Team, seeds: { systems?: readonly Seed[]; channels?: readonly Seed[]; integrations?: readonly Seed[]; participants?: readonly string[] }): Promise<void> {
  const plan = await readPlan(owner.api, workspace);
  const { systems = [], channels = [], integrations = [], participants = [] } = seeds;
  await owner.api.must("plan.apply", { workspace, commands: [
    ...(["system", "channel", "participant"] as const).flatMap((noun) => {
      const ids = plan[`${noun}s`].map(({ id }) => id);
      return ids.length > 0 ? [{ type: `${noun}.remove`, ids }] : [];
    }),
    ...participants.map((title) => ({ type: "participant.add", id: idOf(title), values: { title } })),
    ...systems.map(({ title, ...values }) => ({ type: "system.add", id: idOf(title), values: { title, ...values } })),
    ...channels.map(({ title, ...values }) => ({ type: "channel.add", id: idOf(title), values: { title, ...values } })),
    ...integrations.map(({ title, ...values }) => ({ type: "integration.add", id: idOf(title), values: { title, ...values } })),
  ] });
}

type Seed = { title: string; [field: string]: unknown };
const idOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
