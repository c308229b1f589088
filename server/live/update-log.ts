import type { Db } from "#db/client.ts";
import { planUpdates } from "#db/schema/plans.ts";
import type { Log } from "#server/log.ts";

type Entry = { workspaceId: string; bytes: Uint8Array; actor: string | null };
export type StorageState = "ok" | "slow" | "full";
type Events = { onDurable(workspaceId: string, updates: readonly Uint8Array[]): void; onState(workspaceId: string, state: StorageState): void };

/** What may wait while the database does not answer, bytes: of one workspace, and of all. */
const BOUND = { workspace: 16_000_000, all: 64_000_000 };
const BATCH = { rows: 500, bytes: 8_000_000 };
const RETRY = { first: 100, most: 3000 };

/**
 * Appends updates to `plan_updates` in group commits: whatever waits, of every plan, goes out as one INSERT, in order; the next starts when it is
 * on disk. While the database refuses, the bytes wait and are tried again; nothing is dropped. Past the bound the state is "full", until the queue is empty.
 */
export class UpdateLog {
  readonly #db: Db;
  readonly #log: Log;
  readonly #events: Events;
  #queue: Entry[] = [];
  #waiting = new Map<string, number>();
  #states = new Map<string, StorageState>();
  #writing: Promise<void> | null = null;
  #delay: number = RETRY.first;
  #closed = false;

  constructor(db: Db, log: Log, events: Events) {
    this.#db = db;
    this.#log = log;
    this.#events = events;
  }

  append(entry: Entry): void {
    this.#queue.push(entry);
    this.#count(entry, 1);
    if (this.#isOver(entry.workspaceId)) this.#setState(entry.workspaceId, "full");
    this.#writing ??= this.#write();
  }

  /** Bytes of a workspace that are not on disk yet. */
  waiting(workspaceId: string): number {
    return this.#waiting.get(workspaceId) ?? 0;
  }

  state(workspaceId: string): StorageState {
    return this.#states.get(workspaceId) ?? "ok";
  }

  /** Resolves when everything appended so far is on disk; false when `ms` pass before that. */
  async drain(ms: number): Promise<boolean> {
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), ms).unref());
    while (this.#writing) if ((await Promise.race([this.#writing.then(() => true), late])) === false) return false;
    return true;
  }

  /** Ends the retries; what waits is written by the browsers' next sync. */
  close(): void {
    this.#closed = true;
  }

  async #write(): Promise<void> {
    // The turn that brought the first entry may bring more: let it end.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0 && !this.#closed) {
      const batch = this.#take();
      try {
        await this.#db.insert(planUpdates).values(batch);
        this.#queue.splice(0, batch.length);
        this.#delay = RETRY.first;
        this.#settle(batch);
      } catch (error) {
        for (const { workspaceId } of this.#queue) if (this.state(workspaceId) === "ok") this.#setState(workspaceId, "slow");
        this.#log.warn("plan log not written", { waiting: this.#queue.length, error });
        await new Promise((resolve) => setTimeout(resolve, this.#delay));
        this.#delay = Math.min(this.#delay * 2, RETRY.most);
      }
    }
    this.#writing = null;
  }

  #take(): Entry[] {
    let bytes = 0;
    const end = this.#queue.findIndex((entry, index) => index >= BATCH.rows || (bytes += entry.bytes.length) > BATCH.bytes);
    return this.#queue.slice(0, end === -1 ? undefined : Math.max(end, 1));
  }

  #settle(batch: readonly Entry[]): void {
    const written = new Map<string, Uint8Array[]>();
    for (const entry of batch) {
      this.#count(entry, -1);
      written.set(entry.workspaceId, [...(written.get(entry.workspaceId) ?? []), entry.bytes]);
    }
    for (const [workspaceId, updates] of written) this.#events.onDurable(workspaceId, updates);
    for (const workspaceId of this.#states.keys()) if (this.waiting(workspaceId) === 0) this.#setState(workspaceId, "ok");
  }

  #count({ workspaceId, bytes }: Entry, sign: 1 | -1): void {
    const left = this.waiting(workspaceId) + sign * bytes.length;
    if (left > 0) this.#waiting.set(workspaceId, left);
    else this.#waiting.delete(workspaceId);
  }

  #isOver(workspaceId: string): boolean {
    let all = 0;
    for (const bytes of this.#waiting.values()) all += bytes;
    return this.waiting(workspaceId) > BOUND.workspace || all > BOUND.all;
  }

  #setState(workspaceId: string, state: StorageState): void {
    if (this.state(workspaceId) === state) return;
    if (state === "ok") this.#states.delete(workspaceId);
    else this.#states.set(workspaceId, state);
    this.#events.onState(workspaceId, state);
  }
}
