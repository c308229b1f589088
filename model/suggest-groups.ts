import type { Command } from "#model/commands.ts";
import type { Activity, Participant, Plan } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";
import { PROJECT_PHASE } from "#model/templates/phase-template.ts";

export type Group = NonNullable<Participant["group"]>;
/** Why somebody belongs in a group: the first thing that says so, by its title, and how many more do. */
export type GroupReason = {
  readonly code: "answersForSetup" | "worksOnSetup" | "ownsCrm" | "ownsProcess" | "ownsGoal" | "answersForWork" | "performs" | "worksOnWork" | "usesSystems";
  readonly title: string;
  readonly more: number;
};
export type GroupSuggestion = { readonly participant: string; readonly group: Group; readonly reason: GroupReason };

type Titled = { readonly title: string };
type Found = { readonly group: Group; readonly code: GroupReason["code"]; readonly things: readonly Titled[] };

/**
 * A group for each participant of the company who is in none, by what the plan says of them, the strongest first (docs/decisions/0030).
 * Nobody is suggested anything of whom the plan says nothing; outside parties take no part in the project.
 */
export function suggestGroups(plan: Plan): readonly GroupSuggestion[] {
  return plan.participants.flatMap(({ id, kind, group }) => {
    if (group !== null || kind === "external") return [];
    const found = factsOf(plan, id).find(({ things }) => things.length > 0);
    if (!found) return [];
    const { code, things } = found;
    return [{ participant: id, group: found.group, reason: { code, title: things[0]!.title.trim(), more: things.length - 1 } }];
  });
}

/** Whether two lists suggest the same for the same reasons. */
export const isSameSuggestions = (a: readonly GroupSuggestion[], b: readonly GroupSuggestion[]): boolean =>
  a.length === b.length && a.every(({ participant, group, reason: { code, title, more } }, index) => {
    const other = b[index]!;
    return participant === other.participant && group === other.group && code === other.reason.code && title === other.reason.title && more === other.reason.more;
  });

/** What the plan says of a participant, from what weighs most to what weighs least. */
function factsOf(plan: Plan, id: string): readonly Found[] {
  const setup = plan.activities.filter(({ phase }) => phase === PROJECT_PHASE);
  const work = plan.activities.filter(({ phase }) => phase !== PROJECT_PHASE);
  const isResponsible = ({ letters }: Activity) => letters[id]?.includes("R") ?? false;
  return [
    { group: "configure", code: "answersForSetup", things: setup.filter(({ accountable }) => accountable === id) },
    { group: "configure", code: "worksOnSetup", things: setup.filter(isResponsible) },
    { group: "configure", code: "ownsCrm", things: plan.systems.filter(({ kind, owner }) => kind === "crm" && owner === id) },
    { group: "requirements", code: "ownsProcess", things: plan.processes.filter(({ owner }) => owner === id) },
    { group: "requirements", code: "ownsGoal", things: plan.goals.filter(({ owner }) => owner === id) },
    { group: "requirements", code: "answersForWork", things: work.filter(({ accountable }) => accountable === id) },
    { group: "testAndLearn", code: "performs", things: performedBy(plan, id) },
    { group: "testAndLearn", code: "worksOnWork", things: work.filter(isResponsible) },
    { group: "testAndLearn", code: "usesSystems", things: plan.systems.filter(({ access }) => access.includes(id)) },
  ];
}

/** The steps in a participant's lanes; one that stands on both maps of a process, or twice on one, counts once by its name. */
function performedBy({ steps }: Plan, id: string): readonly Titled[] {
  const named = new Map(steps.filter(({ kind, place, title }) => place.lane === id && !isArtefact(kind) && title.trim() !== "").map((step) => [step.title.trim().toLowerCase(), step]));
  return [...named.values()];
}

/** The commands that take suggestions; who has got a group in the meantime keeps it. */
export function takeSuggestions({ participants }: Pick<Plan, "participants">, suggestions: readonly GroupSuggestion[]): Command[] {
  return suggestions.flatMap(({ participant, group }): Command[] =>
    participants.some((one) => one.id === participant && one.group === null) ? [{ type: "participant.set", id: participant, values: { group } }] : []);
}
