import type { Plan } from "#model/shape.ts";

const USES = ["activities", "steps", "goals", "processes", "systems", "channels", "questions"] as const;
/** Where a participant is named, and how many times: rows with its letters, steps it performs, what it owns or answers. */
export type Uses = Readonly<Record<(typeof USES)[number], number>>;

export function countUses(plan: Plan, participant: string): Uses {
  return {
    activities: count(plan.activities, ({ accountable, letters }) => accountable === participant || (letters[participant]?.length ?? 0) > 0),
    steps: count(plan.steps, ({ place }) => place.lane === participant),
    goals: count(plan.goals, ({ owner }) => owner === participant),
    processes: count(plan.processes, ({ owner }) => owner === participant),
    systems: count(plan.systems, ({ owner, access }) => owner === participant || access.includes(participant)),
    channels: count(plan.channels, ({ owner }) => owner === participant),
    questions: count(plan.questions, ({ respondent, participants }) => respondent === participant || participants.includes(participant)),
  };
}

/** The kinds of use there are, the most telling first. */
export const usesThatAre = (uses: Uses): readonly (keyof Uses)[] => USES.filter((use) => uses[use] > 0);

const count = <T>(list: readonly T[], is: (item: T) => boolean): number => list.filter(is).length;
