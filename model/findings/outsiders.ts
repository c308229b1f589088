import type { Participant } from "#model/shape.ts";

const known = new WeakMap<readonly Participant[], ReadonlySet<string>>();

/** The ids of the participants that are no part of the company: clients, suppliers. Reads `participants.kind`. */
export function outsidersOf(participants: readonly Participant[]): ReadonlySet<string> {
  let found = known.get(participants);
  if (!found) known.set(participants, (found = new Set(participants.filter(({ kind }) => kind === "external").map(({ id }) => id))));
  return found;
}
