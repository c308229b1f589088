"use client";
import { useCallback, useSyncExternalStore } from "react";
import { can, type Capability } from "#model/access.ts";
import { useLive } from "#components/live/live-context.ts";

/** Whether I may do something now. Editing also needs the document to be here and the server to take changes. */
export function useMay(): (capability: Capability) => boolean {
  const live = useLive();
  // One string for all answers: a component that asks renders again when any of them changes.
  const version = useSyncExternalStore(live.onMayChange, () => `${live.role.get()}/${live.may("plan.edit")}`, () => `${live.me.role}/false`);
  return useCallback((capability) => (capability === "plan.edit" ? version.endsWith("/true") : can(version.split("/")[0], capability)), [version]);
}
