import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Hocuspocus, type Extension } from "@hocuspocus/server";
import { WebSocketServer, type WebSocket } from "ws";
import * as Y from "yjs";
import type { Redis } from "ioredis";
import type { Db } from "#db/client.ts";
import type { CloseReason } from "#model/close-codes.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { QUOTAS } from "#model/quotas.ts";
import { ActivityWatch } from "#server/live/activity-watch.ts";
import { documentName, isOwnPage, knowsShape } from "#server/live/admission.ts";
import { DutiesWatch } from "#server/live/duties-watch.ts";
import { createExtensions, hearStateless, type Context, type Hooks } from "#server/live/extensions.ts";
import { Folder } from "#server/live/folder.ts";
import type { Hub } from "#server/live/hub-type.ts";
import { IDLE, IdlePlans, type IdleBound } from "#server/live/idle-plans.ts";
import { judgeAgain } from "#server/live/judge-again.ts";
import type { LiveMetrics } from "#server/live/live-metrics.ts";
import { passMessage } from "#server/live/message-gate.ts";
import { OtherInstances } from "#server/live/other-instances.ts";
import type { OpenPlan } from "#server/live/open-plan.ts";
import { compactPlan, loadPlan, readPlan, seedPlan } from "#server/live/plan-store.ts";
import { Sockets, type LiveSocket, type Opener } from "#server/live/sockets.ts";
import { StaleMemory } from "#server/live/stale-memory.ts";
import { UpdateLog, type QueueBound } from "#server/live/update-log.ts";
import { isRefused, withstand } from "#server/live/withstand.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { RefusedUpdates } from "#server/services/security/record-refused-update.ts";
import { ServiceError } from "#server/errors.ts";
import type { Log } from "#server/log.ts";

const MAX_MESSAGE = 1_000_000;
/** An open plan's log is folded when it has so many rows, and so long after the plan was opened or folded, ms: each time all of the state is written anew. */
export type FoldAfter = { rows: number; ms: number };
const FOLD_AFTER: FoldAfter = { rows: 500, ms: 60_000 };
const STUCK_CHECK_MS = 2000;
/** How often all sockets are judged anew, ms: what withdrew an access says so at once, and this is for when it is not heard. */
const JUDGE_EVERY_MS = 60_000;
/** What a clean stop may take: to write what waits, and to say goodbye. */
const STOP = { drain: 1000, last: 400, goodbye: 200 };
/** How long a caller of `apply` waits for the disk. */
const APPLY_PATIENCE_MS = 10_000;

type Needs = {
  db: Db;
  url: string;
  log: Log;
  readSession: (cookie: string | undefined) => Promise<Opener | null>;
  /** Further extensions, after the hub's own. */
  extensions?: readonly Extension<Context>[];
  queueBound?: QueueBound;
  /** How long, and how many, plans that nobody has open are kept in memory. */
  idleBound?: IdleBound;
  foldAfter?: FoldAfter;
  /** Joins the instances that share this Redis and this name. */
  others?: { redis: Redis; namespace: string };
  metrics?: LiveMetrics | undefined;
  /** Where a request came from, past the proxies that are trusted. */
  addressOf?: (request: IncomingMessage) => string;
  /** Whether rows of the log that are folded are kept aside. */
  keepUpdates?: boolean;
};

/** The live document server: one Hocuspocus, its concerns in `extensions.ts`, and the doors through which the rest of the app reaches open plans. */
export function createHub({ db, url, log, readSession, extensions = [], queueBound, idleBound = IDLE, foldAfter = FOLD_AFTER, others: joined, metrics, addressOf = ({ socket }) => socket.remoteAddress ?? "", keepUpdates = false }: Needs): Hub {
  const sockets = new Sockets(metrics?.onClosed);
  const plans = new Map<string, OpenPlan>();
  const stale = new StaleMemory();
  const activity = new ActivityWatch(db, log, (workspaceId) => markStale(workspaceId, ["activity.list", "members.participation"]));
  const duties = new DutiesWatch(db, log, (workspaceId) => markStale(workspaceId, NOTIFIED));
  const others = joined ? new OtherInstances({
    db, log, plans, ...joined,
    onCall(call) {
      if (call.t === "stale") tellStale(call.workspaceId, call.queries);
      else for (const socket of sockets.of(call.who)) socket.close(call.reason);
    },
    onMissed() {
      for (const plan of plans.values()) plan.tellAll({ t: "stale", queries: ["*"] });
      judge();
    },
  }) : null;
  const updates = new UpdateLog(db, log, {
    onDurable(workspaceId, written) {
      others?.tellWritten(workspaceId, written);
      const plan = plans.get(workspaceId);
      if (!plan) return;
      plan.cover(written);
      if (plan.rows >= foldAfter.rows && performance.now() - plan.foldedAt >= foldAfter.ms) compact(plan);
      // Its last visitor may have left while this waited for the disk.
      if (updates.waiting(workspaceId) === 0 && plan.document.getConnectionsCount() === 0) void hocuspocus.unloadDocument(plan.document);
    },
    onState(workspaceId, state) {
      const plan = plans.get(workspaceId);
      plan?.tellAll({ t: "storage", state });
      if (state === "full") plan?.freeze();
      // What was turned away while full was never taken in: the browsers sync again, and bring it.
      if (state === "ok" && plan?.isFrozen) plan.thaw();
    },
    onGone(workspaceId) {
      for (const socket of sockets.of({ workspaceId })) socket.close("workspaceDeleted");
    },
    ...(metrics && { onWaited: metrics.onDurable, onWrite: metrics.onWrite }),
  }, queueBound);
  metrics?.watch(() => ({ sockets: sockets.of({}).length, documents: plans.size, queue: updates.backlog }));
  let named = 0;
  const name = others?.instance ?? randomBytes(3).toString("hex");
  const idle = new IdlePlans(idleBound, (workspaceId) => {
    const plan = plans.get(workspaceId);
    if (plan) void hocuspocus.unloadDocument(plan.document);
  });
  const hooks: Hooks = { db, log, plans, updates, activity, duties, stale, idle, others, metrics, refused: new RefusedUpdates(db), compact, nameConnection: () => `${name}.${(named++).toString(36)}` };
  const hocuspocus = new Hocuspocus({
    quiet: true, debounce: 500, maxDebounce: 2000, unloadImmediately: false, maxPendingDocuments: 1, maxUnauthenticatedQueueMessages: 50, maxUnauthenticatedQueueSize: MAX_MESSAGE,
    extensions: [...createExtensions(hooks), ...extensions.map((extension) => withstand(extension, log))],
  });
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  const stuck = setInterval(() => sockets.cutOffStuck(), STUCK_CHECK_MS).unref();
  const judging = setInterval(judge, JUDGE_EVERY_MS).unref();
  const folder = new Folder();
  const compactions = new Set<Promise<unknown>>();
  let closing = false;

  function compact(plan: OpenPlan): void {
    if (closing || plan.rows === 0) return;
    plan.rows = 0;
    plan.foldedAt = performance.now();
    const work = compactPlan(db, plan.workspaceId, { keep: keepUpdates, fold: folder.fold })
      .then((rows) => metrics?.onFolded(rows), (error: unknown) => {
        metrics?.onFolded(null);
        log.warn("plan not compacted", { workspace: plan.workspaceId, error });
      })
      .finally(() => compactions.delete(work));
    compactions.add(work);
  }

  function judge(): void {
    judgeAgain(db, sockets.of({})).catch((error: unknown) => log.warn("sockets not judged again", { error }));
  }

  function tellStale(workspaceId: string, queries: readonly string[]): void {
    stale.note(workspaceId, queries);
    plans.get(workspaceId)?.tellAll({ t: "stale", queries: [...queries] });
  }

  function markStale(workspaceId: string, queries: readonly string[]): void {
    tellStale(workspaceId, queries);
    others?.call({ t: "stale", workspaceId, queries });
  }

  async function receive(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (!isOwnPage(request, url)) {
      log.warn("socket refused", { origin: request.headers.origin?.slice(0, 200) ?? null });
      return refuse(socket, 403);
    }
    const session = await readSession(request.headers.cookie);
    server.handleUpgrade(request, socket, head, (ws) => {
      // A browser learns why only from a close code, so the refused are let in first.
      ws.on("error", ({ code }: NodeJS.ErrnoException) => log.warn("socket failed", { code, user: session?.userId ?? null }));
      if (!session) {
        log.info("socket cut off", { reason: "signedOut", user: null });
        return ws.close(4401, "signedOut");
      }
      if (!knowsShape(request)) return ws.close(4426, "clientOutdated");
      const live = closing ? null : sockets.add(ws, session, addressOf(request));
      if (!live) return ws.close(closing ? 4503 : 4429, closing ? "shuttingDown" : "tooFast");
      // A stop cuts everyone off, and is told of by itself.
      live.onCutOff = (reason) => reason !== "shuttingDown" && log.info("socket cut off", { reason, user: live.userId, workspace: live.workspaceId });
      connect(ws, live, request);
    });
  }

  function connect(ws: WebSocket, live: LiveSocket, request: IncomingMessage): void {
    const headers = new Headers(Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : [])));
    const client = hocuspocus.handleConnection(ws, new Request(new URL(request.url ?? "/", "http://localhost"), { headers }), { socket: live });
    const cutOff = (reason: CloseReason) => {
      metrics?.onRefused(reason);
      live.close(reason);
    };
    ws.on("message", (data: Buffer, isBinary) => {
      if (live.isClosed) return;
      live.heardAt = performance.now();
      const message = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      const passed = isBinary ? passMessage(live, message) : ({ problem: "malformed" } as const);
      if (passed.problem) return cutOff(passed.problem);
      const said = passed.stateless === null ? "asked" : hearStateless(live, passed.stateless);
      if (said === "asked") client.handleMessage(message);
      else if (said !== "done") cutOff(said);
    });
    ws.on("close", (code, reason) => client.handleClose({ code, reason: reason.toString() }));
  }

  return {
    handleUpgrade(request, socket, head) {
      socket.on("error", () => undefined);
      receive(request, socket, head).catch((error: unknown) => {
        log.error("upgrade failed", { error });
        socket.destroy();
      });
    },

    async getPlan(workspaceId) {
      const open = plans.get(workspaceId);
      return open ? project(open.document) : readPlan(db, workspaceId);
    },

    async capture(workspaceId) {
      const open = plans.get(workspaceId)?.document;
      const document = open ?? createDocument();
      if (!open) await loadPlan(db, workspaceId, document);
      return { plan: project(document), state: Y.encodeStateAsUpdate(document) };
    },

    async apply(workspaceId, actor, commands) {
      if (updates.state(workspaceId) === "full") throw new ServiceError("unavailable", "plan.full");
      const direct = await hocuspocus.openDirectConnection(documentName(workspaceId), { workspaceId, memberId: actor.memberId }).catch((error: unknown) => {
        throw (isRefused(error) && error.refusal) || new ServiceError("unavailable", "plan.unavailable");
      });
      try {
        if (!plans.get(workspaceId)?.hasRoomFor(Buffer.byteLength(JSON.stringify(commands)))) throw new ServiceError("conflict", "plan.tooLarge", { max: QUOTAS.document / 2 ** 20 });
        applyCommands(direct.document!, commands, { source: "local", context: { memberId: actor.memberId } });
        if (!(await updates.drain(APPLY_PATIENCE_MS))) throw new ServiceError("unavailable", "plan.full");
      } finally {
        await direct.disconnect({ unloadImmediately: false });
      }
    },

    seed: seedPlan,

    async hangUp(who, reason) {
      if (!who.workspaceId && !who.userId && !who.memberId) throw new Error("hangUp needs someone: nobody named would mean everyone");
      for (const socket of sockets.of(who)) socket.close(reason);
      others?.call({ t: "hangUp", who, reason });
    },

    markStale,

    async close() {
      closing = true;
      clearInterval(stuck);
      clearInterval(judging);
      idle.stop();
      await Promise.race([Promise.all([updates.drain(STOP.drain), activity.flush(), duties.flush(), ...compactions]), new Promise((resolve) => setTimeout(resolve, STOP.drain))]);
      for (const socket of sockets.of({})) socket.close("shuttingDown");
      // What came while the rest was written is in memory alone; from here on nothing more is heard.
      await updates.drain(STOP.last);
      updates.close();
      void folder.stop();
      const deadline = Date.now() + STOP.goodbye;
      while (sockets.of({}).length > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
      for (const socket of sockets.of({})) socket.ws.terminate();
      for (const plan of plans.values()) plan.stop();
      server.close();
      await others?.close();
    },
  };
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

