import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import { measureFrames, moveAtSixty, spentSoFar, type Frames } from "#bench/meter.ts";
import type { Gesture } from "#bench/options.ts";
import type { SampleMap } from "#bench/sample-map.ts";
import type { Opened } from "#bench/subject.ts";

declare global {
  interface Window {
    benchReadyAt?: number;
  }
}

type Spot = { x: number; y: number };

/** How long five others are watched, ms. */
const WATCHED_MS = 3_000;
const SETTLE_MS = 400;
/** What does not follow a hand within this time does not follow it, ms. */
const FOLLOWS_MS = 3_000;
/** One turn of the wheel, px, and one with Ctrl held. */
const [NOTCH, ZOOM_NOTCH] = [24, 40];
const CTRL = 2;
/** A way of a hand: a lying eight that ends where it began, px on the screen. */
const wayOf = (from: Spot, share: number): Spot => ({ x: from.x + 150 * Math.sin(2 * Math.PI * share), y: from.y + 45 * Math.sin(4 * Math.PI * share) });

/** One page with a map on it, in a browser context that has never seen it. */
export class Driver {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #cdp: CDPSession;
  readonly #opened: Opened;
  readonly #sample: SampleMap;

  private constructor(context: BrowserContext, page: Page, cdp: CDPSession, opened: Opened, sample: SampleMap) {
    [this.#context, this.#page, this.#cdp, this.#opened, this.#sample] = [context, page, cdp, opened, sample];
  }

  /** Opens the map; `readyMs` is from the start of navigation to the frame in which a step stands on the page and the palette can be used. */
  static async open(browser: Browser, opened: Opened, sample: SampleMap): Promise<{ driver: Driver; readyMs: number }> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", reducedMotion: "reduce" });
    await context.addCookies([...opened.cookies]);
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(`${opened.address}: ${error.message}`));
    await page.addInitScript(([step, palette]) => {
      const look = () => {
        const isThere = [step!, palette!].every((selector) => (document.querySelector(selector)?.getBoundingClientRect().width ?? 0) > 0);
        if (isThere) window.benchReadyAt = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, [opened.selectStep(sample.dragged), opened.palette]);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(opened.address, { waitUntil: "commit" });
    await page.waitForFunction(() => window.benchReadyAt !== undefined, undefined, { timeout: 60_000 });
    const readyMs = await page.evaluate(() => window.benchReadyAt!);
    return { driver: new Driver(context, page, cdp, opened, sample), readyMs };
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  get cdp(): CDPSession {
    return this.#cdp;
  }

  /** Waits until the page has nothing left to do, or will never have. */
  async settle(): Promise<void> {
    for (let [quiet, looks] = [0, 0]; quiet < 2 && looks < 25; looks++) {
      const before = await spentSoFar(this.#cdp);
      await pause(SETTLE_MS);
      const after = await spentSoFar(this.#cdp);
      quiet = after.main - before.main < 0.1 * SETTLE_MS ? quiet + 1 : 0;
    }
  }

  /** Makes a gesture of `moves` movements; throws when nothing on the page followed it. */
  perform(gesture: Exclude<Gesture, "open">, moves: number): Promise<Frames> {
    switch (gesture) {
      case "drag": return this.#drag(moves);
      case "wheel": return this.#wheel(moves);
      case "hand": return this.#hand(moves);
      case "zoom": return this.#zoom(moves);
      case "others": return this.#watch(this.#opened.others!);
      case "writes": return this.#watch(this.#opened.writes!);
    }
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async #drag(moves: number): Promise<Frames> {
    const start = await this.#middle();
    await this.#mouse("mouseMoved", start);
    await this.#mouse("mousePressed", start);
    // Over every program's threshold, so that what is measured is dragging and not its beginning.
    for (const share of [0.02, 0.04]) await this.#mouse("mouseMoved", wayOf(start, share));
    const { dragMark } = this.#opened;
    if (dragMark) await this.#page.locator(dragMark).first().waitFor({ state: "attached", timeout: FOLLOWS_MS });
    else await this.#expectMoved(start);
    const measured = await this.#measureMoves(moves, (share) => this.#mouse("mouseMoved", wayOf(start, share)));
    await this.#mouse("mouseReleased", start);
    return measured;
  }

  /** Half of the way to the right, and back. */
  async #wheel(moves: number): Promise<Frames> {
    const at = await this.#ground();
    const before = await this.#middle();
    const roll = (deltaX: number) => this.#cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...at, deltaX, deltaY: 0 });
    await this.#mouse("mouseMoved", at);
    await roll(NOTCH);
    await this.#expectMoved(before);
    const measured = await this.#measureMoves(moves, (share) => roll(share <= 0.5 ? NOTCH : -NOTCH));
    if (moves % 2 === 0) await roll(-NOTCH);
    return measured;
  }

  async #hand(moves: number): Promise<Frames> {
    const at = await this.#ground();
    await this.#mouse("mouseMoved", { x: at.x - 2, y: at.y });
    if (this.#opened.hand === "space") await this.#space("rawKeyDown");
    await this.#mouse("mouseMoved", at);
    await this.#mouse("mousePressed", at);
    await this.#mouse("mouseMoved", wayOf(at, 0.02));
    const before = await this.#middle();
    await this.#mouse("mouseMoved", wayOf(at, 0.06));
    await this.#expectMoved(before);
    const measured = await this.#measureMoves(moves, (share) => this.#mouse("mouseMoved", wayOf(at, share)));
    await this.#mouse("mouseReleased", at);
    if (this.#opened.hand === "space") await this.#space("keyUp");
    return measured;
  }

  /** Out and in again over one place, as often as `moves` allow; it ends where it began. */
  async #zoom(moves: number): Promise<Frames> {
    const out = this.#opened.notchesOut;
    const at = await this.#ground();
    const before = await this.#middle();
    const roll = (sign: number) => this.#cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...at, deltaX: 0, deltaY: sign * ZOOM_NOTCH, modifiers: CTRL });
    await this.#mouse("mouseMoved", at);
    await roll(1);
    await this.#expectMoved(before);
    await roll(-1);
    await this.settle();
    const ways = Math.max(2, 2 * Math.round(moves / (2 * out)));
    let made = 0;
    return this.#measureMoves(ways * out, () => roll(Math.floor(made++ / out) % 2 === 0 ? 1 : -1));
  }

  async #watch(begin: () => Promise<() => void>): Promise<Frames> {
    const before = await spentSoFar(this.#cdp);
    const end = await begin();
    await pause(WATCHED_MS / 3);
    const measured = await this.#measure(() => pause(WATCHED_MS));
    end();
    await pause(SETTLE_MS);
    if ((await spentSoFar(this.#cdp)).script === before.script) throw new Error("nobody came");
    return measured;
  }

  #measureMoves(moves: number, move: (share: number) => Promise<unknown>): Promise<Frames> {
    return this.#measure(() => moveAtSixty(moves, move));
  }

  #measure(work: () => Promise<unknown>): Promise<Frames> {
    return measureFrames(this.#page, this.#cdp, work);
  }

  /** The step in hand leaves its place on the screen; out of sight, a map may not draw it at all. */
  async #expectMoved(before: Spot): Promise<void> {
    await this.#page.waitForFunction(([selector, x, y]) => {
      const rect = document.querySelector(selector)?.getBoundingClientRect();
      return !rect || Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y) > 5;
    }, [this.#opened.selectStep(this.#sample.dragged), before.x, before.y] as const, { timeout: FOLLOWS_MS });
  }

  /** The middle of the step in hand, on the screen. */
  #middle(): Promise<Spot> {
    return this.#page.evaluate((selector) => {
      const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, this.#opened.selectStep(this.#sample.dragged));
  }

  /** A place on the screen where nothing stands: under a step that nobody has in hand. */
  #ground(): Promise<Spot> {
    return this.#page.evaluate((selector) => {
      const { x, width, bottom } = document.querySelector(selector)!.getBoundingClientRect();
      return { x: x + width / 3, y: bottom + 14 };
    }, this.#opened.selectStep(this.#sample.free));
  }

  #mouse(type: "mouseMoved" | "mousePressed" | "mouseReleased", at: Spot): Promise<unknown> {
    const isPressed = type !== "mouseMoved" || this.#isDown;
    this.#isDown = type === "mousePressed" || (type === "mouseMoved" && this.#isDown);
    return this.#cdp.send("Input.dispatchMouseEvent", { type, ...at, button: isPressed ? "left" : "none", buttons: this.#isDown ? 1 : 0, clickCount: type === "mouseMoved" ? 0 : 1 });
  }
  #isDown = false;

  #space(type: "rawKeyDown" | "keyUp"): Promise<unknown> {
    return this.#cdp.send("Input.dispatchKeyEvent", { type, key: " ", code: "Space", windowsVirtualKeyCode: 32 });
  }
}
