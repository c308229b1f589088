import { driveAll, type Driven } from "#bench/live/drive-all.ts";
import type { Options, SubjectName } from "#bench/live/options.ts";
import { onStage, seatAll, seatOf } from "#bench/live/stage.ts";
import type { Seed } from "#bench/live/subjects/subject.ts";

export const READERS = 100;
const EDIT_HZ = 30;
const GRACE_SECONDS = 1;

/** One person writes, a hundred read, nobody shows where they are; with it what a delivery costs the server. */
export function measureWriter(subject: SubjectName, seed: Seed, { seconds, generators, profile }: Options): Promise<Driven & { share: number; perDelivery: number | null }> {
  return onStage({ subject, seed, generators, profile }, async (stage) => {
    const tickets = (await stage.server.prepare(1, READERS + 1))[0]!;
    await seatAll(stage, tickets.map((ticket, number) => seatOf(subject, stage.server, ticket, { number, writer: number === 0 ? 0 : null, isFull: false, isWatched: number === 0 })));
    const driven = await driveAll(stage, { seconds, grace: GRACE_SECONDS, presenceHz: 0, editHz: EDIT_HZ });
    return { ...driven, share: driven.delivered / (driven.sent * READERS), perDelivery: driven.cpu === null ? null : (driven.cpu * 1e6) / driven.delivered };
  });
}
