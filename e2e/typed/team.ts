import { expect, type Locator } from "@playwright/test";
import { ru, say } from "#e2e/typed/words.ts";
import { type Typist } from "#e2e/typed/typist.ts";
import { PARTICIPANTS } from "#model/templates/demo-lists.ts";

type Participant = (typeof PARTICIPANTS)[number];
const words = ru.team.participants;

const names = ({ page }: Typist): Locator => page.getByRole("textbox", { name: words.nameOf, exact: true });

/** Adds a participant at the end of the list. */
export async function addParticipant(typist: Typist, { title }: Participant): Promise<void> {
  await typist.button(words.add).click();
  await expect(names(typist).filter({ hasText: /^$/ }).last()).toBeFocused();
  await typist.page.keyboard.type(say(title));
  await expect(typist.page.getByRole("combobox", { name: `Вид: ${say(title)}`, exact: true })).toBeVisible();
}

export async function describeParticipant(typist: Typist, { title, kind, group, headcount, hourlyCost, colour }: Participant): Promise<void> {
  const { page } = typist;
  const field = (name: string, role: "combobox" | "textbox" | "button" = "combobox") => page.getByRole(role, { name: `${name}: ${say(title)}`, exact: true });
  await typist.choose(field("Вид"), words.kinds[kind]);
  await typist.choose(field("Вовлечение"), words.groups[group]);
  await typist.enter(field("Число человек", "textbox"), headcount);
  await field("Цвет", "button").click();
  await page.getByRole("menuitemradio", { name: words.colours[colour] }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await field("Действия", "button").click();
  await page.getByRole("menuitem", { name: words.details }).click();
  const dialog = page.getByRole("dialog", { name: say(title), exact: true });
  const cost = dialog.getByRole("textbox", { name: words.hourlyCost });
  await typist.enter(cost, hourlyCost);
  await expect(cost).toHaveValue(/₽/);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

/** Puts a participant at a place of the list, counted from one, by the arrows of its handle. */
export async function moveParticipant({ page }: Typist, title: string, key: "ArrowUp" | "ArrowDown", place: number): Promise<void> {
  const handle = page.getByRole("button", { name: `Переместить: ${title}`, exact: true });
  await handle.focus();
  for (let i = 0; i < PARTICIPANTS.length; i++) {
    const at = await page.getByRole("list", { name: words.title }).getByRole("listitem").filter({ has: handle }).evaluate((item) => [...item.parentElement!.children].indexOf(item) + 1);
    if (at === place) return;
    await handle.press(key);
    await expect(page.getByRole("status").filter({ hasText: `${title}: место ${at + (key === "ArrowUp" ? -1 : 1)} из` })).toBeAttached();
  }
}
