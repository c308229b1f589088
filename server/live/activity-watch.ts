import * as Y from "yjs";
import type { Db } from "#db/client.ts";
import { activity } from "#db/schema/plans.ts";
import type { Log } from "#server/log.ts";

const FLUSH_MS = 30_000;
const MAX_ROWS = 500;

/**
 * Who changed what, seen in the transactions themselves and attributed to the connection's member: what a client says of itself is never believed.
 * Changes of one member in one collection within half a minute make one row, `goals.changed` with their number.
 */
export class ActivityWatch {
  readonly #db: Db;
  readonly #log: Log;
  readonly #onWritten: (workspaceId: string) => void;
  readonly #counts = new Map<string, { workspaceId: string; actor: string | null; action: string; count: number }>();
  #timer: NodeJS.Timeout | null = null;

  /** `onWritten` hears of each workspace that has new rows. */
  constructor(db: Db, log: Log, onWritten: (workspaceId: string) => void) {
    this.#db = db;
    this.#log = log;
    this.#onWritten = onWritten;
  }

  note(workspaceId: string, actor: string | null, transaction: Y.Transaction): void {
    for (const root of rootsOf(transaction)) {
      const action = `${root}.changed`;
      const key = `${workspaceId} ${actor} ${action}`;
      const row = this.#counts.get(key) ?? { workspaceId, actor, action, count: 0 };
      if (this.#counts.size < MAX_ROWS || this.#counts.has(key)) this.#counts.set(key, { ...row, count: row.count + 1 });
    }
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Writes what was noted; losing these rows to a crash loses no one's work. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const rows = [...this.#counts.values()].map(({ count, ...row }) => ({ ...row, params: { count } }));
    this.#counts.clear();
    if (rows.length === 0) return;
    try {
      await this.#db.insert(activity).values(rows);
    } catch (error) {
      this.#log.warn("activity not written at once", { rows: rows.length, error });
      // One workspace that was deleted from the database costs no other its rows.
      for (const row of rows) await this.#db.insert(activity).values(row).catch(() => undefined);
    }
    for (const workspaceId of new Set(rows.map((row) => row.workspaceId))) this.#onWritten(workspaceId);
  }
}

/** The names of the top-level collections that a transaction changed something in, bookkeeping aside. */
function rootsOf(transaction: Y.Transaction): Set<string> {
  const names = new Set<string>();
  for (let type of transaction.changed.keys() as Iterable<Y.AbstractType<unknown>>) {
    while (type._item?.parent instanceof Y.AbstractType) type = type._item.parent as Y.AbstractType<unknown>;
    for (const [name, root] of transaction.doc.share) if (root === type && name !== "meta") names.add(name);
  }
  return names;
}
