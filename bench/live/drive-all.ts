import type { Drive, Moment, Seen } from "#bench/live/drive.ts";
import { Latencies } from "#bench/live/latencies.ts";
import { cpuSeconds } from "#bench/live/processes.ts";
import type { Stage } from "#bench/live/stage.ts";

/** So far ahead everyone is told to begin; and so long nothing is counted: servers are warm when people are at work. */
const LEAD_US = 100_000;
const WARMUP_SECONDS = 2;

/** What all generators have seen, and what it cost the server. */
export type Driven = {
  readonly sent: number; readonly delivered: number;
  readonly p50: number | null; readonly p99: number | null; readonly savedP50: number | null; readonly savedP99: number | null;
  /** The share of the watched writers' edits that were on disk when the run ended. */
  readonly savedShare: number | null;
  /** Of one core, while everyone sent: the server's, and its database's. */
  readonly core: number | null; readonly databaseCore: number | null;
  /** CPU seconds of the server from the first edit that counts to the end of the wait. */
  readonly cpu: number | null;
  /** A second, to everyone together. */
  readonly messages: number; readonly bytes: number;
  /** How late the generator's own timer was, ms, p99; and what the busiest took of a core. */
  readonly lag: number | null; readonly generatorCore: number;
  readonly closed: Readonly<Record<string, number>>;
  readonly last: ReadonlyMap<number, number>;
};

/** Lets everyone send, and adds up. */
export async function driveAll({ server, generators, now }: Stage, rates: Omit<Drive, "begin" | "warmup">): Promise<Driven> {
  const drive = { ...rates, begin: now() + LEAD_US, warmup: WARMUP_SECONDS };
  const read = () => ({ at: performance.now(), server: cpuSeconds([server.pid]), database: server.others().length > 0 ? cpuSeconds(server.others()) : null });
  const moments: Partial<Record<Moment, ReturnType<typeof read>>> = {};
  const onMoment = (moment: Moment) => void (moments[moment] ??= read());
  const all = await Promise.all(generators.map((generator) => generator.call("drive", drive, drive.warmup + drive.seconds + drive.grace + 30, onMoment)));
  const [before, during, after] = [moments.warm!, moments.sent!, read()];
  const core = (part: "server" | "database") => (during[part] === null || before[part] === null ? null : (during[part] - before[part]) / ((during.at - before.at) / 1000));
  const [latencies, saved, lag] = (["latencies", "saved", "lag"] as const).map((what) => merge(all, what)) as [Latencies, Latencies, Latencies];
  const sum = (figure: (seen: Seen) => number) => all.reduce((total, seen) => total + figure(seen), 0);
  const closed: Record<string, number> = {};
  for (const seen of all) for (const [code, count] of Object.entries(seen.closed)) closed[code] = (closed[code] ?? 0) + count;
  const watched = sum((seen) => seen.watched);
  return {
    sent: sum((seen) => seen.sent), delivered: sum((seen) => seen.delivered), p50: latencies.quantile(0.5), p99: latencies.quantile(0.99),
    savedP50: saved.quantile(0.5), savedP99: saved.quantile(0.99), savedShare: watched > 0 ? saved.count / watched : null,
    core: core("server"), databaseCore: core("database"), cpu: after.server === null || before.server === null ? null : after.server - before.server,
    messages: sum((seen) => seen.messages) / (drive.seconds + drive.grace), bytes: sum((seen) => seen.bytes) / (drive.seconds + drive.grace), lag: lag.quantile(0.99), generatorCore: Math.max(...all.map((seen) => seen.core)), closed,
    last: new Map(all.flatMap((seen) => seen.last)),
  };
}

function merge(all: readonly Seen[], what: "latencies" | "saved" | "lag"): Latencies {
  const merged = new Latencies();
  for (const seen of all) merged.merge(seen[what]);
  return merged;
}
