"use client";
import { useCallback } from "react";
import { newId } from "#model/ids.ts";
import type { GoalList } from "#components/goals/arrange.ts";
import { focusAfter } from "#components/goals/focus-goal.ts";
import type { GoalTemplate } from "#components/goals/templates.ts";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

/** Adds a goal at the end of a list, and puts the caret in its title. */
export function useAddGoal(): (list: GoalList, template?: GoalTemplate) => void {
  const { add } = useGoalActions();
  return useCallback((list, template) => {
    const id = newId();
    focusAfter(() => add(id, list, template), id, "title");
  }, [add]);
}
