import { findingKey, type Finding } from "#model/findings/finding.ts";
import type { Proposal } from "#model/requirements/proposal.ts";
import type { Requirement } from "#model/shape.ts";

/** A proposal that nobody has decided on yet. `requirement`: the one that already has a part of its reasons, and would get the others, which are `news`. */
export type Offer = { readonly proposal: Proposal; readonly requirement: Requirement | null; readonly news: readonly string[] };

/** What is offered: proposals of which at least one reason stands in no requirement, taken or dropped. */
export function offersOf(proposals: readonly Proposal[], requirements: readonly Requirement[]): readonly Offer[] {
  const holders = new Map<string, Requirement>();
  for (const requirement of requirements) for (const source of requirement.sources) holders.set(source, holders.get(source) ?? requirement);
  return proposals.flatMap((proposal): Offer[] => {
    const news = proposal.sources.filter((source) => !holders.has(source));
    if (news.length === 0) return [];
    const held = proposal.sources.find((source) => holders.has(source));
    return [{ proposal, requirement: held === undefined ? null : holders.get(held)!, news }];
  });
}

/** Every reason that there is now: what proposals come from, and all findings, as any of them can be made a requirement. */
export function standingSources(proposals: readonly Proposal[], findings: readonly Finding[]): ReadonlySet<string> {
  return new Set([...proposals.flatMap(({ sources }) => sources), ...findings.map(findingKey)]);
}

/** The reasons of a requirement that are there no longer: mended, or taken out of the plan. */
export const goneSources = ({ sources }: Pick<Requirement, "sources">, standing: ReadonlySet<string>): readonly string[] => sources.filter((source) => !standing.has(source));

/** What a requirement must be traced to and is not: to a goal, or to a reason in the plan. */
export const lacksTrace = ({ sources, goals }: Pick<Requirement, "sources" | "goals">): boolean => sources.length === 0 && goals.length === 0;
