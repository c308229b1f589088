import { addressOf, mapAddress } from "#components/live/addresses.ts";
import { questionAddress } from "#components/live/question-address.ts";
import { registerAddress } from "#components/live/register-address.ts";
import type { Anchor } from "#model/anchor-key.ts";
import { parsePlaceKey, type PlaceOfThing } from "#model/anchors.ts";

const THREAD = /^#thread=([0-9a-z]{1,64})$/;
/** The address of a thread, on the page that shows what it is about. */
export const threadAddress = (workspace: string, place: string, thread: string): string => `${placeAddress(workspace, parsePlaceKey(place))}#thread=${thread}`;
/** The thread that the end of an address asks for; null when it asks for none. */
export const threadOfHash = (hash: string): string | null => THREAD.exec(hash)?.[1] ?? null;

/** The address of a page or a map. */
export const placeAddress = (workspace: string, { page, map }: PlaceOfThing): string => addressOf(workspace, { page, ...(map && { map }) });

/** The address that shows a thing of the plan, selected where its page can do so. */
export function thingAddress(workspace: string, anchor: Anchor, place: PlaceOfThing): string {
  switch (anchor.kind) {
    case "question": return questionAddress(workspace, anchor.id);
    case "system": return registerAddress(workspace, "systems", anchor.id);
    case "channel": return registerAddress(workspace, "channels", anchor.id);
    case "step": return place.map ? mapAddress(workspace, place.map, anchor.id) : placeAddress(workspace, place);
    case "goal": return `${placeAddress(workspace, place)}#goal=${anchor.id}`;
    case "activity": return `${placeAddress(workspace, place)}#activity=${anchor.id}`;
    case "cell": return `${placeAddress(workspace, place)}#activity=${anchor.activity}`;
    default: return placeAddress(workspace, place);
  }
}
