"use client";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { newId } from "#model/ids.ts";
import type { Goal } from "#model/shape.ts";
import type { GoalList } from "#components/goals/arrange.ts";
import { focusAfter } from "#components/goals/focus-goal.ts";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

type Where = { goal: Goal; list: GoalList; goals: readonly Goal[]; say: (place: { place: number; count: number }) => void };

/** What one goal's keys, switch and menu do, and where the focus is afterwards. */
export function useGoalHandling({ goal, list, goals, say }: Where) {
  const actions = useGoalActions();
  const index = goals.findIndex(({ id }) => id === goal.id);

  const moveBy = (by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= goals.length) return;
    // Moving an element in the page takes the focus from what is in it.
    const focused = document.activeElement;
    flushSync(() => actions.move(list, goals, goal, to));
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    say({ place: to + 1, count: goals.length });
  };
  return {
    isFirst: index === 0,
    isLast: index === goals.length - 1,
    moveBy,
    setMain: (main: boolean) => focusAfter(() => actions.set(goal.id, { main }), goal.id, "main"),
    remove() {
      const next = goals[index + 1] ?? goals[index - 1];
      focusAfter(() => actions.remove(goal), next?.id ?? null, "title");
    },
    /** Enter in the title: on to the next goal's; in the last one, to a new goal. */
    goOn() {
      const next = goals[index + 1];
      if (next) focusAfter(() => undefined, next.id, "title");
      else if (goal.title.trim()) {
        const id = newId();
        focusAfter(() => actions.add(id, list), id, "title");
      }
    },
    /** Alt and an arrow move the goal; from menus and pickers these keys have another meaning. */
    onMoveKey(event: KeyboardEvent<HTMLElement>) {
      if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      moveBy(event.key === "ArrowUp" ? -1 : 1);
    },
  };
}
export type GoalHandling = ReturnType<typeof useGoalHandling>;
