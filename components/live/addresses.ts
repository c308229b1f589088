import { parseMapKey, type MapKey } from "#model/shape.ts";
import type { PresenceState } from "#model/presence.ts";
import type { Home } from "#components/live/home.ts";

/** The address of one map of a process; `things`, steps and flows of it, are selected and brought into sight there. What is today is the map one means unless one says otherwise. */
export function mapAddress(home: Home, map: MapKey, ...things: readonly string[]): string {
  const { process, variant } = parseMapKey(map);
  return `${home}/map/${process}${variant === "as-is" ? "" : `?variant=${variant}`}${things.length > 0 ? `#step=${things.join(".")}` : ""}`;
}

const THINGS = /^#step=([0-9a-z]{1,64}(?:\.[0-9a-z]{1,64})*)$/;

/** The steps and flows that the end of an address asks for. */
export const thingsOfHash = (hash: string): readonly string[] => THINGS.exec(hash)?.[1]?.split(".") ?? [];

/**
 * What we keep in an entry of the browser's history, without what the framework keeps there: it takes a changed address
 * for its own, and leaves the page as it was, when it finds its own marks.
 */
export function ownHistoryState(state: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typeof state === "object" && state !== null ? state : {}).filter(([key]) => !key.startsWith("_")));
}

/** The address where someone is: their page, or their map. */
export function addressOf(home: Home, { page, map }: Pick<PresenceState, "page" | "map">): string {
  if (page === "map" && map) return mapAddress(home, map as MapKey);
  return page === "overview" || page === "" ? home : `${home}/${page}`;
}
