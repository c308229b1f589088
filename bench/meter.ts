import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

declare global {
  interface Window {
    benchFrames: number[];
    benchWatching: boolean;
  }
}

/** What a page's main thread has spent, ms of its own time. */
export type Spent = { readonly script: number; readonly main: number };
/** Frames per second; script and main-thread time, ms per frame. */
export type Frames = { readonly fps: number } & Spent;

const FRAME_MS = 1000 / 60;

/** What the page's main thread has spent so far; the session has its `Performance` domain on, in `threadTicks`. */
export async function spentSoFar(cdp: CDPSession): Promise<Spent> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const read = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { script: read("ScriptDuration"), main: read("TaskDuration") };
}

/** What the page spends on `work` and until it ends. */
export async function spentOn(cdp: CDPSession, work: () => Promise<unknown>): Promise<Spent> {
  const before = await spentSoFar(cdp);
  await work();
  const after = await spentSoFar(cdp);
  return { script: after.script - before.script, main: after.main - before.main };
}

/** Watches the page's frames while `work` goes on. */
export async function measureFrames(page: Page, cdp: CDPSession, work: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    window.benchFrames = [];
    window.benchWatching = true;
    const note = (now: number) => {
      window.benchFrames.push(now);
      if (window.benchWatching) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const spent = await spentOn(cdp, work);
  const frames = await page.evaluate(() => {
    window.benchWatching = false;
    return window.benchFrames;
  });
  return { fps: (1000 * (frames.length - 1)) / (frames.at(-1)! - frames[0]!), script: spent.script / frames.length, main: spent.main / frames.length };
}

/** Makes `moves` movements sixty times a second that wait for nobody, as from a hand: a page that is slower takes several in one frame. `share`: how much of the way is behind, to 1. */
export async function moveAtSixty(moves: number, move: (share: number) => Promise<unknown>): Promise<void> {
  const under: Promise<unknown>[] = [];
  const start = performance.now();
  for (let made = 1; made <= moves; made++) {
    under.push(move(made / moves));
    await pause(Math.max(0, start + made * FRAME_MS - performance.now()));
  }
  await Promise.all(under);
}
