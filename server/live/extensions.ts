import type { Extension } from "@hocuspocus/server";
import { isTransactionOrigin } from "@hocuspocus/server";
import type * as Y from "yjs";
import type { Db } from "#db/client.ts";
import { can } from "#model/access.ts";
import type { CloseReason } from "#model/close-codes.ts";
import { defineRoots, readShape } from "#model/document.ts";
import { parseClientMessage } from "#model/live-messages.ts";
import { PRESENCE_BYTES } from "#model/presence.ts";
import { migrate } from "#model/migrate.ts";
import { SHAPE } from "#model/shape.ts";
import type { ActivityWatch } from "#server/live/activity-watch.ts";
import { admit, workspaceOf } from "#server/live/admission.ts";
import type { DutiesWatch } from "#server/live/duties-watch.ts";
import { HUB, OpenPlan, tell, type Visitor } from "#server/live/open-plan.ts";
import type { IdlePlans } from "#server/live/idle-plans.ts";
import type { LiveMetrics } from "#server/live/live-metrics.ts";
import { isFromDisk, type OtherInstances } from "#server/live/other-instances.ts";
import { loadPlan } from "#server/live/plan-store.ts";
import type { LiveSocket } from "#server/live/sockets.ts";
import type { StaleMemory } from "#server/live/stale-memory.ts";
import { checkUpdate } from "#server/live/update-check.ts";
import type { UpdateLog } from "#server/live/update-log.ts";
import { isRefused, Refused, withstand } from "#server/live/withstand.ts";
import type { RefusedUpdates } from "#server/services/security/record-refused-update.ts";
import { ServiceError } from "#server/errors.ts";
import type { Log } from "#server/log.ts";

/** What the extensions share. */
export type Hooks = {
  db: Db; log: Log; plans: Map<string, OpenPlan>; updates: UpdateLog; activity: ActivityWatch; duties: DutiesWatch; stale: StaleMemory; idle: IdlePlans; others: OtherInstances | null;
  metrics: LiveMetrics | undefined; refused: RefusedUpdates;
  nameConnection(): string; compact(plan: OpenPlan): void;
};
/** What a connection carries: its socket from the start, its visitor once admitted. */
export type Context = { socket?: LiveSocket; visitor?: Visitor; memberId?: string | null };

const STEP_2 = 1;
const UPDATE = 2;

/** One extension per concern, in the order in which a message meets them. */
export function createExtensions(hooks: Hooks): Extension<Context>[] {
  return [admission(hooks), loading(hooks), guard(hooks), presence(hooks)].map((extension) => withstand(extension, hooks.log));
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
      if (typeof visitor === "string") return turnAway(socket, visitor);
      if (socket.isClosed) throw new Refused();
      connectionConfig.readOnly = !can(visitor.role, "plan.edit") || updates.state(workspaceId) === "full";
      return { visitor };
    },
  };
}

/** Reads the plan from the database when its first visitor comes, and keeps its companion while it is open. */
function loading({ db, log, plans, updates, activity, duties, idle, others, metrics, nameConnection, compact }: Hooks): Extension<Context> {
  async function load(workspaceId: string, document: Y.Doc) {
    const loaded = await loadPlan(db, workspaceId, defineRoots(document));
    if (readShape(document) <= SHAPE) return loaded;
    log.error("plan of a newer shape", { workspace: workspaceId, shape: readShape(document) });
    throw new Refused(new ServiceError("unavailable", "plan.newerShape"));
  }

  return {
    async onLoadDocument({ document, documentName, context }) {
      const workspaceId = workspaceOf(documentName);
      if (workspaceId === null) throw new Refused();
      // Listens first, reads then: what another instance writes in between is in one of the two.
      const heard = await others?.join(workspaceId);
      const { seqs, bytes } = await load(workspaceId, document).catch((error: unknown) => {
        others?.leave(workspaceId);
        if (isRefused(error)) context.socket?.close("clientOutdated");
        throw error;
      });
      const plan = new OpenPlan(workspaceId, document, { rows: seqs.length, bytes }, nameConnection, { onTick: heard?.onTick, onSent: metrics?.onPresence });
      document.on("update", (update: Uint8Array, origin: unknown) => {
        plan.pace();
        if (!contextOf(origin)) plan.grow(update.byteLength);
        if (isFromDisk(origin)) return plan.cover([{ bytes: update, by: HUB }]);
        const since = contextOf(origin)?.socket?.heardAt || performance.now();
        updates.append({ workspaceId, bytes: update, actor: actorOf(origin), by: contextOf(origin)?.visitor?.userId ?? HUB, since });
        // Hocuspocus, which heard of it first, hands it to the sockets at the end of this turn.
        if (metrics) setImmediate(() => metrics.onSent(performance.now() - since));
      });
      document.on("afterTransaction", (transaction: Y.Transaction) => {
        if (transaction.changed.size === 0) return;
        if (isFromDisk(transaction.origin)) return activity.follow(workspaceId, transaction);
        activity.note(workspaceId, actorOf(transaction.origin), transaction);
        duties.note(document, actorOf(transaction.origin), transaction);
      });
      migrate(document);
      duties.watch(workspaceId, document, activity.open(workspaceId, document));
      plans.set(workspaceId, plan);
      heard?.begin(plan);
    },
    async beforeUnloadDocument({ documentName }) {
      const workspaceId = workspaceOf(documentName) ?? "";
      // What waits for the disk may be nowhere else.
      if (updates.waiting(workspaceId) > 0) throw new Refused();
      const plan = plans.get(workspaceId);
      if (!plan || !idle.mayStay(workspaceId, plan.bytes)) return;
      compact(plan);
      throw new Refused();
    },
    async afterUnloadDocument({ documentName }) {
      const plan = plans.get(workspaceOf(documentName) ?? "");
      if (!plan) return;
      plan.stop();
      others?.leave(plan.workspaceId);
      activity.close(plan.workspaceId);
      plans.delete(plan.workspaceId);
      void duties.end(plan.document);
      compact(plan);
    },
  };
}

/** Judges every message before it is handled, and every update before it is applied. */
function guard({ plans, others, metrics, refused }: Hooks): Extension<Context> {
  /** Closes the socket that sent it, and says so to whoever runs the app and to the workspace's owners. */
  function refuse({ socket, workspaceId, userId }: Visitor, why: string, reason: CloseReason): never {
    metrics?.onRefused(why);
    void refused.note({ workspaceId, userId, reason: why, address: socket.address });
    return turnAway(socket, reason);
  }

  return {
    async afterLoadDocument({ document, documentName }) {
      // What rests on something that is not there would be kept for ever, and sent to everyone who comes. Honest browsers sync again, which brings all of it.
      document.on("afterTransaction", ({ origin }: Y.Transaction) => {
        if (!document.store.pendingStructs && !document.store.pendingDs) return;
        document.store.pendingStructs = null;
        document.store.pendingDs = null;
        if (isFromDisk(origin)) others?.catchUp(workspaceOf(documentName)!);
        else contextOf(origin)?.socket?.close("outOfSync");
      });
    },
    async beforeHandleMessage({ context }) {
      if (context.socket?.isClosed) throw new Refused();
    },
    async beforeSync({ type, payload, document, connection, context }) {
      if (type !== STEP_2 && type !== UPDATE) return;
      const { socket, visitor } = context;
      const plan = visitor && plans.get(visitor.workspaceId);
      if (!socket || !visitor || !plan) throw new Refused();
      // Hocuspocus tells a reader that nothing was taken.
      if (connection.readOnly) return type === UPDATE ? metrics?.onRefused("readOnly") : undefined;
      const verdict = checkUpdate(document, payload, type === UPDATE ? "update" : "sync");
      if (verdict.problem) return refuse(visitor, verdict.problem, verdict.problem);
      if (!plan.hasRoomFor(payload.byteLength)) return refuse(visitor, "planTooLarge", "tooLarge");
      // An answer to a sync may carry what others wrote before this process knew them; a live update carries its sender's own writing.
      if (plan.isForged(verdict.authors, visitor.userId, type === UPDATE)) return refuse(visitor, "forged", "malformed");
    },
    async onDisconnect({ context }) {
      // Hocuspocus closes the document only, where it cannot go on: a socket that carries nothing any more.
      context.socket?.close("malformed");
    },
  };
}

/** Greets, listens to what pages show of their people, and says goodbye. */
function presence({ plans, updates, stale, idle }: Hooks): Extension<Context> {
  return {
    async connected({ context, connection }) {
      const { visitor } = context;
      if (visitor) idle.back(visitor.workspaceId);
      if (visitor) plans.get(visitor.workspaceId)?.greet(connection, visitor, updates.state(visitor.workspaceId), stale.recent(visitor.workspaceId));
    },
    // In its turn: a page that asks learns that what it sent before has been handled.
    async onStateless({ connection, payload }) {
      if (parseClientMessage(payload)?.t === "ping") tell(connection, { t: "pong" });
    },
    async onDisconnect({ context, socketId }) {
      if (context.visitor) plans.get(context.visitor.workspaceId)?.part(socketId);
    },
  };
}

/** Takes what a page says beside its edits: shows its person to the others, without waiting for edits; returns whether that was all, or why the socket must close. */
export function hearStateless(socket: LiveSocket, payload: string): CloseReason | "done" | "asked" {
  if (payload.length > PRESENCE_BYTES) return "tooLarge";
  const message = parseClientMessage(payload);
  if (!message) return "malformed";
  if (message.t === "ping") return "asked";
  if (socket.shown && can(socket.role, "presence.share")) socket.shown.presence.show(socket.shown.connection, message.patch);
  return "done";
}

function turnAway(socket: LiveSocket, reason: CloseReason): never {
  socket.close(reason);
  throw new Refused();
}

/** What the connection behind a transaction carries; null for one that came through none. */
const contextOf = (origin: unknown): Context | null => (isTransactionOrigin(origin) && origin.source === "connection" ? (origin.connection.context as Context) : null);

/** The member behind a transaction: of the connection it came through, or of the call that made it. */
function actorOf(origin: unknown): string | null {
  const context = contextOf(origin);
  if (context) return context.visitor?.memberId ?? null;
  return isTransactionOrigin(origin) && origin.source === "local" ? ((origin.context as Context | undefined)?.memberId ?? null) : null;
}
