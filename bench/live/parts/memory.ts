import { residentBytes } from "#bench/live/processes.ts";
import type { Options, SubjectName } from "#bench/live/options.ts";
import { onStage, seatAll, seatOf } from "#bench/live/stage.ts";
import type { Seed } from "#bench/live/subjects/subject.ts";

const REST_MS = 5000;

export type Held = {
  /** What the server holds with one person there, MB. */
  readonly alone: number | null;
  /** What each connection adds, kB. */
  readonly perConnection: number | null;
};

/** Many join a document and say nothing. */
export function measureMemory(subject: SubjectName, seed: Seed, { connections, generators, profile }: Options): Promise<Held> {
  return onStage({ subject, seed, generators, profile }, async (stage) => {
    const tickets = (await stage.server.prepare(1, connections + 1))[0]!;
    const seats = tickets.map((ticket, number) => seatOf(subject, stage.server, ticket, { number, writer: null, isFull: false, isWatched: false }));
    const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));
    await seatAll(stage, seats.slice(0, 1));
    await rest();
    const alone = residentBytes(stage.server.pid);
    await seatAll(stage, seats.slice(1));
    await rest();
    const held = residentBytes(stage.server.pid);
    return { alone: alone === null ? null : alone / 1e6, perConnection: held === null || alone === null ? null : (held - alone) / connections / 1000 };
  });
}
