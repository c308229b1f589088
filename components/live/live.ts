import * as Y from "yjs";
import { can, type Capability, type Holder } from "#model/access.ts";
import { applyCommands, commandLabel, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import type { ServerMessage } from "#model/live-messages.ts";
import type { PresenceState } from "#model/presence.ts";
import { createProjector } from "#model/projector.ts";
import type { Plan } from "#model/shape.ts";
import { createConnection, type Connection, type ConnectionState } from "#components/live/connection.ts";
import { createSaveTracker, readVector, type StateVector } from "#components/live/durability.ts";
import { createHistory, type History } from "#components/live/history.ts";
import { homeOf, type Home } from "#components/live/home.ts";
import { offlineCopyName } from "#components/live/offline-copies.ts";
import { openOfflineCopy, type OfflineCopy } from "#components/live/offline-copy.ts";
import { createPeople, type People } from "#components/live/people.ts";
import { createPresenceSender } from "#components/live/presence-sender.ts";
import { deriveSaveStatus, isSameStatus, type SaveFacts, type SaveStatus } from "#components/live/save-status.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";
import { keepName, type StepHow } from "#components/live/step-names.ts";
import { watchWrites } from "#components/live/watch-writes.ts";

export type Me = { readonly memberId: string; readonly userId: string; readonly name: string; readonly role: Holder };

/** The live plan of one workspace in this browser, with no React in it. */
export type Live = {
  readonly workspace: string;
  /** Where this plan's pages are. */
  readonly home: Home;
  readonly me: Me;
  readonly doc: Y.Doc;
  readonly initial: Plan;
  /** The plan as it stands here; `initial` until `ready`. */
  readonly plan: Pick<Signal<Plan>, "get" | "subscribe">;
  /** Whether the document is here: synced with the server, or, when that cannot be had, the copy kept on this device. */
  readonly ready: Signal<boolean>;
  readonly status: Signal<SaveStatus>;
  /** My role as the server last judged it. */
  readonly role: Signal<Holder>;
  readonly history: History;
  readonly people: People;
  /** The version that is being read, whose pages are shown instead; null when none is. Nothing is edited meanwhile. */
  readonly reading: Signal<string | null>;
  /** The member whose view mine follows; null when nobody's. */
  readonly following: Signal<string | null>;
  /** Whether I may do this now; editing also needs the document to be here and the server to take changes. */
  may(capability: Capability): boolean;
  /** Calls `listener` when an answer of `may` may have changed. */
  onMayChange(listener: () => void): () => void;
  /** Makes one undo step of `commands`. Throws `PlanError` and changes nothing when one cannot be applied. */
  apply(commands: readonly Command[], how?: StepHow): void;
  setPresence(patch: Partial<PresenceState>): void;
  /** Connects; returns how to stop. Everything that waits stays kept, and a later start goes on. */
  start(): () => void;
  retry(): void;
  /** The device is back, or may have lost its network: tries again, or asks for a sign of life. */
  wake(): void;
  /** How far the server's disk is known to reach. */
  durable(): StateVector;
  /** Deletes the copy on this device, with what the server never took. */
  discard(): Promise<void>;
};

type Options = {
  workspace: string;
  me: Me;
  initial: Plan;
  /** The WebSocket address, with the shape; asked in the browser only. */
  url: () => string;
  /** tRPC queries that the server says are stale, such as `members.list`. */
  onStale?: (queries: readonly string[]) => void;
  /** Online again: what went stale meanwhile was told to nobody here. */
  onBack?: () => void;
  WebSocketPolyfill?: unknown;
};

/** With a kept copy at hand, the server gets this long before the copy is shown, ms: fresh content should not be replaced by older. */
const COPY_AFTER_MS = 2_500;

export function createLive({ workspace, me, initial, url, onStale, onBack, WebSocketPolyfill }: Options): Live {
  const doc = createDocument();
  const projector = createProjector(doc, initial);
  const origin = { by: "me" };
  const history = createHistory(doc, origin);
  const tracker = createSaveTracker();
  const people = createPeople(me.memberId);
  const ready = createSignal(false);
  const role = createSignal<Holder>(me.role);
  const following = createSignal<string | null>(null);
  const reading = createSignal<string | null>(null);
  let copy: OfflineCopy | null = null;
  let connection: Connection | null = null;
  let wasOnline = false;

  const facts: SaveFacts = { connection: { phase: "connecting", reason: null }, saved: false, pending: 0, storage: "ok", role: me.role, kept: true };
  const status = createSignal<SaveStatus>(deriveSaveStatus(facts), isSameStatus);
  const publish = (changed: Partial<SaveFacts> = {}) => {
    const wasSaved = facts.saved;
    Object.assign(facts, changed, { saved: tracker.isSaved(), pending: tracker.pending().length });
    status.set(deriveSaveStatus(facts));
    if (facts.saved && !wasSaved) copy?.noteDurable(Y.encodeStateVector(new Map(tracker.durable())));
  };

  const presence = createPresenceSender({ page: "", client: doc.clientID }, (patch) => connection?.send({ t: "presence", patch }));
  people.list.subscribe(() => presence.setWatched(people.list.get().length > 0));

  const hear = (message: ServerMessage) => {
    if (message.t === "hello") {
      role.set(message.member.role);
      publish({ role: message.member.role });
    } else if (message.t === "durable") {
      tracker.heard(readVector(message.sv));
      publish();
    } else if (message.t === "storage") publish({ storage: message.state });
    else if (message.t === "here") people.hear(message);
    else if (message.t === "stale") onStale?.(message.queries);
  };

  const onConnection = (state: ConnectionState) => {
    if (state.phase !== "online") {
      tracker.lost();
      people.clear();
    } else {
      ready.set(true);
      if (wasOnline) onBack?.();
      wasOnline = true;
    }
    if (state.phase === "offline") showCopy();
    publish({ connection: state, ...(state.phase === "online" ? {} : { storage: "ok" }) });
    // Access is gone: so is the copy, unless it holds what exists nowhere else.
    const gone = state.phase === "ended" && (state.reason === "noAccess" || state.reason === "workspaceDeleted");
    if (gone && facts.pending === 0) void copy?.forget();
  };

  /** Shows what was kept, if that is a plan at all. */
  const showCopy = () => {
    if (doc.store.clients.size > 0) ready.set(true);
  };

  /** Reads what an earlier page kept into the document. */
  async function load(from: OfflineCopy | null): Promise<void> {
    const kept = await from?.load().catch(() => null);
    if (!kept) return publish({ kept: false });
    Y.transact(doc, () => kept.updates.forEach((update) => Y.applyUpdate(doc, update)), from, false);
    tracker.adopt(readVector(Y.encodeStateVector(doc)), kept.stamps);
    publish({ kept: true });
  }

  function start(): () => void {
    const stops: (() => void)[] = [];
    let stopped = false;
    const begin = async () => {
      const opened = await openOfflineCopy(offlineCopyName(me.userId, workspace), () => publish({ kept: false }));
      stops.push(() => opened?.close());
      if (!stopped) await load(opened);
      if (stopped) return opened?.close();
      copy = opened;
      stops.push(watchWrites(doc, (update, stamp) => {
        opened?.keep(update, stamp);
        if (stamp) tracker.wrote(stamp);
        publish();
      }));
      const opening = createConnection({ url: url(), documentName: `plan:${workspace}`, doc, onMessage: hear, WebSocketPolyfill });
      connection = opening;
      stops.push(opening.state.subscribe(() => onConnection(opening.state.get())), opening.destroy);
      const waiting = setTimeout(showCopy, COPY_AFTER_MS);
      stops.push(() => clearTimeout(waiting));
    };
    void begin();
    return () => {
      stopped = true;
      for (const stop of stops.reverse()) stop();
      [connection, copy] = [null, null];
      tracker.lost();
      people.clear();
      publish({ connection: { phase: "connecting", reason: null } });
    };
  }

  return {
    workspace, home: homeOf(workspace), me, doc, initial, ready, status, role, history, people, following, reading, start,
    plan: {
      get: () => (ready.get() ? projector.plan() : initial),
      subscribe(listener) {
        const stops = [projector.subscribe(listener), ready.subscribe(listener)];
        return () => stops.forEach((stop) => stop());
      },
    },
    may(capability) {
      if (!can(role.get(), capability)) return false;
      return capability !== "plan.edit" || (reading.get() === null && ready.get() && facts.storage !== "full" && facts.connection.phase !== "ended");
    },
    onMayChange(listener) {
      const stops = [reading.subscribe(listener), ready.subscribe(listener), role.subscribe(listener), status.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    apply: (commands, { burst = null, name, count } = {}) => history.record(name ? keepName(name, count) : commandLabel(commands), burst, () => applyCommands(doc, commands, origin)),
    setPresence: (patch) => presence.patch(patch),
    retry: () => connection?.retry(),
    wake() {
      const { phase, reason } = facts.connection;
      // Signed in again in another tab, perhaps.
      if (phase === "offline" || reason === "signedOut") connection?.retry();
      else connection?.check();
    },
    durable: () => tracker.durable(),
    async discard() {
      await copy?.forget();
      connection?.destroy();
    },
  };
}
