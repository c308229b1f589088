import { expect, type Locator, type Page } from "@playwright/test";
import type { Actor, Team } from "#e2e/actors.ts";
import { readPlan } from "#e2e/map-page.ts";

/** The audit in one person's browser, in English. */
export class AuditPage {
  readonly page: Page;
  readonly #workspace: string;
  readonly #actor: Actor;

  constructor(actor: Actor, { workspace }: Pick<Team, "workspace">) {
    this.page = actor.page;
    this.#actor = actor;
    this.#workspace = workspace;
  }

  async open(end = ""): Promise<this> {
    await this.#actor.open(`/w/${this.#workspace}/audit${end}`);
    await expect(this.page.getByRole("status").filter({ hasText: /^(Saved|Read-only)$/ })).toBeVisible();
    return this;
  }

  section(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  question(title: string): Locator {
    return this.page.getByRole("article", { name: title, exact: true });
  }

  title(title: string): Locator {
    return this.question(title).getByRole("textbox", { name: "Question", exact: true });
  }

  answer(title: string): Locator {
    return this.question(title).getByRole("textbox", { name: "Answer", exact: true });
  }

  opener(title: string): Locator {
    return this.question(title).getByRole("button", { name: /^(Show|Hide) the answer$/ });
  }

  /** Opens a question's answer, and waits until one can type in it. */
  async show(title: string): Promise<Locator> {
    await this.opener(title).click();
    await expect(this.answer(title)).toBeFocused();
    return this.answer(title);
  }

  async choose(title: string, item: string): Promise<void> {
    await this.question(title).getByRole("button", { name: `Actions: ${title}` }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  async chooseStatus(title: string, status: string): Promise<void> {
    await this.question(title).getByRole("combobox", { name: "Status" }).click();
    await this.page.getByRole("option", { name: new RegExp(`^${status}`) }).click();
  }

  /** What the questions are called, from above, once they are these. */
  async expectTitles(...titles: readonly string[]): Promise<void> {
    const fields = this.page.getByRole("textbox", { name: "Question", exact: true });
    await expect(fields).toHaveCount(titles.length);
    for (const [index, title] of titles.entries()) await expect(fields.nth(index)).toHaveValue(title);
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  }
}

type Seed = { title: string; section: string; [field: string]: unknown };

/** Puts sections with questions in place of the guide's, past the screens; a section is known by its name, and has it without its spaces for an id. */
export async function seedAudit({ workspace, owner }: Team, seeds: readonly Seed[]): Promise<void> {
  const plan = await readPlan(owner.api, workspace);
  const sections = [...new Set(seeds.map(({ section }) => section))];
  const idOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  await owner.api.must("plan.apply", { workspace, commands: [
    { type: "section.remove", ids: plan.sections.map(({ id }) => id) }, { type: "question.remove", ids: plan.questions.map(({ id }) => id) },
    ...sections.map((title) => ({ type: "section.add", id: idOf(title), values: { title } })),
    ...seeds.map(({ section, ...values }, index) => ({ type: "question.add", id: `question${index}`, values: { ...values, section: idOf(section) } })),
  ] });
}
