import { Generator } from "#bench/live/generator-process.ts";
import { createClock, readOrigin } from "#bench/live/clock.ts";
import type { SubjectName } from "#bench/live/options.ts";
import type { Seat } from "#bench/live/peers/peer.ts";
import { peerSubject } from "#bench/live/subjects/peer-subject.ts";
import { prorabSubject } from "#bench/live/subjects/prorab-subject.ts";
import type { Seed, Server, Ticket } from "#bench/live/subjects/subject.ts";
import { within } from "#bench/live/within.ts";

/** No measurement may take longer, s. */
const LONGEST = 300;

export const subjectOf = (name: SubjectName) => (name === "prorab" ? prorabSubject : peerSubject(name));

/** One server, alone on the machine but for those who load it. */
export type Stage = { readonly server: Server; readonly generators: readonly Generator[]; /** The common clock, µs. */ readonly now: () => number };
type Wishes = { readonly subject: SubjectName; readonly seed: Seed; readonly generators: number; readonly profile: string | null };

/** Sets a server and its generators up for `work`, and ends all of them after it, however it ends. */
export async function onStage<T>({ subject, seed, generators: count, profile }: Wishes, work: (stage: Stage) => Promise<T>): Promise<T> {
  const server = await subjectOf(subject).start({ seed, profile });
  const generators: Generator[] = [];
  try {
    const origin = readOrigin();
    for (let index = 0; index < count; index++) generators.push(new Generator());
    await Promise.all(generators.map((generator) => generator.call("begin", { origin, seed: seed.file, facts: server.facts })));
    return await within(LONGEST, "the measurement", work({ server, generators, now: createClock(origin) })).catch((error: unknown) => {
      const last = server.words().split("\n").filter((line) => /error/i.test(line)).at(-1);
      throw last ? new Error(`${(error as Error).message} (the server said: ${last.slice(0, 300)})`, { cause: error }) : error;
    });
  } finally {
    await Promise.all(generators.map((generator) => generator.stop()));
    await server.stop();
  }
}

/** A seat at a server for whoever holds a ticket. */
export const seatOf = (subject: SubjectName, { port }: Server, { document, cookie }: Ticket, more: Pick<Seat, "number" | "writer" | "isFull" | "isWatched">): Seat => ({ subject, port, document, ...(cookie && { cookie }), ...more });

/** Seats everyone, shared out among the generators; throws when somebody does not get in. */
export async function seatAll({ generators }: Stage, seats: readonly Seat[]): Promise<number[]> {
  const answers = await Promise.all(generators.map((generator, index) => generator.call("join", { seats: seats.filter((_, seat) => seat % generators.length === index), together: 10 }, 120)));
  const failures = answers.flatMap(({ failures: some }) => some);
  if (failures.length > 0) throw new Error(`${failures.length} of ${seats.length} did not get in: ${failures[0]}`);
  return answers.flatMap(({ times }) => times);
}
