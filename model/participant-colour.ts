import { PARTICIPANT_COLOURS, type Participant } from "#model/shape.ts";

/** The colour for one more participant: the one least in use, the first of several. */
export function nextColour(participants: readonly Pick<Participant, "colour">[]): Participant["colour"] {
  const uses = (colour: string) => participants.filter((one) => one.colour === colour).length;
  return PARTICIPANT_COLOURS.toSorted((a, b) => uses(a) - uses(b))[0]!;
}
