"use client";
import { useCallback, type ReactNode } from "react";
import type { Entry } from "#components/live/activity/group-entries.ts";
import { GoLink } from "#components/live/go-link.tsx";
import type { Home } from "#components/live/home.ts";
import { useLive } from "#components/live/live-context.ts";
import { placeAddress, thingAddress, threadAddress } from "#components/live/thread-address.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { findThing, parseAnchor, parsePlaceKey } from "#model/anchors.ts";
import { parseMapKey, type Plan } from "#model/shape.ts";

/** The name of what a row is of: a link to it while it is there, to the discussion where it is of one. */
export function ThingName({ entry, children }: { entry: Entry; children: ReactNode }) {
  const { home } = useLive();
  const address = usePlan(useCallback((plan: Plan) => addressOfEntry(plan, home, entry), [home, entry]));
  if (address === null) return <span className="text-ink">{children}</span>;
  return <GoLink address={address} className="rounded-sm text-ink underline decoration-line-strong underline-offset-2 [overflow-wrap:anywhere] hover:text-accent hover:decoration-accent">{children}</GoLink>;
}

function addressOfEntry(plan: Plan, home: Home, { things, place, action, params }: Entry): string | null {
  const anchor = things[0] === undefined ? null : parseAnchor(things[0]);
  const found = anchor && findThing(plan, anchor);
  if (/^(thread|comment)\./.test(action) && place !== null && params.thread !== undefined && action !== "comment.removed") return threadAddress(home, place, String(params.thread));
  // A lane is shown on its map, whatever page its participant is on.
  if (anchor && found) return thingAddress(home, anchor, place === null || params.kind !== "lane" ? found.place : parsePlaceKey(place));
  if (anchor || place === null) return null;
  const shown = parsePlaceKey(place);
  return shown.map && !plan.processes.some(({ id }) => id === parseMapKey(shown.map!).process) ? null : placeAddress(home, shown);
}
