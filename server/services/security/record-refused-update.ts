import type { Db } from "#db/client.ts";
import { log } from "#server/log.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";

/** One row for each person and workspace in so many ms: a client that goes on sending says nothing new. */
const QUIET_MS = 60_000;
const MOST_KEPT = 10_000;

type Refused = { workspaceId: string; userId: string | null; /** A code: why it was refused. */ reason: string; address: string };

/** Notes that a change sent over a live socket was refused. For the hub, which waits for no database here: a failure is logged. `now` in ms. */
export class RefusedUpdates {
  readonly #db: Db;
  readonly #quietUntil = new Map<string, number>();

  constructor(db: Db) {
    this.#db = db;
  }

  async note({ workspaceId, userId, reason, address }: Refused, now = Date.now()): Promise<void> {
    const key = `${workspaceId}/${userId}`;
    if ((this.#quietUntil.get(key) ?? 0) > now) return;
    if (this.#quietUntil.size >= MOST_KEPT) this.#quietUntil.clear();
    this.#quietUntil.set(key, now + QUIET_MS);
    await recordSecurityEvent(this.#db, { address }, { kind: "update.refused", userId, workspaces: [workspaceId], params: { reason } })
      .catch((error: unknown) => log.error("security event not written", { kind: "update.refused", error }));
  }
}
