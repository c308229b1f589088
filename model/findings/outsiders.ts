import { onceFor } from "#model/once-for.ts";
import type { Participant } from "#model/shape.ts";

/** The ids of the participants that are no part of the company: clients, suppliers. Reads `participants.kind`. */
export const outsidersOf = onceFor((participants: readonly Participant[]): ReadonlySet<string> => new Set(participants.filter(({ kind }) => kind === "external").map(({ id }) => id)));
