import { NOUNS, type Noun } from "#model/commands/context.ts";
import type { Collection } from "#model/shape.ts";

/** The noun whose commands change a collection's records: `goals` → `goal`. */
export function nounOf(collection: Collection): Noun {
  return (Object.keys(NOUNS) as Noun[]).find((noun) => NOUNS[noun] === collection)!;
}
