import { hasWords } from "#components/ui/words.ts";
import { lacksTrace } from "#model/requirements/offers.ts";
import { PRIORITIES, REQUIREMENT_AREAS, type Requirement } from "#model/shape.ts";

/** By what requirements are put together. */
export const GROUPINGS = ["area", "priority"] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Priority = Requirement["priority"];

/** The words that stand for "no priority yet" where null cannot. */
export const UNDECIDED = "none";

/** Requirements of one area, or of one priority; `key` is that, in one word. */
export type Group = { readonly key: string; readonly requirements: readonly Requirement[] };

/** The requirements that were not dropped, put together; groups without any are left out. Those of no priority come first: they wait for a decision. */
export function groupRequirements(requirements: readonly Requirement[], by: Grouping): readonly Group[] {
  const keys = by === "area" ? REQUIREMENT_AREAS : [UNDECIDED, ...PRIORITIES];
  return keys.map((key) => ({ key, requirements: requirements.filter((requirement) => keyOf(requirement, by) === key) })).filter((group) => group.requirements.length > 0);
}

export const keyOf = (requirement: Requirement, by: Grouping): string => (by === "area" ? requirement.area : (requirement.priority ?? UNDECIDED));

/** What a requirement becomes in another group. */
export function valuesOfGroup(key: string, by: Grouping): { area: Requirement["area"] } | { priority: Priority } {
  return by === "area" ? { area: REQUIREMENT_AREAS.find((area) => area === key) ?? "other" } : { priority: PRIORITIES.find((priority) => priority === key) ?? null };
}

/** What people look for: requirements whose reasons are gone, or that have none. */
export const CONCERNS = ["all", "gone", "untraced"] as const;
export type Filter = { readonly text: string; readonly priority: string | null; readonly area: string | null; readonly concern: (typeof CONCERNS)[number] };
export const NO_FILTER: Filter = { text: "", priority: null, area: null, concern: "all" };

export const isFiltering = ({ text, priority, area, concern }: Filter): boolean => text.trim() !== "" || priority !== null || area !== null || concern !== "all";

/** The requirements that fit. `kept` stays in any case: what one is at does not vanish under one's hands. */
export function filterRequirements(requirements: readonly Requirement[], filter: Filter, isGone: (requirement: Requirement) => boolean, kept: string | null): readonly Requirement[] {
  if (!isFiltering(filter)) return requirements;
  return requirements.filter((one) => one.id === kept || (
    (filter.priority === null || keyOf(one, "priority") === filter.priority) && (filter.area === null || one.area === filter.area)
    && (filter.concern === "all" || (filter.concern === "gone" ? isGone(one) : lacksTrace(one))) && hasWords(`${one.title} ${one.statement}`, filter.text)
  ));
}

/** The requirement that `id` must stand behind to come to place `index` of `group`, counted without it; null: before all. */
export function afterAt(group: readonly Requirement[], id: string, index: number): string | null {
  return group.filter((requirement) => requirement.id !== id)[index - 1]?.id ?? null;
}
