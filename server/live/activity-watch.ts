import type * as Y from "yjs";
import type { Db } from "#db/client.ts";
import { activity } from "#db/schema/plans.ts";
import type { Plan } from "#model/shape.ts";
import { WatchedPlan } from "#server/live/watched-plan.ts";
import type { Log } from "#server/log.ts";

const TICK_MS = 5000;
const MAX_ROWS = 500;
/** How soon what other instances did is read. */
const FOLLOW_MS = 1000;

/**
 * Who changed what, seen in the transactions themselves and attributed to the connection's member: what a client says of itself is never believed.
 * What one member did to one thing until they left it alone for half a minute is said once, by what it was before and is after.
 */
export class ActivityWatch {
  readonly #db: Db;
  readonly #log: Log;
  readonly #onWritten: (workspaceId: string) => void;
  readonly #now: () => number;
  readonly #plans = new Map<string, WatchedPlan>();
  readonly #writing = new Set<Promise<void>>();
  readonly #followed = new Set<WatchedPlan>();
  #timer: NodeJS.Timeout | null = null;

  /** `onWritten` hears of each workspace that has new rows; `now` is in ms. */
  constructor(db: Db, log: Log, onWritten: (workspaceId: string) => void, now: () => number = Date.now) {
    this.#db = db;
    this.#log = log;
    this.#onWritten = onWritten;
    this.#now = now;
  }

  /** Watches a plan from how it is now on, which it returns: a large one is not read twice. */
  open(workspaceId: string, doc: Y.Doc): Plan {
    this.close(workspaceId);
    const watched = new WatchedPlan(doc);
    this.#plans.set(workspaceId, watched);
    return watched.plan;
  }

  note(workspaceId: string, actor: string | null, transaction: Y.Transaction): void {
    const plan = this.#plans.get(workspaceId);
    if (!plan) return;
    plan.note(actor, transaction, this.#now());
    if (plan.isFull) this.#write(workspaceId, plan, true);
    else if (plan.isWaiting) this.#timer ??= setTimeout(() => this.#tick(), TICK_MS).unref();
  }

  /** What another instance tells of is how the plan is, and nothing to tell of here. */
  follow(workspaceId: string, transaction: Y.Transaction): void {
    const plan = this.#plans.get(workspaceId);
    if (!plan) return;
    plan.follow(transaction);
    if (this.#followed.size === 0) setTimeout(() => this.#readFollowed(), FOLLOW_MS).unref();
    this.#followed.add(plan);
  }

  #readFollowed(): void {
    for (const plan of this.#followed) plan.refresh();
    this.#followed.clear();
  }

  /** Says what waits, and watches the plan no longer. */
  close(workspaceId: string): void {
    const plan = this.#plans.get(workspaceId);
    this.#plans.delete(workspaceId);
    if (plan) this.#write(workspaceId, plan, true);
  }

  /** Writes all that was noted; losing these rows to a crash loses no one's work. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const [workspaceId, plan] of this.#plans) this.#write(workspaceId, plan, true);
    await Promise.all(this.#writing);
  }

  #tick(): void {
    this.#timer = null;
    for (const [workspaceId, plan] of this.#plans) this.#write(workspaceId, plan, false);
    if ([...this.#plans.values()].some((plan) => plan.isWaiting)) this.#timer = setTimeout(() => this.#tick(), TICK_MS).unref();
  }

  #write(workspaceId: string, plan: WatchedPlan, all: boolean): void {
    const rows = plan.take(this.#now(), all).slice(0, MAX_ROWS)
      .map(({ actor, at, change: { action, things, place, params } }) => ({ workspaceId, actor, at: new Date(at), action: `plan.${action}`, things: [...things], place, params: { ...params } }));
    if (rows.length === 0) return;
    const writing: Promise<void> = this.#db.insert(activity).values(rows)
      .then(() => this.#onWritten(workspaceId), (error: unknown) => this.#log.warn("activity not written", { workspace: workspaceId, rows: rows.length, error }))
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }
}
