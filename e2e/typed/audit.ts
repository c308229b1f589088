import { expect } from "@playwright/test";
import type { Typist } from "#e2e/typed/typist.ts";
import { ru, say, titleOf } from "#e2e/typed/words.ts";
import { AUDIT, type QuestionKey } from "#model/templates/audit-template.ts";
import { DEMO_AUDIT } from "#model/templates/demo-audit.ts";

export type SectionKey = (typeof AUDIT)[number]["key"];
export const SECTIONS: readonly SectionKey[] = AUDIT.map(({ key }) => key);

/** Answers the questions of these sections: what was said, by whom, how sure it is, and what of the plan it speaks of. */
export async function typeAnswers(typist: Typist, sections: readonly SectionKey[], stepOf: (key: string) => string): Promise<void> {
  const { page } = typist;
  const words = ru.audit;
  for (const { key, questions } of AUDIT.filter((section) => sections.includes(section.key))) {
    for (const { key: name, title } of questions) {
      const given = DEMO_AUDIT[`${key}/${name}` as QuestionKey];
      if (!given) continue;
      const question = page.getByRole("article", { name: say(title), exact: true });
      await question.getByRole("button", { name: words.open, exact: true }).click();
      const answer = question.getByRole("textbox", { name: words.answer, exact: true });
      await expect(answer).toBeFocused();
      if (given.answer) await answer.fill(say(given.answer));
      if (given.respondent) await typist.find(question.getByRole("combobox", { name: words.respondent }), titleOf(given.respondent));
      if (given.status) await typist.choose(question.getByRole("combobox", { name: words.status.label }), words.status[given.status]);
      const links = question.getByRole("list", { name: words.links.title });
      for (const kind of ["steps", "systems", "channels", "participants"] as const) {
        for (const linked of given[kind] ?? []) {
          const called = kind === "steps" ? stepOf(linked) : titleOf(linked);
          await links.getByRole("button", { name: words.links.add, exact: true }).click();
          await page.getByRole("combobox", { name: words.links.add }).fill(called);
          await page.getByRole("option").filter({ hasText: called }).filter({ has: page.getByText(words.links.kind[kind]) }).first().click();
          await expect(links.getByRole("link", { name: `${words.links.kind[kind]}: ${called}`, exact: true })).toBeVisible();
        }
      }
      await question.getByRole("button", { name: words.close, exact: true }).click();
    }
  }
}
