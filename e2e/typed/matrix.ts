import { expect, type Locator } from "@playwright/test";
import type { Typist } from "#e2e/typed/typist.ts";
import { ru, say, titleOf } from "#e2e/typed/words.ts";
import { ACTIVITIES } from "#model/templates/demo-lists.ts";
import type { PhaseKey } from "#model/templates/phase-template.ts";

/** The keys of a Russian keyboard that give the letters. */
const KEYS: Readonly<Record<string, string>> = { R: "р", A: "о", C: "к", I: "и" };
const PHASES: Readonly<Record<PhaseKey, string>> = { project: "Проект внедрения", data: "Данные", process: "Рабочий процесс", launch: "Запуск" };

const rowOf = ({ page }: Typist, title: string): Locator => page.getByRole("grid", { name: ru.matrix.title }).getByRole("row").filter({ has: page.locator("[role=rowheader]").getByText(title, { exact: true }) });

/** Adds the rows of a section that the guide does not bring along, one after another. */
export async function typeRows({ page }: Typist, phase: PhaseKey): Promise<void> {
  await page.getByRole("button", { name: `Добавить строку: ${PHASES[phase]}` }).click();
  for (const { title } of ACTIVITIES.filter((activity) => activity.phase === phase)) {
    await page.keyboard.type(say(title));
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
}

/** Gives the letters of a section's rows, by the keyboard alone. */
export async function typeLetters(typist: Typist, phase: PhaseKey): Promise<void> {
  const { page } = typist;
  for (const { title, letters } of ACTIVITIES.filter((activity) => activity.phase === phase)) {
    const cells = rowOf(typist, say(title)).getByRole("gridcell");
    await cells.first().focus();
    for (const [column, cell] of letters.entries()) {
      for (const letter of cell) if (KEYS[letter]) await typist.strike(KEYS[letter]);
      if (cell !== "·") await expect(cells.nth(column)).toHaveAccessibleName(new RegExp(`^${[...cell].map((letter) => `${letter}, [^,]+`).join(", ")}$`));
      if (column < letters.length - 1) await page.keyboard.press("ArrowRight");
    }
  }
}

/** The goals that rows work for, from the menus of the rows. */
export async function typeRowGoals({ page }: Typist): Promise<void> {
  for (const activity of ACTIVITIES) {
    for (const goal of "goals" in activity ? activity.goals : []) {
      await page.getByRole("button", { name: `Действия: ${say(activity.title)}`, exact: true }).click();
      await page.getByRole("menuitem", { name: ru.matrix.row.goals }).click();
      await page.getByRole("menuitem", { name: `Связать: ${titleOf(`goal/${goal}`)}` }).click();
      await expect(page.getByRole("menu")).toHaveCount(0);
    }
  }
}
