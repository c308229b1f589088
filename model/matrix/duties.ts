import { mapKey, parseMapKey, VARIANTS, type Activity, type Goal, type Letter, type MapKey, type Participant, type Plan, type Process, type Step } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** One row of the matrix in which somebody has letters. `steps`: those it covers that they perform; with none of them, all that it covers. */
export type Duty = { readonly activity: Activity; readonly letters: readonly (Letter | "A")[]; readonly steps: readonly Step[] };
/** Everything that one participant, or several that are one person, have in the plan. */
export type Duties = {
  readonly participants: readonly Participant[];
  /** Rows by section, both in the matrix's order; `phase` null for those in none. */
  readonly sections: readonly { readonly phase: string | null; readonly rows: readonly Duty[] }[];
  readonly goals: readonly Goal[];
  readonly processes: readonly Process[];
  readonly maps: readonly { readonly map: MapKey; readonly process: Process; readonly steps: number }[];
  /** Whose deputy they are. */
  readonly standsInFor: readonly Participant[];
};

const LETTERS_SHOWN = ["A", "R", "S", "C", "I"] as const;

/** Gathers what the participants with these ids answer for, do, and are to know of. Ids that the plan does not have are passed over. */
export function collectDuties(plan: Plan, ids: readonly string[]): Duties {
  const has = (id: string | null) => id !== null && ids.includes(id);
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const dutyOf = (activity: Activity): Duty[] => {
    const letters = LETTERS_SHOWN.filter((letter) => (letter === "A" ? has(activity.accountable) : ids.some((id) => activity.letters[id]?.includes(letter))));
    const covered = activity.steps.flatMap((id) => steps.get(id) ?? []);
    const own = covered.filter(({ place }) => has(place.lane));
    return letters.length > 0 ? [{ activity, letters, steps: own.length > 0 ? own : covered }] : [];
  };
  const duties = plan.activities.flatMap(dutyOf);
  const performed = plan.steps.filter(({ place, kind }) => has(place.lane) && !isArtefact(kind));
  return {
    participants: plan.participants.filter(({ id }) => has(id)),
    sections: [...plan.phases.map(({ id }) => id), null].map((phase) => ({ phase, rows: duties.filter(({ activity }) => activity.phase === phase) })).filter(({ rows }) => rows.length > 0),
    goals: plan.goals.filter(({ owner }) => has(owner)),
    processes: plan.processes.filter(({ owner }) => has(owner)),
    maps: plan.processes.flatMap((process) => VARIANTS.map((variant) => {
      const map = mapKey(process.id, variant);
      return { map, process, steps: performed.filter((step) => step.map === map).length };
    })).filter((found) => found.steps > 0),
    standsInFor: plan.participants.filter(({ deputy }) => has(deputy)),
  };
}

/** The process that a map's key names, as the plan has it. */
export const processOf = ({ processes }: Pick<Plan, "processes">, map: string): Process | null => processes.find(({ id }) => id === parseMapKey(map).process) ?? null;
