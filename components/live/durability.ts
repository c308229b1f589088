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
  /** What the server says is on disk; clients it leaves out are as they were last told on this connection. */
  heard(vector: StateVector): void;
  /** The connection is gone: what was heard no longer proves anything (the next server may be an older backup). */
  lost(): void;
  /** Whether the server said, on this connection, that everything this browser wrote or kept is on disk. */
  isSaved(): boolean;
  /** Local transactions not known to be on disk. */
  pending(): readonly Stamp[];
  /** The durable state vector last heard, also on an earlier connection. */
  durable(): StateVector;
};

export function createSaveTracker(): SaveTracker {
  const required = new Map<number, number>();
  let stamps: Stamp[] = [];
  let durable = new Map<number, number>();
  let proven = false;

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
      if (!proven) durable = new Map();
      proven = true;
      for (const [client, clock] of vector) durable.set(client, clock);
      stamps = stamps.filter((stamp) => !covers(durable, stamp));
    },
    lost() {
      proven = false;
    },
    isSaved() {
      if (!proven) return false;
      for (const [client, clock] of required) if (!covers(durable, { client, clock })) return false;
      return true;
    },
    pending: () => stamps,
    durable: () => durable,
  };
}

/** The state vector behind its encoded bytes. */
export const readVector = (bytes: Uint8Array): StateVector => Y.decodeStateVector(bytes);

/** Whether `vector` reaches as far as `stamp`. */
export const covers = (vector: StateVector, { client, clock }: Stamp): boolean => (vector.get(client) ?? 0) >= clock;

const keyOf = ({ client, clock }: Stamp): string => `${client}/${clock}`;
