import "fake-indexeddb/auto";
import { setTimeout as pause } from "node:timers/promises";
import { createRandom } from "#model/testing/random-commands.ts";
import type { Fault } from "#e2e/chaos/fault.ts";
import type { Stand } from "#e2e/chaos/stand.ts";
import { alike, compare } from "#e2e/crash/compare.ts";
import type { Writer } from "#e2e/crash/writer.ts";

/** `saved`: keys that a screen called saved, looked for on disk; `back`: ms from the fault's end until everyone's screen said "Saved" again. */
export type Report = { readonly written: number; readonly saved: number; readonly back: number; readonly problems: readonly string[] };

const BEFORE_MS = 500;
const AFTER_MS = 300;
/** For so long the app may take to be itself again. */
const PATIENCE_MS = 90_000;

/**
 * One round: three people write, `fault` strikes, they go on writing, it ends, they write on. What a screen had called saved by the time it struck, and while it
 * lasts, must be on disk; in the end everything written must have arrived, on disk too, and be alike everywhere.
 */
export async function runRound(fault: Fault, stand: Stand, seed: number, isLong: boolean): Promise<Report> {
  const random = createRandom(seed);
  const problems: string[] = [];
  const { writers } = stand;
  const before = writers.reduce((sum, { writes }) => sum + writes, 0);
  let saved = 0;
  const look = async (when: string) => {
    const claimed = writers.map((writer) => new Map(writer.saved));
    const plan = await stand.lookIntoDatabase();
    for (const claim of claimed) {
      compare(claim, plan, problems, `${when}, saved`);
      saved += claim.size;
    }
  };

  const hand = new Hand(writers, random, fault.text ?? 0);
  await pause(BEFORE_MS + random() * BEFORE_MS);
  await fault.strike(stand);
  for (const writer of writers) writer.listen();
  await pause((isLong ? fault.lasts.long : fault.lasts.short) * (0.8 + random() * 0.4));
  if (fault.isReadable) await look("meanwhile");
  const said = new Set(writers.flatMap((writer) => [...writer.said]));
  const lie = fault.judge?.(said);
  if (lie) problems.push(`${lie} (said: ${[...said].join(", ")})`);
  await fault.mend(stand, isLong);
  const mended = Date.now();
  for (const writer of writers) writer.wake();
  await pause(AFTER_MS);
  await hand.stop();
  await settled(writers, problems);
  const back = Date.now() - mended;
  await alike(writers);
  for (const writer of writers) compare(writer.written, writers[0]!.plan(), problems, "written");
  if (new Set(writers.map((writer) => JSON.stringify(writer.plan()))).size > 1) problems.push("the plans differ");
  await look("in the end");
  return { written: writers.reduce((sum, { writes }) => sum + writes, 0) - before, saved, back, problems };
}

/** Three people's hands: they write until they are stopped. */
class Hand {
  #isStopped = false;
  readonly #done: Promise<void>;

  constructor(writers: readonly Writer[], random: () => number, text: number) {
    this.#done = (async () => {
      while (!this.#isStopped) {
        for (const writer of writers) if (random() < 0.6) writer.write(random, text);
        await pause(10 + Math.floor(random() * 30));
      }
    })();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
  }
}

async function settled(writers: readonly Writer[], problems: string[]): Promise<void> {
  const late = pause(PATIENCE_MS, "late", { ref: false });
  const how = await Promise.race([Promise.all(writers.map((writer) => writer.settled())), late]);
  if (how === "late") problems.push(`not saved ${PATIENCE_MS / 1000} s after the end: ${JSON.stringify(writers.map(({ status }) => status))}`);
}
