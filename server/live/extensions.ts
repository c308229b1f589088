import type { Connection, Extension } from "@hocuspocus/server";
import { isTransactionOrigin } from "@hocuspocus/server";
import type * as Y from "yjs";
import type { Db } from "#db/client.ts";
import { can } from "#model/access.ts";
import type { CloseReason } from "#model/close-codes.ts";
import { parseClientMessage } from "#model/live-messages.ts";
import { migrate } from "#model/migrate.ts";
import { PRESENCE_BYTES } from "#model/presence.ts";
import type { ActivityWatch } from "#server/live/activity-watch.ts";
import { admit, workspaceOf } from "#server/live/admission.ts";
import { OpenPlan, tell, type Visitor } from "#server/live/open-plan.ts";
import { loadPlan } from "#server/live/plan-store.ts";
import type { LiveSocket } from "#server/live/sockets.ts";
import { authorsOf, refuseUpdate } from "#server/live/update-check.ts";
import type { UpdateLog } from "#server/live/update-log.ts";
import type { Log } from "#server/log.ts";

/** What the extensions share. */
export type Hooks = { db: Db; log: Log; plans: Map<string, OpenPlan>; updates: UpdateLog; activity: ActivityWatch };
/** What a connection carries: its socket from the start, its visitor once admitted. */
type Context = { socket?: LiveSocket; visitor?: Visitor; memberId?: string | null };

const STEP_2 = 1;
const UPDATE = 2;

/** Thrown to stop Hocuspocus from going on; it has no message, so that nothing is printed. */
class Refused {
  readonly code: number;
  readonly reason: string;
  constructor(reason: CloseReason) {
    this.code = 4000;
    this.reason = reason;
  }
}

/** One extension per concern, in the order in which a message meets them. */
export function createExtensions(hooks: Hooks): Extension<Context>[] {
  return [admission(hooks), loading(hooks), guard(hooks), durability(hooks), presence(hooks)];
}

/** Who may open which plan, judged against the database each time one is opened. */
function admission({ db, updates }: Hooks): Extension<Context> {
  return {
    async onAuthenticate({ context, documentName, connectionConfig }) {
      const socket = context.socket!;
      const workspaceId = workspaceOf(documentName);
      if (workspaceId === null || socket.workspaceId !== null) return turnAway(socket, workspaceId === null ? "noAccess" : "malformed");
      // Before the question to the database: access that is withdrawn meanwhile finds this socket and closes it.
      socket.workspaceId = workspaceId;
      const visitor = await admit(db, socket, workspaceId);
      if (!visitor || socket.isClosed) return turnAway(socket, "noAccess");
      connectionConfig.readOnly = !can(visitor.role, "plan.edit") || updates.state(workspaceId) === "full";
      return { visitor };
    },
  };
}

/** Reads the plan from the database when its first visitor comes, and keeps its companion while it is open. */
function loading({ db, log, plans, updates }: Hooks): Extension<Context> {
  return {
    async onLoadDocument({ document, documentName, context }) {
      const workspaceId = workspaceOf(documentName);
      if (workspaceId === null) throw new Refused("noAccess");
      try {
        await loadPlan(db, workspaceId, document);
        plans.set(workspaceId, new OpenPlan(workspaceId, document));
      } catch (error) {
        log.error("plan not loaded", { workspace: workspaceId, error });
        context.socket?.close("shuttingDown");
        throw new Refused("shuttingDown");
      }
    },
    async beforeUnloadDocument({ documentName }) {
      // What waits for the disk may be nowhere else.
      if (updates.waiting(workspaceOf(documentName) ?? "") > 0) throw new Refused("shuttingDown");
    },
    async afterUnloadDocument({ documentName }) {
      const workspaceId = workspaceOf(documentName) ?? "";
      plans.get(workspaceId)?.stop();
      plans.delete(workspaceId);
    },
  };
}

/** Judges every update before it is applied. */
function guard({ plans }: Hooks): Extension<Context> {
  return {
    async beforeHandleMessage({ context }) {
      if (context.socket?.isClosed) throw new Refused("noAccess");
    },
    async beforeSync({ type, payload, document, connection, context }) {
      if ((type !== STEP_2 && type !== UPDATE) || connection.readOnly) return;
      const { socket, visitor } = context;
      if (!socket || !visitor) throw new Refused("noAccess");
      const plan = plans.get(visitor.workspaceId);
      const problem = refuseUpdate(document, payload, type === UPDATE ? "update" : "sync");
      if (problem) return turnAway(socket, problem);
      // An answer to a sync may carry what others wrote; a live update carries its sender's own writing.
      if (type === UPDATE && plan && authorsOf(document, payload).some((client) => plan.claim(client, visitor.userId) !== null)) return turnAway(socket, "malformed");
    },
    async afterHandleMessage({ document, context }) {
      if (document.store.pendingStructs) context.socket?.close("outOfSync");
    },
  };
}

/** Appends every change to the log, whoever made it, and notes it for the activity. */
function durability({ plans, updates, activity, log }: Hooks): Extension<Context> {
  return {
    async afterLoadDocument({ document, documentName }) {
      const workspaceId = workspaceOf(documentName)!;
      document.on("update", (bytes: Uint8Array, origin: unknown) => updates.append({ workspaceId, bytes, actor: actorOf(origin) }));
      document.on("afterTransaction", (transaction: Y.Transaction) => {
        if (transaction.changed.size > 0) activity.note(workspaceId, actorOf(transaction.origin), transaction);
      });
      try {
        migrate(document);
      } catch (error) {
        log.error("plan of a newer shape", { workspace: workspaceId, error });
        for (const socket of plans.get(workspaceId)?.sockets() ?? []) socket.close("clientOutdated");
      }
    },
  };
}

/** Greets, listens to what pages show of their people, and says goodbye. */
function presence({ plans, updates, log }: Hooks): Extension<Context> {
  return {
    async connected({ context, connection }) {
      const { visitor } = context;
      if (visitor) plans.get(visitor.workspaceId)?.greet(connection, visitor, updates.state(visitor.workspaceId));
    },
    // A hook that rejects here would end the process.
    async onStateless({ connection, payload }) {
      try {
        hear(plans, connection, payload);
      } catch (error) {
        log.warn("stateless message not handled", { error });
      }
    },
    async onDisconnect({ context, socketId }) {
      if (context.visitor) plans.get(context.visitor.workspaceId)?.part(socketId);
    },
  };
}

function hear(plans: Hooks["plans"], connection: Connection<Context>, payload: string): void {
  const { visitor, socket } = connection.context;
  const message = payload.length <= PRESENCE_BYTES ? parseClientMessage(payload) : null;
  if (!message) return socket?.close(payload.length > PRESENCE_BYTES ? "tooLarge" : "malformed");
  if (message.t === "ping") return tell(connection, { t: "pong" });
  if (visitor && can(visitor.role, "presence.share")) plans.get(visitor.workspaceId)?.presence.show(connection.socketId, message.state);
}

function turnAway(socket: LiveSocket, reason: CloseReason): never {
  socket.close(reason);
  throw new Refused(reason);
}

/** The member behind a transaction: of the connection it came through, or of the call that made it. */
function actorOf(origin: unknown): string | null {
  if (!isTransactionOrigin(origin)) return null;
  if (origin.source === "connection") return (origin.connection.context as Context).visitor?.memberId ?? null;
  return origin.source === "local" ? ((origin.context as Context | undefined)?.memberId ?? null) : null;
}
