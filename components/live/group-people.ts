import type { Person } from "#components/live/people.ts";

/** A person once, with the pages of all their tabs. */
export type PersonHere = Pick<Person, "memberId" | "name" | "colour" | "role"> & { readonly pages: readonly string[] };

/** One entry per member, in the order in which they came. */
export function groupPeople(people: readonly Person[]): readonly PersonHere[] {
  const grouped = new Map<string, PersonHere>();
  for (const { memberId, name, colour, role, state } of people) {
    const pages = grouped.get(memberId)?.pages ?? [];
    grouped.set(memberId, { memberId, name, colour, role, pages: pages.includes(state.page) ? pages : [...pages, state.page] });
  }
  return [...grouped.values()];
}
