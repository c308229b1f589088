"use client";
import type { Goal } from "#model/shape.ts";
import type { useDragOrder } from "#components/ui/use-drag-order.ts";
import type { GoalList } from "#components/goals/arrange.ts";
import { GoalCard } from "#components/goals/goal-card.tsx";
import { GoalHandle } from "#components/goals/goal-handle.tsx";
import { GoalRow } from "#components/goals/goal-row.tsx";
import { useGoalHandling } from "#components/goals/use-goal-handling.ts";

type Props = {
  goal: Goal;
  list: GoalList;
  /** The list as it stands. */
  goals: readonly Goal[];
  canEdit: boolean;
  drag: ReturnType<typeof useDragOrder>;
  say: (place: { place: number; count: number }) => void;
};

/** One goal in its list, as a card or a line, with a mark where what is dragged would go. */
export function GoalItem({ goal, list, goals, canEdit, drag, say }: Props) {
  const handling = useGoalHandling({ goal, list, goals, say });
  const index = goals.indexOf(goal);
  const at = drag.place?.list === list ? drag.place.index : null;
  const mark = at === index ? "before" : at === index + 1 && handling.isLast ? "after" : null;
  const handle = <GoalHandle goal={goal} {...drag.handleOf(goal.id)} onKeyDown={handling.onMoveKey} />;
  return (
    <li data-goal={goal.id} {...drag.itemOf(goal.id)} className={`relative scroll-mt-4 ${drag.dragged === goal.id ? "opacity-50" : ""}`}>
      {mark && <span aria-hidden className={`pointer-events-none absolute inset-x-0 h-0.5 rounded-xs bg-accent ${mark === "before" ? (list === "main" ? "-top-[9px]" : "-top-px") : list === "main" ? "-bottom-[9px]" : "-bottom-px"}`} />}
      {list === "main"
        ? <GoalCard goal={goal} number={index + 1} canEdit={canEdit} handle={handle} handling={handling} />
        : <GoalRow goal={goal} canEdit={canEdit} handle={handle} handling={handling} />}
    </li>
  );
}
