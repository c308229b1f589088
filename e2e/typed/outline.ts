import { expect, type Locator } from "@playwright/test";
import type { DemoMap } from "#e2e/typed/maps.ts";
import { beginning, inWords, type Typist } from "#e2e/typed/typist.ts";
import { ru, say, titleOf } from "#e2e/typed/words.ts";
import type { Entry, Link } from "#model/templates/demo-types.ts";

const COLUMNS = { kind: 2, title: 4, performer: 5, system: 6, processing: 7, waiting: 8, deadline: 9, next: 10 } as const;
type Column = keyof typeof COLUMNS;

/** A map being typed as an outline, with the details of the chosen step beside it. */
export class Outline {
  readonly #typist: Typist;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly entries: readonly Entry[];
  readonly links: readonly Link[];

  constructor(typist: Typist, { steps: entries, links }: DemoMap) {
    this.#typist = typist;
    this.entries = entries;
    this.links = links;
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
  }

  titleOf(key: string): string {
    return say(this.#entries.get(key)!.title);
  }

  /** The longest way through the map that begins with the first step and always takes the first way on. */
  get line(): readonly string[] {
    const line = [this.entries[0]!.key];
    for (let next = this.links.find(({ from }) => from === line[0]); next && !line.includes(next.to); next = this.links.find(({ from }) => from === line.at(-1))) line.push(next.to);
    return line;
  }

  /** Types the line, one step after another. */
  async typeLine(): Promise<void> {
    const { page } = this.#typist;
    const [first, ...rest] = this.line.map((key) => this.titleOf(key));
    const beginningField = page.getByRole("textbox", { name: ru.map.outline.first });
    await beginningField.fill(first!);
    await beginningField.press("Enter");
    const title = page.getByRole("textbox", { name: ru.map.step.title });
    for (const [index, words] of rest.entries()) {
      await expect(title).toBeFocused();
      await expect(title).toHaveValue("");
      await page.keyboard.insertText(words);
      await expect(title).toHaveValue(words);
      await page.keyboard.press(index === rest.length - 1 ? "Escape" : "Enter");
    }
    await expect(this.cell(rest.at(-1)!, "title")).toBeFocused();
  }

  /** Leads on from steps by the ways that the line has left out; a step that is not there yet is made by being led to. */
  async typeOtherWays(): Promise<void> {
    const { page } = this.#typist;
    const { line } = this;
    const known = new Set<string>(line);
    for (const { from, to } of this.links.toSorted((a, b) => Number(known.has(b.from)) - Number(known.has(a.from)))) {
      const at = line.indexOf(from);
      if (at >= 0 && line[at + 1] === to) continue;
      await this.cell(this.titleOf(from), "next").focus();
      await this.#typist.type(this.titleOf(to));
      const isThere = known.has(to) || this.isLoose(to);
      await page.getByRole("option", { name: isThere ? new RegExp(`^\\d+\\s+${escape(this.titleOf(to))}$`) : `Новый шаг «${this.titleOf(to)}»` }).click();
      await expect(this.cell(this.titleOf(from), "next")).toContainText(this.titleOf(to));
      known.add(to);
    }
  }

  /** A step that no way leads to: it is put on the map from its palette. */
  isLoose(key: string): boolean {
    return !this.line.includes(key) && this.links.every(({ to }) => to !== key);
  }

  get loose(): readonly Entry[] {
    return this.entries.filter(({ key }) => this.isLoose(key));
  }

  /** Who does each step; lanes come in the order in which they are first named. */
  async typePerformers(): Promise<void> {
    for (const { title, lane } of this.entries) await this.#pick(say(title), "performer", titleOf(lane));
  }

  /** What an outline has columns for: kind, system and durations. */
  async typeColumns(entries: readonly Entry[]): Promise<void> {
    for (const { title, kind, facts = {} } of entries) {
      await this.#pick(say(title), "kind", ru.stepKinds[kind]);
      if (facts.system) await this.#pick(say(title), "system", titleOf(facts.system));
      for (const column of ["processing", "waiting", "deadline"] as const) if (facts[column] !== undefined) await this.#time(say(title), column, facts[column]);
    }
  }

  async #time(title: string, column: Column, minutes: number): Promise<void> {
    const cell = this.cell(title, column);
    await cell.focus();
    await this.#typist.page.keyboard.type(inWords(minutes));
    await this.#typist.page.keyboard.press("Enter");
    await expect(cell).toHaveText(inWords(minutes));
  }

  async #pick(title: string, column: Column, word: string): Promise<void> {
    const { page } = this.#typist;
    const cell = this.cell(title, column);
    if ((await cell.innerText()).trim() === word) return;
    await cell.focus();
    await this.#typist.type(word);
    await page.getByRole("option", { name: word, exact: true }).click();
    await expect(cell).toHaveText(word);
  }

  row(title: string): Locator {
    const { page } = this.#typist;
    return page.getByRole("treegrid", { name: ru.map.outline.label }).getByRole("row").filter({ has: page.locator("[data-column=title]").getByText(title, { exact: true }) });
  }

  cell(title: string, column: Column): Locator {
    return this.row(title).locator(`[role=gridcell][aria-colindex="${COLUMNS[column]}"]`);
  }
}

const escape = (text: string): string => beginning(text).source.slice(1).replace(/\(\?!.*$/, "");
