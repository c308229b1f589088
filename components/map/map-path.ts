import { mapAddress } from "#components/live/addresses.ts";
import { mapKey, VARIANTS } from "#model/shape.ts";
import type { Home } from "#components/live/home.ts";

/** What of a process is shown: one of its maps, or both side by side. */
export const SHOWN_MAPS = [...VARIANTS, "both"] as const;
export type ShownMaps = (typeof SHOWN_MAPS)[number];

/** The address of a process's map, or of both; without a process, of the maps. */
export function mapPath(home: Home, process?: string, shown: ShownMaps = "as-is"): string {
  if (!process) return `${home}/map`;
  return shown === "both" ? `${home}/map/${process}?variant=both` : mapAddress(home, mapKey(process, shown));
}

/** Ends the address of a process that has just been made: its name is to be typed. */
export const NAMING = "#name";

/** What an address asks for; anything unknown is today's map. */
export const parseShown = (asked: string | null | undefined): ShownMaps => SHOWN_MAPS.find((known) => known === asked) ?? "as-is";
