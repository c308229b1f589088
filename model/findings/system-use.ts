import { outsidersOf } from "#model/findings/outsiders.ts";
import type { Plan, System } from "#model/shape.ts";

/** Whether a system is said to keep data. Reads `systems.holds`, `masterOf`, `records`, `personalData`. */
export const keepsData = ({ holds, masterOf, records, personalData }: System): boolean => holds.trim() !== "" || masterOf.trim() !== "" || (records ?? 0) > 0 || personalData;

/** The participants of the company whose steps work in a system, each once, in the plan's order. */
export function usersOf({ steps, participants }: Pick<Plan, "steps" | "participants">, system: string): readonly string[] {
  const outsiders = outsidersOf(participants);
  const lanes = new Set(steps.flatMap((step) => (step.system === system && step.place.lane !== null ? [step.place.lane] : [])));
  return participants.map(({ id }) => id).filter((id) => lanes.has(id) && !outsiders.has(id));
}
