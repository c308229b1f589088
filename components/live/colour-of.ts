import { PARTICIPANT_COLOURS } from "#model/shape.ts";

/** A person's colour in what they wrote: always the same, whoever is here. */
export function colourOf(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return PARTICIPANT_COLOURS[sum % PARTICIPANT_COLOURS.length]!;
}
