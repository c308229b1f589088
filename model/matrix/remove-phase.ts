import type { Command } from "#model/commands.ts";
import type { Plan } from "#model/shape.ts";

/** A section's removal: the commands, and what it takes to bring back just that. `heir` is the section that gets its rows, null for none. */
export type PhaseRemoval = { readonly commands: readonly Command[]; readonly rows: readonly string[]; readonly heir: string | null };

/** Removes a section of the matrix; its rows go to the one before it, else after it, else to no section. */
export function removePhase({ phases, activities }: Pick<Plan, "phases" | "activities">, phase: string): PhaseRemoval {
  const at = phases.findIndex(({ id }) => id === phase);
  const heir = (phases[at - 1] ?? phases[at + 1])?.id ?? null;
  const rows = activities.filter((activity) => activity.phase === phase).map(({ id }) => id);
  return { rows, heir, commands: [{ type: "phase.remove", ids: [phase] }, ...rows.map((id): Command => ({ type: "activity.set", id, values: { phase: heir } }))] };
}

/** Brings a section back, with those of its rows that are where they were put when it went. */
export function restorePhase({ activities }: Pick<Plan, "activities">, phase: string, { rows, heir }: PhaseRemoval): Command[] {
  const back = activities.filter((activity) => rows.includes(activity.id) && activity.phase === heir);
  return [{ type: "phase.restore", ids: [phase] }, ...back.map(({ id }): Command => ({ type: "activity.set", id, values: { phase } }))];
}
