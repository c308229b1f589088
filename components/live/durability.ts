import * as Y from "yjs";

/** How far each Yjs client's writing reaches: client id → next clock. */
export type StateVector = ReadonlyMap<number, number>;
/** Where one local transaction ended. */
export type Stamp = { readonly client: number; readonly clock: number };

/**
 * Knows whether what this browser holds is on the server's disk. Only the server's durable state vector decides:
 * acknowledgements and counters of messages say "saved" too early, and none of them survives a reconnect.
 */
export type SaveTracker = {
  /** Takes over what the offline copy held: its state vector, and the transactions that were not durable when last heard. */
  adopt(vector: StateVector, stamps: readonly Stamp[]): void;
  /** A local transaction has ended at this clock. */
  wrote(stamp: Stamp): void;
  /** What the server says is on disk. */
  heard(durable: StateVector): void;
  /** The connection is gone: what was heard no longer proves anything (the next server may be an older backup). */
  lost(): void;
  /** Whether the server said, on this connection, that everything this browser wrote or kept is on disk. */
  isSaved(): boolean;
  /** Local transactions not known to be on disk. */
  pending(): readonly Stamp[];
};

export function createSaveTracker(): SaveTracker {
  const required = new Map<number, number>();
  let stamps: Stamp[] = [];
  let durable: StateVector | null = null;

  const require = (client: number, clock: number) => required.set(client, Math.max(clock, required.get(client) ?? 0));

  return {
    adopt(vector, kept) {
      for (const [client, clock] of vector) require(client, clock);
      const known = new Set(stamps.map(keyOf));
      stamps = [...kept.filter((stamp) => !known.has(keyOf(stamp))), ...stamps];
      for (const { client, clock } of kept) require(client, clock);
    },
    wrote(stamp) {
      require(stamp.client, stamp.clock);
      stamps.push(stamp);
    },
    heard(vector) {
      durable = vector;
      stamps = stamps.filter((stamp) => !covers(vector, stamp));
    },
    lost() {
      durable = null;
    },
    isSaved: () => durable !== null && [...required].every(([client, clock]) => covers(durable!, { client, clock })),
    pending: () => stamps,
  };
}

/** The state vector behind its encoded bytes. */
export const readVector = (bytes: Uint8Array): StateVector => Y.decodeStateVector(bytes);

/** Whether `vector` reaches as far as `stamp`. */
export const covers = (vector: StateVector, { client, clock }: Stamp): boolean => (vector.get(client) ?? 0) >= clock;

const keyOf = ({ client, clock }: Stamp): string => `${client}/${clock}`;
