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

/** The goals that rows work for, from the menus of the rows, and the steps that they cover, in their details by the keyboard alone. */
export async function typeRowDetails(typist: Typist, phase: PhaseKey, stepOf: (key: string) => string): Promise<void> {
  for (const activity of ACTIVITIES.filter((one) => one.phase === phase)) {
    const title = say(activity.title);
    for (const goal of "goals" in activity ? activity.goals : []) await linkGoal(typist, title, goal);
    if ("steps" in activity) await coverSteps(typist, title, activity.steps.map(stepOf));
  }
}

async function linkGoal({ page }: Typist, row: string, goal: string): Promise<void> {
  await page.getByRole("button", { name: `Действия: ${row}`, exact: true }).click();
  await page.getByRole("menuitem", { name: ru.matrix.row.goals }).click();
  await page.getByRole("menuitem", { name: `Связать: ${titleOf(`goal/${goal}`)}` }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
}

async function coverSteps(typist: Typist, row: string, steps: readonly string[]): Promise<void> {
  const { page } = typist;
  const words = ru.matrix.details;
  await rowOf(typist, row).getByRole("rowheader").focus();
  await page.keyboard.press("Alt+Enter");
  const dialog = page.getByRole("dialog", { name: row, exact: true });
  const covered = dialog.getByRole("list", { name: words.steps, exact: true });
  for (const step of steps) {
    await dialog.getByRole("button", { name: words.addStep, exact: true }).click();
    await page.keyboard.insertText(step);
    // Each says its process after its own title.
    await expect(page.getByRole("option")).toContainText([step]);
    await page.keyboard.press("Enter");
    await expect(covered.getByRole("link", { name: step })).toBeVisible();
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}
