import { medianOf } from "#bench/report.ts";
import type { Options, SubjectName } from "#bench/live/options.ts";
import { onStage, seatAll, seatOf } from "#bench/live/stage.ts";
import type { Seed } from "#bench/live/subjects/subject.ts";

const JOINS = 10;

export type Joined = {
  /** Ms from dialling until the whole document had come, for the very first: the server has to fetch it. */
  readonly first: number;
  /** The same while somebody is there, and until it stood in a document of the visitor's. */
  readonly received: number; readonly read: number;
};

/** One after the other joins a document that is open. */
export function measureJoin(subject: SubjectName, seed: Seed, { profile }: Options): Promise<Joined> {
  return onStage({ subject, seed, generators: 1, profile }, async (stage) => {
    const tickets = (await stage.server.prepare(1, 1 + 2 * JOINS))[0]!;
    const seats = tickets.map((ticket, number) => seatOf(subject, stage.server, ticket, { number, writer: null, isFull: number > JOINS, isWatched: false }));
    const times: number[] = [];
    for (const seat of seats) times.push(...(await seatAll(stage, [seat])));
    return { first: times[0]!, received: medianOf(times.slice(1, 1 + JOINS)), read: medianOf(times.slice(1 + JOINS)) };
  });
}
