import * as z from "#model/schema.ts";

const coordinate = z.number().min(-1e6).max(1e6);
const extent = z.number().min(1).max(1e6);
const id = z.string().max(64);

/** The largest presence state a hub takes, bytes of JSON. */
export const PRESENCE_BYTES = 4096;

/** What one open page shows of its person to the others; never stored. Coordinates are the map's own. */
export const presenceSchema = z.object({
  /** The page, as in the address: `goals`, `map`. */
  page: z.string().max(40),
  /** The thing in hand: `goals/<id>/title`, `cell/<activity>/<participant>`. */
  focus: z.string().max(120).optional(),
  /** The document's client in this page, as what it writes is signed: says who has deleted something. */
  client: z.number().int().min(0).optional(),
  /** The map that is open: `<process>/<variant>`. */
  map: z.string().max(40).optional(),
  cursor: z.object({ x: coordinate, y: coordinate }).nullable().optional(),
  selection: z.array(id).max(200).optional(),
  /** Steps being dragged and where they are now; the document learns of it on drop. */
  drag: z.array(z.object({ id, x: coordinate, y: coordinate, lane: id.nullable() })).max(100).optional(),
  /** What of the map is seen. */
  viewport: z.object({ x: coordinate, y: coordinate, width: extent, height: extent }).optional(),
});
export type PresenceState = z.infer<typeof presenceSchema>;
