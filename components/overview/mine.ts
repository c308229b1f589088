import { VARIANTS, mapKey, type Activity, type Goal, type Participant, type Plan, type Process, type Question, type Variant } from "#model/shape.ts";

/** What a member has in the plan, through the participants that stand for them. */
export type Mine = {
  readonly participants: readonly Participant[];
  readonly goals: readonly Goal[];
  readonly activities: readonly { readonly activity: Activity; readonly letters: readonly ("A" | "R")[] }[];
  /** Those of the audit that are asked of them and not answered yet. */
  readonly questions: readonly Question[];
  readonly maps: readonly { readonly process: Process; readonly variant: Variant; readonly steps: number }[];
};

/** Gathers the goals a member owns, the areas they answer for (A) or work on (R), the questions they have not answered yet, and how many steps of each map are theirs. */
export function collectMine(plan: Plan, member: string): Mine {
  const participants = plan.participants.filter((participant) => participant.member === member);
  const ids = new Set(participants.map(({ id }) => id));
  const has = (id: string | null) => id !== null && ids.has(id);
  const lettersOf = ({ accountable, letters }: Activity) => [
    ...(has(accountable) ? (["A"] as const) : []),
    ...(participants.some(({ id }) => letters[id]?.includes("R")) ? (["R"] as const) : []),
  ];
  const steps = plan.steps.filter(({ place, kind }) => has(place.lane) && kind !== "note");
  return {
    participants,
    goals: plan.goals.filter(({ owner }) => has(owner)),
    activities: plan.activities.map((activity) => ({ activity, letters: lettersOf(activity) })).filter(({ letters }) => letters.length > 0),
    questions: plan.questions.filter(({ status, respondent }) => status === "open" && has(respondent)),
    maps: plan.processes
      .flatMap((process) => VARIANTS.map((variant) => ({ process, variant, steps: steps.filter(({ map }) => map === mapKey(process.id, variant)).length })))
      .filter((map) => map.steps > 0),
  };
}
