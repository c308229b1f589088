import * as Y from "yjs";
import { covers, readVector, type Stamp, type StateVector } from "#components/live/durability.ts";
import { deleteDatabase, finished, openDatabase, result } from "#components/live/indexed-db.ts";

/** What an earlier page left on this device; `stamps` are of transactions not known to be on the server's disk. */
export type Kept = { updates: Uint8Array[]; stamps: Stamp[] };

/**
 * The plan's copy in IndexedDB. Our own rather than y-indexeddb: it stores each local transaction's stamp in the same
 * write as its bytes (so the count of unsent changes survives a reload or a crash), and says when it can no longer keep.
 */
export type OfflineCopy = {
  load(): Promise<Kept>;
  /** Keeps an update; those of one task are one write. */
  keep(update: Uint8Array, stamp: Stamp | null): void;
  /** Notes the server's durable state vector, so that an offline start knows which changes were never sent. */
  noteDurable(vector: Uint8Array): void;
  /** Deletes the copy, for good. */
  forget(): Promise<void>;
  close(): void;
};

type Row = { bytes: Uint8Array; stamps: readonly Stamp[] };
const UPDATES = "updates";
const META = "meta";
const DURABLE = "durable";
const COMPACT_AT = 400;

/** Opens the copy; null when the browser keeps none (private mode, disabled, full). `onBroken` is called once when it stops keeping. */
export async function openOfflineCopy(name: string, onBroken: () => void): Promise<OfflineCopy | null> {
  const db = await openDatabase(name, [[UPDATES, { autoIncrement: true }], [META]]).catch(() => null);
  if (!db) return null;

  let queue: Row[] = [];
  let rowCount = 0;
  let ended = false;
  const fail = () => {
    if (ended) return;
    ended = true;
    onBroken();
  };
  // Another tab deletes the copy (signing out): let go at once, or it waits for us.
  db.addEventListener("versionchange", () => {
    db.close();
    fail();
  });
  db.addEventListener("close", fail);

  const write = async (work: (transaction: IDBTransaction) => void): Promise<void> => {
    if (ended) return;
    try {
      const transaction = db.transaction([UPDATES, META], "readwrite");
      work(transaction);
      await finished(transaction);
    } catch {
      fail();
    }
  };

  const flush = () => {
    const rows = queue;
    queue = [];
    if (rows.length === 0) return;
    void write((transaction) => rows.forEach((row) => transaction.objectStore(UPDATES).add(row)));
    rowCount += rows.length;
    if (rowCount < COMPACT_AT) return;
    rowCount = 0;
    void write(compact);
  };

  return {
    async load() {
      const { rows, stamps } = await read(db.transaction([UPDATES, META], "readonly"));
      rowCount = rows.length;
      return { updates: rows.map((row) => row.bytes), stamps };
    },
    keep(update, stamp) {
      if (ended) return;
      if (queue.length === 0) queueMicrotask(flush);
      queue.push({ bytes: update, stamps: stamp ? [stamp] : [] });
    },
    noteDurable: (vector) => void write((transaction) => transaction.objectStore(META).put(vector, DURABLE)),
    async forget() {
      ended = true;
      db.close();
      await deleteDatabase(name);
    },
    close() {
      flush();
      ended = true;
      db.close();
    },
  };
}

async function read(transaction: IDBTransaction): Promise<{ rows: Row[]; stamps: Stamp[] }> {
  const [rows, durable] = await Promise.all([
    result<Row[]>(transaction.objectStore(UPDATES).getAll()),
    result<Uint8Array | undefined>(transaction.objectStore(META).get(DURABLE)),
  ]);
  const vector: StateVector = durable ? readVector(durable) : new Map<number, number>();
  return { rows, stamps: rows.flatMap((row) => row.stamps).filter((stamp) => !covers(vector, stamp)) };
}

/** Folds all rows into one, whichever tab wrote them, inside the transaction that reads them. */
function compact(transaction: IDBTransaction): void {
  void read(transaction).then(({ rows, stamps }) => {
    const doc = new Y.Doc();
    doc.transact(() => rows.forEach((row) => Y.applyUpdate(doc, row.bytes)));
    const updates = transaction.objectStore(UPDATES);
    updates.clear();
    updates.add({ bytes: Y.encodeStateAsUpdate(doc), stamps } satisfies Row);
  }).catch(() => transaction.abort());
}
