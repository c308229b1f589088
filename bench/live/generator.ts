// The load generator: a process of its own, so that what it costs is not the server's. Told what to do over its parent's channel.
import { readFileSync } from "node:fs";
import { Crowd } from "#bench/live/crowd.ts";
import type { Drive, Moment, Seen } from "#bench/live/drive.ts";
import { createClock } from "#bench/live/clock.ts";
import { createPeer, type Known } from "#bench/live/peers/create-peer.ts";
import type { Seat } from "#bench/live/peers/peer.ts";
import type { TldrawFacts } from "#bench/live/peers/tldraw-peer.ts";

/** What is asked, and answered. */
export type Calls = {
  /** Must come first. */
  begin(input: { origin: string; seed: string; facts: TldrawFacts | null }): void;
  /** Resolves to the ms each took, and why others did not get in. */
  join(input: { seats: readonly Seat[]; together: number }): { times: number[]; failures: string[] };
  drive(input: Drive): Seen;
  copies(input: { writers: readonly number[] }): number[][];
  leave(input: object): void;
};
export type Asked = { [Name in keyof Calls]: { readonly call: Name; readonly input: Parameters<Calls[Name]>[0] } }[keyof Calls];
export type Answered = { readonly moment: Moment } | { readonly result: unknown } | { readonly error: string };

let crowd = new Crowd(() => 0);
let known: Known = { seed: new Uint8Array(), facts: null };

const calls: { [Name in keyof Calls]: (input: Parameters<Calls[Name]>[0]) => ReturnType<Calls[Name]> | Promise<ReturnType<Calls[Name]>> } = {
  begin({ origin, seed, facts }) {
    crowd = new Crowd(createClock(origin));
    known = { seed: readFileSync(seed), facts };
  },
  async join({ seats, together }) {
    const [times, failures, waiting]: [number[], string[], Seat[]] = [[], [], [...seats]];
    const bring = async () => {
      for (let seat = waiting.shift(); seat; seat = waiting.shift()) {
        await crowd.join(seat, createPeer(seat, known)).then((time) => times.push(time), (error: unknown) => failures.push((error as Error).message));
      }
    };
    await Promise.all(Array.from({ length: together }, bring));
    return { times, failures };
  },
  drive: (input) => crowd.drive(input, (moment) => process.send!({ moment } satisfies Answered)),
  copies: ({ writers }) => crowd.copies(writers),
  leave: () => crowd.leave(),
};

process.on("message", (asked: Asked) => {
  const answer = async () => (calls[asked.call] as (input: object) => unknown)(asked.input);
  answer().then((result) => process.send!({ result } satisfies Answered), (error: unknown) => process.send!({ error: (error as Error).stack ?? String(error) } satisfies Answered));
});
process.on("disconnect", () => process.exit(0));
