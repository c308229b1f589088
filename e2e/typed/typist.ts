import { expect, type CDPSession, type Locator, type Page } from "@playwright/test";
import type { Actor, Team } from "#e2e/actors.ts";

const PLACES = "QWERTYUIOPASDFGHJKLZXCVBNM";
/** Where a Russian keyboard has its letters: on an American one's letters, and on its signs, by their codes of Windows. */
const KEYS = new Map<string, readonly [code: string, number: number]>([
  ...[..."йцукенгшщзфывапролдячсмить"].map((letter, at): [string, readonly [string, number]] => [letter, [`Key${PLACES[at]!}`, PLACES.charCodeAt(at)]]),
  ["х", ["BracketLeft", 219]], ["ъ", ["BracketRight", 221]], ["ж", ["Semicolon", 186]], ["э", ["Quote", 222]], ["б", ["Comma", 188]], ["ю", ["Period", 190]], ["ё", ["Backquote", 192]],
]);

/** One of the people who type the plan in, in a Russian browser of their own. */
export class Typist {
  readonly page: Page;
  readonly #actor: Actor;
  readonly #workspace: string;
  #keys: Promise<CDPSession> | null = null;

  constructor(actor: Actor, { workspace }: Pick<Team, "workspace">) {
    this.page = actor.page;
    this.#actor = actor;
    this.#workspace = workspace;
  }

  async open(path: string): Promise<void> {
    await this.#actor.open(`/w/${this.#workspace}/${path}`);
    await this.saved();
  }

  /** All that was typed is on the server's disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole("banner").getByRole("status").filter({ hasText: /^Сохранено$/ })).toBeVisible();
  }

  /** Strikes a key of a Russian keyboard: Playwright's own keys are those of an American one, and put Cyrillic in without a key. */
  async strike(letter: string): Promise<void> {
    const place = KEYS.get(letter.toLowerCase());
    if (!place) return this.page.keyboard.type(letter);
    this.#keys ??= this.page.context().newCDPSession(this.page);
    const keys = await this.#keys;
    const key = { key: letter, code: place[0], windowsVirtualKeyCode: place[1] };
    await keys.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...key });
    await keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }

  /** Types over what has the keyboard: the first letter opens it, the others go on in the field. */
  async type(text: string): Promise<void> {
    await this.strike(text[0]!);
    await this.page.keyboard.insertText(text.slice(1));
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Chooses from a list that opens; an option says its word first, and then what it means. */
  async choose(field: Locator, word: string): Promise<void> {
    if ((await field.innerText()).trim() === word) return;
    await field.click();
    await this.page.getByRole("option", { name: beginning(word) }).first().click();
    await expect(field).toContainText(word);
  }

  /** Types into a field that finds, and takes what it has found. */
  async find(field: Locator, title: string): Promise<void> {
    await field.fill(title);
    await this.page.getByRole("option", { name: beginning(title) }).first().click();
    await expect(field).toHaveValue(title);
  }

  /** Types into a field and leaves it by Enter. */
  async enter(field: Locator, typed: string | number): Promise<void> {
    await field.fill(String(typed));
    await field.press("Enter");
  }

  async write(field: Locator, text: string | undefined): Promise<void> {
    if (text) await field.fill(text);
  }
}

/** A name that begins with these words. */
export const beginning = (words: string): RegExp => new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u");

/** Minutes as people write them: a working day has eight hours. */
export function inWords(minutes: number): string {
  if (minutes % 480 === 0) return `${minutes / 480} д`;
  return minutes % 60 === 0 ? `${minutes / 60} ч` : `${minutes} мин`;
}
