import { expect } from "@playwright/test";
import { beginning, type Typist } from "#e2e/typed/typist.ts";
import { say, titleOf } from "#e2e/typed/words.ts";
import { daysBefore } from "#model/days.ts";
import { GOALS, UNITS } from "#model/templates/demo-lists.ts";

export async function typeGoals(typist: Typist, process: string): Promise<void> {
  const { page } = typist;
  for (const [index, goal] of GOALS.entries()) {
    await page.getByRole("button", { name: "Добавить цель", exact: true }).first().click();
    const card = page.getByRole("article").nth(index);
    const field = (name: string) => card.getByRole("textbox", { name, exact: true });
    await expect(field("Цель")).toBeFocused();
    await page.keyboard.type(say(goal.title));
    await field("Почему это важно").fill(say(goal.why));
    await field("Показатель").fill(say(goal.metric));
    await field("Сейчас").fill(String(goal.baseline));
    await field("Нужно").fill(String(goal.target));
    await field("Единица измерения").fill(say(UNITS[goal.unit]!));
    await field("Срок").fill(goal.due);
    await field("Срок").press("Enter");
    await typist.choose(card.getByRole("combobox", { name: "Отвечает" }), titleOf(goal.owner));
    const links = card.getByRole("list", { name: "Связано с" });
    await links.getByRole("button", { name: "Связать", exact: true }).click();
    await links.getByRole("combobox", { name: "Связать" }).fill(process);
    await page.getByRole("option", { name: process }).first().click();
    await expect(links.getByRole("link", { name: process })).toBeVisible();
  }
}

/** What each goal's metric was, day by day. */
export async function typeCheckIns({ page }: Typist): Promise<void> {
  for (const [index, { title, checkIns }] of GOALS.entries()) {
    await page.getByRole("article").nth(index).getByRole("button", { name: "Отметить прогресс" }).click();
    const dialog = page.getByRole("dialog", { name: `Прогресс: ${say(title)}` });
    for (const [count, [daysAgo, value, note]] of checkIns.entries()) {
      await dialog.getByRole("textbox", { name: beginning("Значение") }).first().fill(String(value));
      await dialog.getByRole("textbox", { name: "Дата" }).first().fill(daysBefore(new Date(), daysAgo));
      if (note) await dialog.getByRole("textbox", { name: "Заметка" }).first().fill(say(note));
      await dialog.getByRole("button", { name: "Добавить", exact: true }).click();
      await expect(dialog.getByRole("listitem")).toHaveCount(count + 1);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
}
