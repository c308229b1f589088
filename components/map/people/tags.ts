import type { Person } from "#components/live/people.ts";
import type { PresenceState } from "#model/presence.ts";

/** Somebody at a step; `isNamed` at the first of what they have selected. */
export type AtStep = { readonly name: string; readonly colour: string; readonly isNamed: boolean; readonly isTyping: boolean };
type Present = { readonly person: Pick<Person, "name" | "colour">; readonly state: Pick<PresenceState, "focus" | "selection"> | null };

/** So many people are named at one step; the rest are counted. */
const NAMED = 2;

/** Who is at which step: by what they have selected, else by the title they type in. */
export function peopleAtSteps(present: readonly Present[]): ReadonlyMap<string, readonly AtStep[]> {
  const at = new Map<string, AtStep[]>();
  for (const { person, state } of present) {
    const typingIn = /^steps\/([0-9a-z]+)\/title$/.exec(state?.focus ?? "")?.[1];
    const ids = state?.selection ?? (typingIn ? [typingIn] : []);
    ids.forEach((id, index) => at.set(id, [...(at.get(id) ?? []), { name: person.name, colour: person.colour, isNamed: index === 0, isTyping: id === typingIn }]));
  }
  return at;
}

/** What is written at a step: one person's whole name, of several the first names of some and how many more there are. */
export function namesAt(here: readonly AtStep[]): { readonly people: readonly AtStep[]; readonly more: number } {
  const named = here.filter(({ isNamed }) => isNamed);
  if (named.length <= 1) return { people: named, more: 0 };
  return { people: named.slice(0, NAMED).map((one) => ({ ...one, name: one.name.trim().split(/\s+/)[0]! })), more: Math.max(0, named.length - NAMED) };
}
