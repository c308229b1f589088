import { inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { planUpdates } from "#db/schema/plans.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import type { LiveMetrics } from "#server/live/live-metrics.ts";
import type { Log } from "#server/log.ts";

/** `by`: whose writing it is, as `OpenPlan` names authors; `since`: when the change came, on the clock of `performance`. */
export type Entry = { workspaceId: string; bytes: Uint8Array; actor: string | null; by: string; since?: number };
export type StorageState = "ok" | "slow" | "full";
type Events = {
  onDurable(workspaceId: string, updates: readonly Entry[]): void;
  onState(workspaceId: string, state: StorageState): void;
  /** The workspace's row is no longer in the database: what was written to it has nowhere to go. */
  onGone(workspaceId: string): void;
  /** How long a change waited until it was on disk, and how long a write took, ms. */
  onWaited?: LiveMetrics["onDurable"];
  onWrite?: LiveMetrics["onWrite"];
};

/** What may wait while the database does not answer, bytes: of one workspace, and of all. */
export type QueueBound = { workspace: number; all: number };
const BOUND: QueueBound = { workspace: 16_000_000, all: 64_000_000 };
const BATCH = { rows: 500, bytes: 8_000_000 };
/** A write that takes longer makes the state "slow"; one that failed is tried again after these, ms. */
const PATIENCE = { late: 2000, firstRetry: 100, lastRetry: 3000 };
/** A write that follows another begins no sooner after it began, ms: what comes meanwhile goes with it, and who wrote is told in 50 ms at the soonest. */
const GATHER_MS = 20;
const FOREIGN_KEY_VIOLATION = "23503";

/**
 * Appends updates to `plan_updates` in group commits: whatever waits, of every plan, goes out as one INSERT, in order; the next starts when it is
 * on disk. While the database refuses, the bytes wait and are tried again; nothing is dropped. Past the bound the state is "full", until the queue is empty.
 */
export class UpdateLog {
  readonly #db: Db;
  readonly #log: Log;
  readonly #events: Events;
  readonly #bound: QueueBound;
  #queue: (Entry & { turn: number })[] = [];
  #turns = 0;
  readonly #waiting = new Map<string, number>();
  readonly #states = new Map<string, StorageState>();
  #waiters: { turn: number; resolve(isDurable: true): void }[] = [];
  #isWriting = false;
  #beganAt = Number.NEGATIVE_INFINITY;
  #isLate = false;
  #delay: number = PATIENCE.firstRetry;
  #closed = false;

  constructor(db: Db, log: Log, events: Events, bound: QueueBound = BOUND) {
    this.#db = db;
    this.#log = log;
    this.#events = events;
    this.#bound = bound;
  }

  append(entry: Entry): void {
    this.#queue.push({ since: performance.now(), ...entry, turn: ++this.#turns });
    this.#count(entry, 1);
    if (this.#isOver(entry.workspaceId)) this.#setState(entry.workspaceId, "full");
    else if (this.#isLate && this.state(entry.workspaceId) === "ok") this.#setState(entry.workspaceId, "slow");
    if (!this.#isWriting) void this.#write();
  }

  /** Bytes of a workspace that are not on disk yet. */
  waiting(workspaceId: string): number {
    return this.#waiting.get(workspaceId) ?? 0;
  }

  /** What waits for the disk, of all workspaces. */
  get backlog(): { entries: number; bytes: number } {
    return { entries: this.#queue.length, bytes: [...this.#waiting.values()].reduce((all, bytes) => all + bytes, 0) };
  }

  state(workspaceId: string): StorageState {
    return this.#states.get(workspaceId) ?? "ok";
  }

  /** Resolves when everything appended so far is on disk; false when `ms` pass before that. */
  async drain(ms: number): Promise<boolean> {
    if (this.#queue.length === 0) return true;
    return new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      const done = (isDurable: true) => {
        clearTimeout(timer);
        resolve(isDurable);
      };
      this.#waiters.push({ turn: this.#turns, resolve: done });
    });
  }

  /** Ends the retries; what waits is written by the browsers' next sync. */
  close(): void {
    this.#closed = true;
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    // The turn that brought the first entry may bring more: let it end.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0 && !this.#closed) {
      const early = this.#beganAt + GATHER_MS - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      if (this.#closed) break;
      const batch = this.#take();
      const late = setTimeout(() => this.#fallBehind(), PATIENCE.late).unref();
      const began = (this.#beganAt = performance.now());
      try {
        await this.#db.insert(planUpdates).values(batch.map(({ workspaceId, bytes, actor }) => ({ workspaceId, bytes, actor })));
        this.#events.onWrite?.(performance.now() - began, true);
        this.#queue.splice(0, batch.length);
        this.#delay = PATIENCE.firstRetry;
        this.#isLate = false;
        this.#settle(batch);
      } catch (error) {
        this.#events.onWrite?.(performance.now() - began, false);
        if (await this.#dropGone(batch, error)) continue;
        this.#fallBehind();
        this.#log.warn("plan log not written", { waiting: this.#queue.length, error });
        await new Promise((resolve) => setTimeout(resolve, this.#delay).unref());
        this.#delay = Math.min(this.#delay * 2, PATIENCE.lastRetry);
      } finally {
        clearTimeout(late);
      }
    }
    this.#isWriting = false;
  }

  #take(): Entry[] {
    let bytes = 0;
    const end = this.#queue.findIndex((entry, index) => index >= BATCH.rows || (bytes += entry.bytes.length) > BATCH.bytes);
    return this.#queue.slice(0, end === -1 ? undefined : Math.max(end, 1));
  }

  #fallBehind(): void {
    this.#isLate = true;
    for (const { workspaceId } of this.#queue) if (this.state(workspaceId) === "ok") this.#setState(workspaceId, "slow");
  }

  /** One workspace whose row was deleted must not keep every other one's writing from the disk; whether there was one. */
  async #dropGone(batch: readonly Entry[], error: unknown): Promise<boolean> {
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (code !== FOREIGN_KEY_VIOLATION) return false;
    const named = [...new Set(batch.map(({ workspaceId }) => workspaceId))];
    const rows = await this.#db.select({ id: workspaces.id }).from(workspaces).where(inArray(workspaces.id, named)).catch(() => null);
    const gone = rows ? named.filter((id) => !rows.some((row) => row.id === id)) : [];
    this.#queue = this.#queue.filter(({ workspaceId }) => !gone.includes(workspaceId));
    for (const workspaceId of gone) {
      this.#log.error("plan of a workspace that was deleted from the database", { workspace: workspaceId, bytes: this.waiting(workspaceId) });
      this.#waiting.delete(workspaceId);
      this.#states.delete(workspaceId);
      this.#events.onGone(workspaceId);
    }
    this.#tellWaiters();
    return gone.length > 0;
  }

  #settle(batch: readonly Entry[]): void {
    const written = new Map<string, Entry[]>();
    for (const entry of batch) {
      this.#count(entry, -1);
      this.#events.onWaited?.(performance.now() - entry.since!);
      const updates = written.get(entry.workspaceId);
      if (updates) updates.push(entry);
      else written.set(entry.workspaceId, [entry]);
    }
    for (const [workspaceId, updates] of written) this.#events.onDurable(workspaceId, updates);
    for (const workspaceId of this.#states.keys()) if (this.waiting(workspaceId) === 0) this.#setState(workspaceId, "ok");
    this.#tellWaiters();
  }

  #tellWaiters(): void {
    const reached = this.#queue[0]?.turn ?? Infinity;
    const done = this.#waiters.filter(({ turn }) => turn < reached);
    this.#waiters = this.#waiters.filter(({ turn }) => turn >= reached);
    for (const { resolve } of done) resolve(true);
  }

  #count({ workspaceId, bytes }: Entry, sign: 1 | -1): void {
    const left = this.waiting(workspaceId) + sign * bytes.length;
    if (left > 0) this.#waiting.set(workspaceId, left);
    else this.#waiting.delete(workspaceId);
  }

  #isOver(workspaceId: string): boolean {
    let all = 0;
    for (const bytes of this.#waiting.values()) all += bytes;
    return this.waiting(workspaceId) > this.#bound.workspace || all > this.#bound.all;
  }

  #setState(workspaceId: string, state: StorageState): void {
    if (this.state(workspaceId) === state) return;
    if (state === "ok") this.#states.delete(workspaceId);
    else this.#states.set(workspaceId, state);
    this.#events.onState(workspaceId, state);
  }
}
