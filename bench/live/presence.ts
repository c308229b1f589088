import type { ClientMessage } from "#model/live-messages.ts";

/** What of presence is known here: what a page sends. What comes back is counted and not read. */
type Person = { readonly client: number; readonly map: string };

/** What a page says of its person when it opens. */
export const openingPresence = ({ client, map }: Person): ClientMessage => ({
  t: "presence", patch: { page: "map", map, client, cursor: cursorAt(client, 0), viewport: { x: 0, y: 0, width: 1280, height: 720 } },
});

/** What it says while its person moves the pointer over the map; `beat` counts the sendings. */
export const movedPresence = ({ client }: Person, beat: number): ClientMessage => ({ t: "presence", patch: { cursor: cursorAt(client, beat) } });

/** Where a person's pointer is: everybody's goes its own round, for every subject the same. */
export const cursorAt = (person: number, beat: number): { x: number; y: number } => ({
  x: Math.round(640 + 400 * Math.sin(beat / 9 + person)), y: Math.round(360 + 200 * Math.cos(beat / 7 + person)),
});
