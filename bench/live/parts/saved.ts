import { driveAll, type Driven } from "#bench/live/drive-all.ts";
import type { Options, SubjectName } from "#bench/live/options.ts";
import { onStage, seatAll, seatOf } from "#bench/live/stage.ts";
import type { Seed } from "#bench/live/subjects/subject.ts";

export const EDIT_HZ = 50;
const GRACE_SECONDS = 2;

/** Documents of two people each, of whom one writes without pause: what edits cost that only one other has to get. */
export function measureSaved(subject: SubjectName, documents: number, seed: Seed, { seconds, generators, profile }: Options): Promise<Driven & { share: number; rate: number }> {
  return onStage({ subject, seed, generators, profile }, async (stage) => {
    const pairs = await stage.server.prepare(documents, 2);
    // Writers first: so they are shared out among the generators.
    const seats = [0, 1].flatMap((person) => pairs.map((pair, document) =>
      seatOf(subject, stage.server, pair[person]!, { number: person * documents + document, writer: person === 0 ? document : null, isFull: false, isWatched: person === 0 })));
    await seatAll(stage, seats);
    const driven = await driveAll(stage, { seconds, grace: GRACE_SECONDS, presenceHz: 0, editHz: EDIT_HZ });
    return { ...driven, share: driven.delivered / driven.sent, rate: driven.delivered / seconds };
  });
}
