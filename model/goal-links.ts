import type { Command } from "#model/commands.ts";
import type { Activity, Goal, Plan, Process } from "#model/shape.ts";

/** What works for a goal: processes, linked on the goal's side, and rows of the matrix, linked on their own. */
export type GoalLinks = { readonly processes: readonly Process[]; readonly activities: readonly Activity[] };

/** Plans from before links had one side may hold one in the process: it counts, and goes when the link is taken away. */
const isServed = (goal: Goal, process: Process): boolean => goal.processes.includes(process.id) || process.goals.includes(goal.id);

/** What works for a goal, each in the plan's order. */
export const linksOfGoal = ({ processes, activities }: Pick<Plan, "processes" | "activities">, goal: Goal): GoalLinks => ({
  processes: processes.filter((process) => isServed(goal, process)), activities: activities.filter(({ goals }) => goals.includes(goal.id)),
});

/** The goals that a process works for, in the plan's order. */
export const goalsOfProcess = (goals: readonly Goal[], process: Process): readonly Goal[] => goals.filter((goal) => isServed(goal, process));

/** Says that a process works for a goal. */
export const linkProcess = (goal: Goal, process: Process): Command[] => [{ type: "goal.set", id: goal.id, values: { processes: [...goal.processes, process.id] } }];

/** Takes that back, on whichever side it is kept. */
export function unlinkProcess(goal: Goal, process: Process): Command[] {
  const commands: Command[] = [];
  if (goal.processes.includes(process.id)) commands.push({ type: "goal.set", id: goal.id, values: { processes: goal.processes.filter((id) => id !== process.id) } });
  if (process.goals.includes(goal.id)) commands.push({ type: "process.set", id: process.id, values: { goals: process.goals.filter((id) => id !== goal.id) } });
  return commands;
}

/** Says that an activity works for a goal. */
export const linkActivity = ({ id }: Goal, activity: Activity): Command[] => [{ type: "activity.set", id: activity.id, values: { goals: [...activity.goals, id] } }];

export const unlinkActivity = ({ id }: Goal, activity: Activity): Command[] => [{ type: "activity.set", id: activity.id, values: { goals: activity.goals.filter((goal) => goal !== id) } }];
