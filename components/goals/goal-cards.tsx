"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { goalOfHash } from "#components/live/goal-address.ts";
import { useAsked } from "#components/live/use-asked.ts";
import { Button } from "#components/ui/button.tsx";
import { useDragOrder, type DropPlace } from "#components/ui/use-drag-order.ts";
import { placeWithout, type Arranged, type GoalList } from "#components/goals/arrange.ts";
import { showGoal } from "#components/goals/focus-goal.ts";
import { GoalItem } from "#components/goals/goal-item.tsx";
import { useAddGoal } from "#components/goals/use-add-goal.ts";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

/** The main goals as cards, the others below. */
export function GoalCards({ goals, canEdit }: { goals: Arranged; canEdit: boolean }) {
  const t = useTranslations("goals");
  const add = useAddGoal();
  const { move } = useGoalActions();
  const [said, setSaid] = useState("");
  const all = [...goals.main, ...goals.later];
  const drop = (id: string, { list: name, index }: DropPlace) => {
    const list = name as GoalList;
    const goal = all.find((found) => found.id === id);
    if (goal) move(list, goals[list], goal, placeWithout(goals[list], id, index));
  };
  const drag = useDragOrder(drop);
  useAsked(goalOfHash, all, showGoal);

  const listOf = (list: GoalList) => goals[list].map((goal) => (
    <GoalItem key={goal.id} goal={goal} list={list} goals={goals[list]} canEdit={canEdit} drag={drag} say={(place) => setSaid(t("moved", place))} />
  ));
  return (
    <>
      <p aria-live="polite" className="sr-only">{said}</p>
      <section aria-labelledby="main-goals">
        <h2 id="main-goals" className="sr-only">{t("main")}</h2>
        <ol className="flex flex-col gap-4" {...drag.listOf("main")}>
          {listOf("main")}
          {goals.main.length === 0 && <li className="rounded-lg border border-dashed border-line-strong px-5 py-6 text-ink-2">{t("noMain")}</li>}
        </ol>
      </section>
      {(goals.later.length > 0 || canEdit) && (
        <section aria-labelledby="later-goals" className="mt-10">
          <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-2">
            <h2 id="later-goals" className="text-lg font-semibold">{t("later")}</h2>
            <p className="text-sm text-ink-2">{t("laterHint")}</p>
          </div>
          <ul className="divide-y divide-line" {...drag.listOf("later")}>
            {listOf("later")}
            {goals.later.length === 0 && <li className="py-3 text-sm text-ink-3">{t("noLater")}</li>}
          </ul>
          {canEdit && <Button variant="ghost" size="sm" className="mt-2" onClick={() => add("later")}><Plus aria-hidden size={16} />{t("addLater")}</Button>}
        </section>
      )}
    </>
  );
}
