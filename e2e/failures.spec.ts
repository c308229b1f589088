import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#db/embedded/start.ts";
import { expect, test } from "#e2e/actors.ts";
import { startServer } from "#e2e/server.ts";

const WORDS = {
  en: { notFound: "There is no such page", fault: "This page could not be shown", database: "The database does not answer", home: "To the start page", retry: "Try again" },
  ru: { notFound: "Такой страницы нет", fault: "Не удалось показать страницу", database: "База данных не отвечает", home: "На главную", retry: "Попробовать ещё раз" },
};

for (const language of ["en", "ru"] as const) {
  const words = WORDS[language];

  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("an address that leads nowhere has a page of ours, with a way home", async ({ newcomer: { page } }) => {
      for (const path of ["/nothing-here", "/w/%ff", "/invite/%E0%A4%A", "/_global-error"]) {
        const response = await page.goto(path);
        expect({ path, status: response?.status() }).toEqual({ path, status: 404 });
        await expect(page.getByRole("heading", { name: words.notFound })).toBeVisible();
        await expect(page.getByRole("link", { name: words.home })).toHaveAttribute("href", "/");
      }
    });

    test("a fault in the frame of all pages has a page too, and a way back", async ({ newcomer: { page } }) => {
      // The browser is at fault here: it does not tell its time zone, which the root layout asks for.
      await page.addInitScript(() => {
        const own = Intl.DateTimeFormat.prototype.resolvedOptions;
        const broken = window as unknown as { isBroken: boolean };
        broken.isBroken = true;
        Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) {
          if (broken.isBroken) throw new Error("no time zone at /secret/place.ts:1:1");
          return own.call(this);
        };
      });
      await page.goto("/sign-in");
      await expect(page.getByRole("heading", { name: words.fault })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("link", { name: words.home })).toBeVisible();
      await expect(page.locator("body")).not.toContainText("secret");
      await page.evaluate(() => ((window as unknown as { isBroken: boolean }).isBroken = false));
      await page.getByRole("button", { name: words.retry }).click();
      await expect(page.getByRole("textbox").first()).toBeVisible();
    });
  });
}

test("while the database is away, pages and health say so; both come back with it, unasked", async ({ browser }) => {
  test.slow();
  const home = mkdtempSync(join(tmpdir(), "prorab-away-"));
  const start = () => startEmbedded({ home, holder: "the test" });
  let database = await start();
  const server = await startServer({ DATABASE_URL: database.url });
  const page = await browser.newPage({ locale: "en-GB" });
  const health = async () => {
    const response = await fetch(`${server.address}/api/health`);
    return { code: response.status, ...((await response.json()) as object) };
  };
  try {
    await page.goto(`${server.address}/setup`);
    await expect(page.getByRole("textbox").first()).toBeVisible();
    expect(await health()).toMatchObject({ code: 200, status: "ok", database: "external" });

    await database.stop();
    expect(await health()).toMatchObject({ code: 503, status: "database does not answer" });
    const response = await page.goto(`${server.address}/setup`);
    expect(response?.status()).toBe(500);
    const sent = (await response?.text()) ?? "";
    expect(sent).not.toMatch(/\n\s+at .+:\d+|ENOENT|ECONNREFUSED|node_modules|failed query/i);
    await expect(page.getByRole("heading", { name: WORDS.en.database })).toBeVisible();
    const answer = await fetch(`${server.address}/api/trpc/setup.state`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ error: { message: "internal" } });

    database = await start();
    await expect(page.getByRole("textbox").first()).toBeVisible({ timeout: 15_000 });
    expect(await health()).toMatchObject({ code: 200 });
  } finally {
    await page.close();
    await server.stop();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
