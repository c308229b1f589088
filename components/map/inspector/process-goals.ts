import type { Command } from "#model/commands.ts";
import type { Goal, Process } from "#model/shape.ts";

/** Says on the goal's side that a process serves it: the one place where new links are kept. */
export const linkGoal = (process: Process, goal: Goal): Command[] => [{ type: "goal.set", id: goal.id, values: { processes: [...goal.processes, process.id] } }];

/** Takes the link away on whichever side it is kept. */
export function unlinkGoal(process: Process, goal: Goal): Command[] {
  const commands: Command[] = [];
  if (goal.processes.includes(process.id)) commands.push({ type: "goal.set", id: goal.id, values: { processes: goal.processes.filter((id) => id !== process.id) } });
  if (process.goals.includes(goal.id)) commands.push({ type: "process.set", id: process.id, values: { goals: process.goals.filter((id) => id !== goal.id) } });
  return commands;
}
