import * as z from "#model/schema.ts";

const coordinate = z.number().min(-1e6).max(1e6);
const extent = z.number().min(1).max(1e6);
const id = z.string().max(64);

/** The largest message of presence that a hub takes, bytes of JSON. */
export const PRESENCE_BYTES = 4096;

/** Where someone is: all that those on other pages are told, once a second. */
const WHERE = {
  /** The page, as in the address: `goals`, `map`. */
  page: z.string().max(40),
  /** The thing in hand: `goals/<id>/title`, `cell/<activity>/<participant>`. */
  focus: z.string().max(120),
  /** The document's client in this page, as what it writes is signed: says who has deleted something. */
  client: z.number().int().min(0),
  /** The map that is open: `<process>/<variant>`. */
  map: z.string().max(40),
};
/** What those on the same page see, at once. */
const DETAIL = {
  cursor: z.object({ x: coordinate, y: coordinate }),
  selection: z.array(id).max(200),
  /** Steps being dragged and where they are now; the document learns of it on drop. */
  drag: z.array(z.object({ id, x: coordinate, y: coordinate, lane: id.nullable() })).max(100),
  /** What of the map is seen. */
  viewport: z.object({ x: coordinate, y: coordinate, width: extent, height: extent }),
};

/** What has changed of what one open page shows of its person to the others: a key of null is there no more. Coordinates are the map's own. */
export const presencePatchSchema = z.object({
  page: WHERE.page.optional(), focus: WHERE.focus.nullable().optional(), client: WHERE.client.nullable().optional(), map: WHERE.map.nullable().optional(),
  cursor: DETAIL.cursor.nullable().optional(), selection: DETAIL.selection.nullable().optional(), drag: DETAIL.drag.nullable().optional(), viewport: DETAIL.viewport.nullable().optional(),
});
export type PresencePatch = z.infer<typeof presencePatchSchema>;
/** All of it; never stored. */
export type PresenceState = { page: string } & { [K in Exclude<keyof PresencePatch, "page">]?: NonNullable<PresencePatch[K]> };

/** A connection that has not said where it is. */
export const NOWHERE: PresenceState = { page: "" };

/** The state after `patch`. Who turns to another page leaves behind what those on the last one saw. */
export function patchPresence(state: PresenceState, patch: PresencePatch): PresenceState {
  const kept: PresencePatch = patch.page === undefined || patch.page === state.page ? state : whereOf(state);
  return Object.fromEntries(Object.entries({ ...kept, ...patch }).filter(([, value]) => value !== null && value !== undefined)) as PresenceState;
}

/** What people on other pages are told of a state. */
export const whereOf = (state: PresenceState): PresencePatch => ({ page: state.page, focus: state.focus ?? null, client: state.client ?? null, map: state.map ?? null });

const KEYS = [...Object.keys(WHERE), ...Object.keys(DETAIL)] as (keyof PresenceState)[];

/** What has to be said so that one who knows `before` knows `after`, null when that is nothing; to one of whom nobody knows what they know, all of it. */
export function diffPresence(before: PresenceState | null, after: PresenceState): PresencePatch | null {
  const changed = KEYS.filter((key) => !before || (before[key] !== after[key] && JSON.stringify(before[key]) !== JSON.stringify(after[key])));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
}
