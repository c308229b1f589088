import { driveAll, type Driven } from "#bench/live/drive-all.ts";
import type { Options, SubjectName } from "#bench/live/options.ts";
import { onStage, seatAll, seatOf, type Stage } from "#bench/live/stage.ts";
import type { Seed } from "#bench/live/subjects/subject.ts";

const RATES = { presenceHz: 20, editHz: 10 };
const GRACE_SECONDS = 2;
/** One in so many edits. */
const WRITER_EVERY = 5;
/** Who reads everything into a document of their own. */
const FULL = 2;
/** Writers who note when their edits are saved. */
const WATCHED = 2;

export type Crowded = Omit<Driven, "last"> & {
  /** Of all deliveries of edits that there should have been. */
  readonly share: number;
  /** Whether the kept copies, and what somebody gets who comes after, hold everybody's last edit; null where a server keeps no document. */
  readonly converged: boolean | null;
};

/** Everyone in one document: all show where they are, a fifth edit. */
export function measurePeople(subject: SubjectName, people: number, seed: Seed, { seconds, generators, profile }: Options): Promise<Crowded> {
  return onStage({ subject, seed, generators, profile }, async (stage) => {
    // One more, who comes at the end.
    const tickets = (await stage.server.prepare(1, people + 1))[0]!;
    const seats = tickets.slice(0, people).map((ticket, number) => {
      const writer = number % WRITER_EVERY === 0 ? number / WRITER_EVERY : null;
      return seatOf(subject, stage.server, ticket, { number, writer, isFull: writer === null && people - number <= FULL + 1, isWatched: writer !== null && writer < WATCHED });
    });
    await seatAll(stage, seats);
    const { last, ...driven } = await driveAll(stage, { seconds, grace: GRACE_SECONDS, ...RATES });
    const late = seatOf(subject, stage.server, tickets[people]!, { number: people, writer: null, isFull: true, isWatched: false });
    return { ...driven, share: driven.delivered / (driven.sent * (people - 1)), converged: subject === "relay" ? null : await agree(stage, late, last) };
  });
}

async function agree(stage: Stage, late: Parameters<typeof seatAll>[1][number], last: ReadonlyMap<number, number>): Promise<boolean> {
  try {
    await seatAll({ ...stage, generators: stage.generators.slice(0, 1) }, [late]);
  } catch {
    return false;
  }
  const writers = [...last.keys()];
  const copies = (await Promise.all(stage.generators.map((generator) => generator.call("copies", { writers })))).flat();
  return copies.every((copy) => copy.every((sequence, index) => sequence === last.get(writers[index]!)));
}
