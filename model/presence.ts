import "#model/no-eval.ts";
import { z } from "zod";

const coordinate = z.number().min(-1e6).max(1e6);
const id = z.string().max(64);

/** The largest presence state a hub takes, bytes of JSON. */
export const PRESENCE_BYTES = 4096;

/** What one open page shows of its person to the others; never stored. Coordinates are the map's own. */
export const presenceSchema = z.object({
  /** The page, as in the address: `goals`, `map`. */
  page: z.string().max(40),
  /** The thing in hand: `goals/<id>/title`, `cell/<activity>/<participant>`. */
  focus: z.string().max(120).optional(),
  /** The map that is open: `<process>/<variant>`. */
  map: z.string().max(40).optional(),
  cursor: z.object({ x: coordinate, y: coordinate }).nullable().optional(),
  selection: z.array(id).max(200).optional(),
  /** Steps being dragged and where they are now; the document learns of it on drop. */
  drag: z.array(z.object({ id, x: coordinate, y: coordinate, lane: id.nullable() })).max(100).optional(),
  viewport: z.object({ x: coordinate, y: coordinate, zoom: z.number().min(0.01).max(100) }).optional(),
});
export type PresenceState = z.infer<typeof presenceSchema>;
