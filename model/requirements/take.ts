import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { Offer } from "#model/requirements/offers.ts";
import type { Proposal } from "#model/requirements/proposal.ts";
import { COLLECTIONS } from "#model/shape.ts";

export type RequirementWords = { readonly title: string; readonly statement: string };

const MOST_SOURCES = 50;

/**
 * The commands that take offers as requirements, or put them among the dropped ones: one batch, one undo step. An offer whose requirement is there already gives it the new reasons; taken, a dropped one comes back.
 * `wordsOf` gives its texts, in the language of who takes it.
 */
export function takeOffers(offers: readonly Offer[], dropped: boolean, wordsOf: (proposal: Proposal) => RequirementWords): readonly Command[] {
  return offers.map(({ proposal, requirement, news }): Command => {
    if (requirement) return { type: "requirement.set", id: requirement.id, values: { sources: [...requirement.sources, ...news].slice(0, MOST_SOURCES), ...(requirement.dropped && !dropped && { dropped: false }) } };
    const { area, priority, sources, goals, steps, systems } = proposal;
    const { title, statement } = wordsOf(proposal);
    return { type: "requirement.add", id: newId(), values: { title: title.slice(0, COLLECTIONS.requirements.title.max), statement, area, priority, sources, goals, steps, systems, dropped } };
  });
}
