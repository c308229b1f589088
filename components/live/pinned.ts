import * as Y from "yjs";
import { createDocument } from "#model/document.ts";
import { createProjector } from "#model/projector.ts";
import type { Home } from "#components/live/home.ts";
import { createHistory } from "#components/live/history.ts";
import type { Live } from "#components/live/live.ts";
import { createPeople } from "#components/live/people.ts";
import { createSignal } from "#components/live/signal.ts";

/** A plan that stands still, shown by the pages that show the live one: `state` is a document's, as a version keeps it. Nothing in it can be changed, and nobody is in it. */
export function createPinned(current: Live, home: Home, state: Uint8Array): Live {
  const doc = createDocument();
  Y.applyUpdate(doc, state);
  const plan = createProjector(doc).plan();
  return {
    ...current, home, doc, initial: plan,
    ready: createSignal(true), history: createHistory(doc, {}), people: createPeople(current.me.memberId), following: createSignal<string | null>(null),
    plan: { get: () => plan, subscribe: () => () => undefined },
    may: (capability) => capability !== "plan.edit" && current.may(capability),
    apply() {
      throw new Error("a version is never changed");
    },
    setPresence: () => undefined,
  };
}
