import type { Home } from "#components/live/home.ts";
import type { Live } from "#components/live/live.ts";
import { createStillPlan } from "#components/live/still.ts";

/** A version of the plan, shown by the pages that show the live one: `state` is a document's, as a version keeps it. Nothing in it can be changed, and nobody is in it. */
export function createPinned(current: Live, home: Home, state: Uint8Array): Live {
  return { ...current, ...createStillPlan({ home, memberId: current.me.memberId, state }), may: (capability) => capability !== "plan.edit" && current.may(capability) };
}
