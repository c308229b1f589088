import { expect, type Locator, type Page } from "@playwright/test";
import type { Actor, Team } from "#e2e/actors.ts";

/** The goals page in one person's browser, in either language. */
export class GoalsPage {
  readonly page: Page;
  readonly #workspace: string;
  readonly #actor: Actor;

  constructor(actor: Actor, { workspace }: Pick<Team, "workspace">) {
    this.page = actor.page;
    this.#actor = actor;
    this.#workspace = workspace;
  }

  async open(): Promise<this> {
    await this.#actor.open(`/w/${this.#workspace}/goals`);
    await expect(this.page.getByRole("status").filter({ hasText: /^(Saved|Read-only|Сохранено|Только чтение)$/ })).toBeVisible();
    return this;
  }

  /** Goals from above, main ones first. */
  goal(index: number): Locator {
    return this.page.getByRole("article").nth(index);
  }

  field(index: number, name: string): Locator {
    return this.goal(index).getByRole("textbox", { name, exact: true });
  }

  title(index: number): Locator {
    return this.page.locator('[data-live-text$="/title"]').nth(index);
  }

  /** What the titles hold, from above, once they are these. */
  async expectTitles(...titles: readonly string[]): Promise<void> {
    await expect(this.page.locator('[data-live-text$="/title"]')).toHaveCount(titles.length);
    for (const [index, title] of titles.entries()) await expect(this.title(index)).toHaveValue(title);
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: /^(Saved|Сохранено)$/ })).toBeVisible();
  }

  async choose(index: number, item: string): Promise<void> {
    await this.goal(index).getByRole("button", { name: /^(Actions|Действия):/ }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }
}

/** Puts goals into a workspace, past the screens. */
export async function seedGoals({ workspace, owner }: Team, goals: readonly { title: string; main?: boolean; [field: string]: unknown }[]): Promise<void> {
  const commands = goals.map((values, index) => ({ type: "goal.add", id: `goal${index}`, values }));
  await owner.api.must("plan.apply", { workspace, commands });
}
