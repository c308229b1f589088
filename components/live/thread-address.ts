import { addressOf, mapAddress } from "#components/live/addresses.ts";
import type { Home } from "#components/live/home.ts";
import { questionAddress } from "#components/live/question-address.ts";
import { registerAddress } from "#components/live/register-address.ts";
import { versionAddress } from "#components/live/version-address.ts";
import type { Anchor } from "#model/anchor-key.ts";
import { parsePlaceKey, type PlaceOfThing } from "#model/anchors.ts";

const THREAD = /^#thread=([0-9a-z]{1,64})$/;
/** The address of a thread, on the page that shows what it is about. */
export const threadAddress = (home: Home, place: string, thread: string): string => `${placeAddress(home, parsePlaceKey(place))}#thread=${thread}`;
/** The thread that the end of an address asks for; null when it asks for none. */
export const threadOfHash = (hash: string): string | null => THREAD.exec(hash)?.[1] ?? null;

/** The address of a page or a map. */
export const placeAddress = (home: Home, { page, map }: PlaceOfThing): string => addressOf(home, { page, ...(map && { map }) });

/** The address that shows a thing of the plan, selected where its page can do so. */
export function thingAddress(home: Home, anchor: Anchor, place: PlaceOfThing): string {
  switch (anchor.kind) {
    case "question": return questionAddress(home, anchor.id);
    case "system": return registerAddress(home, "systems", anchor.id);
    case "channel": return registerAddress(home, "channels", anchor.id);
    case "step": return place.map ? mapAddress(home, place.map, anchor.id) : placeAddress(home, place);
    case "version": return versionAddress(home, anchor.id);
    case "goal": return `${placeAddress(home, place)}#goal=${anchor.id}`;
    case "activity": return `${placeAddress(home, place)}#activity=${anchor.id}`;
    case "cell": return `${placeAddress(home, place)}#activity=${anchor.activity}`;
    default: return placeAddress(home, place);
  }
}
