import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { countRenders, takeRenders } from "#e2e/renders.ts";
import type { GridSubject } from "#bench/matrix/subjects.ts";
import { measureFrames, moveAtSixty, spentOn, type Frames, type Spent } from "#bench/meter.ts";
import { medianOf } from "#bench/report.ts";

/** Medians: ms until the first cell stands there; script and main thread of a letter, ms; frames per second, script and main thread of a frame while it scrolls. */
export type GridFigures = { readonly open: number; readonly letter: number; readonly letterMain: number; readonly fps: number; readonly script: number; readonly main: number };

/** Until a letter has no more work for the page, ms. */
const QUIET_MS = 120;
/** One turn of the wheel, px. */
const NOTCH = 120;
const COLUMN = "p2";

async function openPage(browser: Browser, { address, cookies, selectCell }: GridSubject, prepare?: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", reducedMotion: "reduce" });
  await context.addCookies([...cookies]);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`${address}: ${error.message}`));
  await prepare?.(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const start = performance.now();
  await page.goto(address);
  await page.locator(selectCell("r0", COLUMN)).waitFor();
  const open = performance.now() - start;
  const saved = page.getByText("Saved", { exact: true });
  if (cookies.length > 0) await saved.waitFor();
  await pause(1500);
  return { page, cdp, open, close: () => context.close() };
}

/** Types a letter into a cell that lacks it, row after row; what each cost until the page is quiet again. */
async function typeLetters({ page, cdp }: { page: Page; cdp: CDPSession }, subject: GridSubject, count: number): Promise<Spent[]> {
  const all: Spent[] = [];
  for (let at = 0; at < count; at++) {
    await page.locator(subject.selectCell(`r${at + 1}`, COLUMN)).click({ position: { x: 4, y: 4 } });
    await pause(QUIET_MS);
    all.push(await spentOn(cdp, async () => {
      await page.keyboard.press("c");
      if (subject.commitKey) await page.keyboard.press(subject.commitKey);
      await pause(QUIET_MS);
    }));
  }
  return all;
}

async function scroll(page: Page, cdp: CDPSession, { scrolled }: GridSubject, moves: number): Promise<Frames> {
  const box = (await page.locator(scrolled).first().boundingBox())!;
  const at = { x: box.x + box.width * 0.6, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  return measureFrames(page, cdp, () => moveAtSixty(moves, (share) => cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...at, deltaX: 0, deltaY: share <= 0.5 ? NOTCH : -NOTCH })));
}

export async function measureGrid(browser: Browser, subject: GridSubject, { repetitions, letters, moves }: { repetitions: number; letters: number; moves: number }): Promise<GridFigures> {
  const [opens, typed, scrolls] = [[] as number[], [] as Spent[], [] as Frames[]];
  for (let time = 0; time < repetitions; time++) {
    const opened = await openPage(browser, subject);
    opens.push(opened.open);
    // A letter typed again is taken out: as much work.
    typed.push(...(await typeLetters(opened, subject, letters)));
    scrolls.push(await scroll(opened.page, opened.cdp, subject, moves));
    await opened.close();
  }
  const of = <T>(all: readonly T[], pick: (one: T) => number) => medianOf(all.map(pick));
  return {
    open: medianOf(opens), letter: of(typed, ({ script }) => script), letterMain: of(typed, ({ main }) => main),
    fps: of(scrolls, ({ fps }) => fps), script: of(scrolls, ({ script }) => script), main: of(scrolls, ({ main }) => main),
  };
}

/** What React renders for one letter, by the ARIA role of what is drawn. */
export async function rendersOfLetter(browser: Browser, subject: GridSubject): Promise<Record<string, number>> {
  const { page, close } = await openPage(browser, subject, countRenders);
  await page.locator(subject.selectCell("r3", COLUMN)).click({ position: { x: 4, y: 4 } });
  await pause(QUIET_MS);
  await takeRenders(page);
  await page.keyboard.press("r");
  await pause(QUIET_MS);
  const renders = await takeRenders(page);
  await close();
  return renders;
}
