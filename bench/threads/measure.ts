import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { measureFrames, moveAtSixty, spentOn, type Frames } from "#bench/meter.ts";
import { medianOf } from "#bench/report.ts";
import type { ThreadSubject } from "#bench/threads/subject.ts";

/** One figure's name with its medians: of frames, or ms, script and main thread of something that is done once. */
export type Figures = Readonly<Record<string, number>>;
type Options = { readonly repetitions: number; readonly moves: number; readonly arrivals: number };

/** Until what came or was opened has no more work for the page, ms. */
const QUIET_MS = 800;
const SETTLE_MS = 1500;
/** Turns of the wheel, px: over the map, with Ctrl held, and in the list. */
const [PAN, ZOOM, SCROLL] = [24, 40, 120];
const CTRL = 2;

async function openPage(browser: Browser, { address, cookies, pin }: ThreadSubject) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", reducedMotion: "reduce" });
  await context.addCookies([...cookies]);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`${address}: ${error.message}`));
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  await page.locator(pin).first().waitFor({ timeout: 60_000 });
  await pause(SETTLE_MS);
  return { page, cdp, close: () => context.close() };
}

/** The wheel at a place, half of the way there and half back; what does not follow it fails the run. */
async function roll(page: Page, cdp: CDPSession, at: { x: number; y: number }, turn: { deltaX?: number; deltaY?: number; modifiers?: number }, moves: number, stateOf: () => Promise<string>): Promise<Frames> {
  const wheel = (sign: number) => cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...at, deltaX: sign * (turn.deltaX ?? 0), deltaY: sign * (turn.deltaY ?? 0), modifiers: turn.modifiers ?? 0 });
  await page.mouse.move(at.x, at.y);
  const before = await stateOf();
  await wheel(1);
  await pause(QUIET_MS);
  if ((await stateOf()) === before) throw new Error("the page did not follow the wheel");
  await wheel(-1);
  await pause(QUIET_MS);
  return measureFrames(page, cdp, () => moveAtSixty(moves, (share) => wheel(share <= 0.5 ? 1 : -1)));
}

export async function measureThreads(browser: Browser, subject: ThreadSubject, { repetitions, moves, arrivals }: Options): Promise<{ figures: Figures; rows: number }> {
  const all: Record<string, number[]> = {};
  const note = (name: string, values: Readonly<Record<string, number>>) => Object.entries(values).forEach(([part, value]) => (all[`${name}.${part}`] ??= []).push(value));
  let rows = 0;
  for (let time = 0; time < repetitions; time++) {
    const { page, cdp, close } = await openPage(browser, subject);
    const ground = { x: 620, y: 470 };
    const pins = () => page.locator(subject.pin).evaluateAll((found) => found.map((pin) => JSON.stringify(pin.getBoundingClientRect())).join());
    note("pan", await roll(page, cdp, ground, { deltaX: PAN }, moves, pins));
    note("zoom", await roll(page, cdp, ground, { deltaY: ZOOM, modifiers: CTRL }, moves, pins));
    for (let arrived = 0; arrived < arrivals; arrived++) {
      note("arrive", await spentOn(cdp, async () => {
        await subject.arrive(page);
        await pause(QUIET_MS);
      }));
    }
    const start = performance.now();
    const opening = await spentOn(cdp, async () => {
      await page.locator(subject.opener).click();
      await page.locator(subject.row).first().waitFor();
      note("list", { ready: performance.now() - start });
      await pause(QUIET_MS);
    });
    note("list", opening);
    await subject.showAll(page);
    rows = await page.locator(subject.row).count();
    await page.locator(subject.list).first().evaluate((list) => list.scrollTo(0, 0));
    await pause(SETTLE_MS);
    const box = (await page.locator(subject.list).first().boundingBox())!;
    const scrolled = () => page.locator(subject.list).first().evaluate((list) => String(list.scrollTop));
    note("scroll", await roll(page, cdp, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, { deltaY: SCROLL }, moves, scrolled));
    note("arriveListed", await spentOn(cdp, async () => {
      await subject.arrive(page);
      await pause(QUIET_MS);
    }));
    await close();
  }
  return { figures: Object.fromEntries(Object.entries(all).map(([name, values]) => [name, medianOf(values)])), rows };
}
