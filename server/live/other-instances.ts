import { inArray, max } from "drizzle-orm";
import type { Redis } from "ioredis";
import * as Y from "yjs";
import type { Db } from "#db/client.ts";
import { planUpdates } from "#db/schema/plans.ts";
import { createFanOut, type Call, type FanOut, type PlanNews } from "#server/live/fan-out.ts";
import type { OpenPlan } from "#server/live/open-plan.ts";
import { loadPlan } from "#server/live/plan-store.ts";
import type { Digest } from "#server/live/presence-frames.ts";
import type { Entry } from "#server/live/update-log.ts";
import type { Log } from "#server/log.ts";

/** The origin of what came from the log, by way of Redis or read from it: it is on disk, and another instance's to tell of. */
export const FROM_DISK = { source: "redis" } as const;
export const isFromDisk = (origin: unknown): boolean => origin === FROM_DISK;

/** How often the database is asked what the others wrote, while they cannot be heard, ms. */
const ASK_EVERY_MS = 2000;

type Needs = { db: Db; log: Log; redis: Redis; namespace: string; plans: ReadonlyMap<string, OpenPlan>; onCall(call: Call): void; /** Something was told that nobody here has heard. */ onMissed(): void };

/**
 * Keeps the plans that are open here and elsewhere the same. What an instance has written it tells the others once it is on disk, so that nothing anyone shows
 * hangs on one instance's memory; who missed something reads it from the database.
 */
export class OtherInstances {
  readonly #needs: Needs;
  readonly #fanOut: FanOut;
  readonly #reading = new Map<string, Promise<void>>();
  readonly #upto = new Map<string, number>();
  readonly #asking: NodeJS.Timeout;

  constructor(needs: Needs) {
    this.#needs = needs;
    const { plans } = needs;
    this.#fanOut = createFanOut(needs.redis, needs.namespace, {
      onCall: needs.onCall,
      onGone: (instance) => plans.forEach((plan) => plan.presence.forget(instance)),
      onMissed: () => {
        for (const plan of plans.values()) {
          this.catchUp(plan.workspaceId);
          this.#meet(plan);
        }
        needs.onMissed();
      },
    });
    this.#asking = setInterval(() => void (this.#fanOut.isAway && this.#askDatabase()), ASK_EVERY_MS).unref();
  }

  get instance(): string {
    return this.#fanOut.instance;
  }

  get isAway(): boolean {
    return this.#fanOut.isAway;
  }

  /** Listens for a plan that is about to be loaded; what is heard meanwhile waits for `begin`. */
  async join(workspaceId: string): Promise<{ onTick(digest: Digest): void; begin(plan: OpenPlan): void }> {
    let plan: OpenPlan | null = null;
    let waiting: { instance: string; news: PlanNews }[] = [];
    await this.#fanOut.join(workspaceId, (instance, news) => {
      if (plan) this.#hear(plan, instance, news);
      else waiting.push({ instance, news });
    });
    // Answered while the plan is read.
    this.#fanOut.tell(workspaceId, { t: "who" });
    return {
      onTick: (digest) => this.#fanOut.tell(workspaceId, { t: "here", digest }),
      begin: (opened) => {
        plan = opened;
        for (const { instance, news } of waiting) this.#hear(opened, instance, news);
        waiting = [];
      },
    };
  }

  leave(workspaceId: string): void {
    this.#fanOut.leave(workspaceId);
    this.#upto.delete(workspaceId);
  }

  /** Tells what has been written to disk, in its order. */
  tellWritten(workspaceId: string, entries: readonly Entry[]): void {
    for (const { bytes, by } of entries) this.#fanOut.tell(workspaceId, { t: "update", bytes, by });
  }

  call(call: Call): void {
    this.#fanOut.call(call);
  }

  /** Reads from the database what was missed; once more where that is being done already. */
  catchUp(workspaceId: string): void {
    const before = this.#reading.get(workspaceId) ?? Promise.resolve();
    const reading = before.then(() => this.#read(workspaceId)).finally(() => {
      if (this.#reading.get(workspaceId) === reading) this.#reading.delete(workspaceId);
    });
    this.#reading.set(workspaceId, reading);
  }

  async close(): Promise<void> {
    clearInterval(this.#asking);
    await this.#fanOut.close();
  }

  #hear(plan: OpenPlan, instance: string, news: PlanNews): void {
    if (news.t === "here") plan.presence.hear(instance, news.digest);
    else if (news.t === "who") this.#fanOut.tell(plan.workspaceId, { t: "here", digest: plan.presence.digest() });
    else {
      plan.claim(Y.parseUpdateMeta(news.bytes).to.keys(), news.by);
      Y.applyUpdate(plan.document, news.bytes, FROM_DISK);
    }
  }

  #meet({ workspaceId, presence }: OpenPlan): void {
    this.#fanOut.tell(workspaceId, { t: "who" });
    this.#fanOut.tell(workspaceId, { t: "here", digest: presence.digest() });
  }

  async #read(workspaceId: string): Promise<void> {
    const plan = this.#needs.plans.get(workspaceId);
    if (!plan) return;
    const stored = new Y.Doc();
    try {
      await loadPlan(this.#needs.db, workspaceId, stored);
      // What rests on a row that is not committed yet comes with that row.
      stored.store.pendingStructs = null;
      stored.store.pendingDs = null;
      if (this.#needs.plans.get(workspaceId) === plan) Y.applyUpdate(plan.document, Y.encodeStateAsUpdate(stored, Y.encodeStateVector(plan.document)), FROM_DISK);
    } catch (error) {
      this.#needs.log.warn("plan not read again", { workspace: workspaceId, error });
    } finally {
      stored.destroy();
    }
  }

  async #askDatabase(): Promise<void> {
    const open = [...this.#needs.plans.keys()];
    if (open.length === 0) return;
    const rows = await this.#needs.db.select({ workspaceId: planUpdates.workspaceId, upto: max(planUpdates.seq) }).from(planUpdates).where(inArray(planUpdates.workspaceId, open)).groupBy(planUpdates.workspaceId).catch(() => []);
    for (const { workspaceId, upto } of rows) {
      if (upto === null || upto === this.#upto.get(workspaceId)) continue;
      this.#upto.set(workspaceId, upto);
      this.catchUp(workspaceId);
    }
  }
}
