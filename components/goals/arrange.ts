import { MAIN_GOALS_MAX } from "#model/progress.ts";
import type { Goal } from "#model/shape.ts";

/** The two lists of the page: the goals the CRM is bought for, and those that can wait. */
export type GoalList = "main" | "later";
export type Arranged = { readonly [L in GoalList]: readonly Goal[] } & { readonly tooMany: boolean };

export function arrangeGoals(goals: readonly Goal[]): Arranged {
  const main = goals.filter((goal) => goal.main);
  return { main, later: goals.filter((goal) => !goal.main), tooMany: main.length > MAIN_GOALS_MAX };
}

/**
 * The goal that `id` must stand behind to come to place `index` of `list`, counted without it; null: before all goals.
 * Places are counted within the list, while goals of both lists share one order.
 */
export function afterAt(list: readonly Goal[], id: string, index: number): string | null {
  return list.filter((goal) => goal.id !== id)[index - 1]?.id ?? null;
}

/** The place in `list` counted without goal `id`, of the place `index` counted with it. */
export function placeWithout(list: readonly Goal[], id: string, index: number): number {
  const now = list.findIndex((goal) => goal.id === id);
  return now >= 0 && now < index ? index - 1 : index;
}
