import * as Y from "yjs";
import { can, type Holder } from "#model/access.ts";
import { createDocument } from "#model/document.ts";
import { createProjector } from "#model/projector.ts";
import type { Home } from "#components/live/home.ts";
import { createHistory } from "#components/live/history.ts";
import type { Live, Me } from "#components/live/live.ts";
import { createPeople } from "#components/live/people.ts";
import type { SaveStatus } from "#components/live/save-status.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";

type Still = Pick<Live, "home" | "doc" | "initial" | "ready" | "history" | "people" | "following" | "plan" | "apply" | "setPresence">;

/** What there is of a plan that is only read, of a document's state: nothing in it can be changed here, and nobody is in it. */
export function createStillPlan({ home, memberId, state }: { home: Home; memberId: string; state: Uint8Array }): Still {
  const doc = createDocument();
  Y.applyUpdate(doc, state);
  const projector = createProjector(doc);
  return {
    home, doc, initial: projector.plan(),
    ready: createSignal(true), history: createHistory(doc, {}), people: createPeople(memberId), following: createSignal<string | null>(null),
    plan: { get: projector.plan, subscribe: projector.subscribe },
    apply() {
      throw new Error("a plan that is only read is never changed");
    },
    setPresence: () => undefined,
  };
}

const READ: SaveStatus = { state: "saved", pending: 0, reason: null, readOnly: true, kept: true, slow: false };

/** A plan that is read without a connection of its own; `show` takes in a newer state of the same document. */
export type StillLive = Live & { readonly role: Signal<Holder>; show(state: Uint8Array): void; setCutOff(isCutOff: boolean): void };

export function createStill({ workspace, home, me, state }: { workspace: string; home: Home; me: Me; state: Uint8Array }): StillLive {
  const still = createStillPlan({ home, memberId: me.memberId, state });
  const role = createSignal<Holder>(me.role);
  const status = createSignal<SaveStatus>(READ);
  return {
    ...still, workspace, me, role, status, reading: createSignal<string | null>(null),
    may: (capability) => capability !== "plan.edit" && can(role.get(), capability),
    onMayChange: role.subscribe,
    start: () => () => undefined,
    retry: () => undefined,
    wake: () => undefined,
    durable: () => Y.decodeStateVector(Y.encodeStateVector(still.doc)),
    discard: async () => undefined,
    show: (next) => Y.applyUpdate(still.doc, next),
    setCutOff: (isCutOff) => status.set(isCutOff ? { ...READ, state: "offline" } : READ),
  };
}
