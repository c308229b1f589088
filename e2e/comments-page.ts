import { expect, type Locator, type Page } from "@playwright/test";

/** The threads at the side of a page, as one person sees and uses them, in English or Russian. */
export class CommentsPage {
  readonly page: Page;
  readonly #words;

  constructor(page: Page, language: "en" | "ru" = "en") {
    this.page = page;
    this.#words = {
      en: { panel: "Comments", begin: "New comment", answer: "Answer", send: "Send", resolve: "Resolve", said: "What was said" },
      ru: { panel: "Комментарии", begin: "Новый комментарий", answer: "Ответ", send: "Отправить", resolve: "Решено", said: "Что сказано" },
    }[language];
  }

  get panel(): Locator {
    return this.page.getByRole("complementary", { name: this.#words.panel });
  }

  get beginning(): Locator {
    return this.panel.getByRole("textbox", { name: this.#words.begin });
  }

  get answering(): Locator {
    return this.panel.getByRole("textbox", { name: this.#words.answer });
  }

  get said(): Locator {
    return this.panel.getByRole("list", { name: this.#words.said }).getByRole("listitem");
  }

  get resolve(): Locator {
    return this.panel.getByRole("button", { name: this.#words.resolve, exact: true });
  }

  /** Writes into a field and sends it by the keyboard. */
  async send(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press("Control+Enter");
    // Sent, its place is empty, or taken by the thread it began.
    await expect.poll(async () => (await field.count()) === 0 || (await field.inputValue()) !== text).toBe(true);
  }

  async openList(): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${this.#words.panel}`) }).click();
  }
}
