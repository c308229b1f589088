import { NOUNS, type Noun } from "#model/commands/context.ts";
import type { Collection } from "#model/shape.ts";

type NounOf<C extends Collection> = { [N in Noun]: (typeof NOUNS)[N] extends C ? N : never }[Noun];

/** The noun whose commands change a collection's records: `goals` → `goal`. */
export function nounOf<C extends Collection>(collection: C): NounOf<C> {
  return (Object.keys(NOUNS) as NounOf<C>[]).find((noun) => NOUNS[noun] === collection)!;
}
