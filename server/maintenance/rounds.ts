import type { Db } from "#db/client.ts";
import { log } from "#server/log.ts";
import { TASKS, type Task, type TaskNeeds } from "#server/maintenance/tasks.ts";

const ROUND_MS = 60_000;
/** How long a stop waits for the statement that is under way. */
const LAST_TASK_MS = 1000;
/** "proma" in ASCII: one instance at a time. */
const LOCK = 0x70726f6d61;

/** What is due, remembered by one instance. */
export class Maintenance {
  readonly #needs: TaskNeeds;
  readonly #tasks: readonly Task[];
  readonly #dueAt = new Map<string, number>();
  readonly #end = new AbortController();

  constructor(needs: TaskNeeds, tasks: readonly Task[] = TASKS) {
    this.#needs = needs;
    this.#tasks = tasks;
  }

  /** Does what is due, unless another instance is at it; a task that fails keeps no other from its turn, and is due again. */
  async round(now: Date): Promise<void> {
    const due = this.#tasks.filter(({ name }) => (this.#dueAt.get(name) ?? 0) <= now.getTime());
    if (due.length > 0) await alone(this.#needs.db, async () => {
      for (const task of due) if (!this.#end.signal.aborted) await this.#do(task, now);
    });
  }

  /** From now on nothing is begun, and what is under way leaves off. */
  stop(): void {
    this.#end.abort();
  }

  async #do({ name, everyMs, run }: Task, now: Date): Promise<void> {
    try {
      const rows = await run(this.#needs, now, this.#end.signal);
      this.#needs.metrics.onTask(name, rows);
      if (rows > 0) log.info("maintenance", { task: name, rows });
    } catch (error) {
      this.#needs.metrics.onTask(name, null);
      log.error("maintenance failed", { task: name, error });
    }
    this.#dueAt.set(name, now.getTime() + everyMs);
  }
}

/** Does what is due every minute, the first time a minute from now. What is to be done is in the database: nothing is lost by stopping. */
export function startMaintenance(needs: TaskNeeds): { stop(): Promise<void> } {
  const maintenance = new Maintenance(needs);
  let round: Promise<void> | null = null;
  const timer = setInterval(() => {
    round ??= maintenance.round(new Date()).catch((error: unknown) => log.error("maintenance failed", { error })).finally(() => (round = null));
  }, ROUND_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      maintenance.stop();
      await Promise.race([round, new Promise((resolve) => setTimeout(resolve, LAST_TASK_MS).unref())]);
    },
  };
}

/** Does `work` while no other instance does, else nothing. The lock is a connection's: it ends with it, however that ends. */
async function alone(db: Db, work: () => Promise<void>): Promise<void> {
  const client = await db.$client.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [LOCK]);
    if (!rows[0]?.mine) return client.release();
    await work();
    await client.query("select pg_advisory_unlock($1)", [LOCK]);
    client.release();
  } catch (error) {
    // Closed, and the lock with it.
    client.release(true);
    throw error;
  }
}
