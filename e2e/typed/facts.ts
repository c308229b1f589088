import { expect, type Locator } from "@playwright/test";
import type { Outline } from "#e2e/typed/outline.ts";
import { beginning, inWords, type Typist } from "#e2e/typed/typist.ts";
import { ru, say, sayIf, titleOf } from "#e2e/typed/words.ts";
import type { Entry, Link } from "#model/templates/demo-types.ts";

const words = ru.map.inspector;

/** The details of what is chosen on the map. */
const details = ({ page }: Typist, name: string | RegExp): Locator => page.getByRole("complementary", { name: ru.map.panel.label }).getByRole("group", { name, exact: true });

async function chooseStep(typist: Typist, outline: Outline, title: string): Promise<Locator> {
  const found = details(typist, `Свойства шага «${title}»`);
  await outline.cell(title, "title").click();
  await expect(found).toBeVisible();
  return found;
}

/** What is known of steps besides the columns of the outline. */
export async function typeStepFacts(typist: Typist, outline: Outline, entries: readonly Entry[]): Promise<void> {
  for (const { title, facts = {}, texts = {} } of entries) {
    const { channel, entry, approval, completeAccurate, cost } = facts;
    const { document, ...others } = texts;
    if ([channel, entry, approval, completeAccurate, cost].every((fact) => fact === undefined) && Object.keys(texts).length === 0) continue;
    const found = await chooseStep(typist, outline, say(title));
    const field = (name: string, role: "textbox" | "combobox" = "textbox") => found.getByRole(role, { name, exact: true });
    if (channel) await typist.find(field(words.fact.channel, "combobox"), titleOf(channel));
    if (entry) await typist.choose(field(words.fact.entry, "combobox"), words.entries[entry]);
    if (approval) await typist.choose(field(words.fact.approval, "combobox"), words.yes);
    if (completeAccurate !== undefined) await typist.enter(field(words.fact.completeAccurate), completeAccurate);
    if (cost !== undefined) await typist.enter(field(words.fact.cost), cost);
    for (const name of Object.keys(others) as (keyof typeof others)[]) await typist.write(field(words.fact[name]), sayIf(others[name]));
    if (document) {
      await typist.enter(field(words.fact.document, "combobox"), say(document));
      await expect(field(words.fact.document, "combobox")).toHaveValue(say(document));
    }
  }
}

/** What is known of the ways on: label, condition, share, and how work is handed over. */
export async function typeFlowFacts(typist: Typist, outline: Outline, links: readonly Link[]): Promise<void> {
  for (const { from, to, title, condition, probability, medium, waiting, data } of links) {
    if ([title, condition, probability, medium, waiting, data].every((fact) => fact === undefined)) continue;
    const step = await chooseStep(typist, outline, outline.titleOf(from));
    await step.getByRole("button", { name: beginning(`к: ${outline.titleOf(to)}`) }).click();
    const found = details(typist, words.flowName);
    await expect(found.getByRole("button", { name: `Показать «${outline.titleOf(to)}»`, exact: true })).toBeVisible();
    const field = (name: string, role: "textbox" | "combobox" = "textbox") => found.getByRole(role, { name, exact: true });
    await typist.write(field(words.flowFact.title), sayIf(title));
    await typist.write(field(words.flowFact.condition), sayIf(condition));
    if (probability !== undefined) await typist.enter(field(words.flowFact.probability), probability);
    if (medium) await typist.choose(field(words.flowFact.medium, "combobox"), ru.map.medium[medium]);
    if (waiting !== undefined) {
      await typist.enter(field(words.flowFact.waiting), inWords(waiting));
      await expect(field(words.flowFact.waiting)).toHaveValue(inWords(waiting));
    }
    await typist.write(field(words.flowFact.data), sayIf(data));
  }
}
