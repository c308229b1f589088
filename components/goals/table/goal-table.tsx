"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { goalOfHash } from "#components/live/goal-address.ts";
import { useAsked } from "#components/live/use-asked.ts";
import type { Arranged } from "#components/goals/arrange.ts";
import { focusAfter, showGoal } from "#components/goals/focus-goal.ts";
import { GoalTableHead } from "#components/goals/table/goal-table-head.tsx";
import { GoalTableRow } from "#components/goals/table/goal-table-row.tsx";
import { moveInColumn } from "#components/goals/table/move-in-column.ts";
import { useTableGoals } from "#components/goals/table/use-table-goals.ts";
import { useAddGoal } from "#components/goals/use-add-goal.ts";

/** All goals side by side, every figure changed where it stands. */
export function GoalTable({ goals, canEdit }: { goals: Arranged; canEdit: boolean }) {
  const t = useTranslations("goals");
  const { shown, sort, setSort, hold } = useTableGoals(goals);
  const [said, setSaid] = useState("");
  const add = useAddGoal();
  useAsked(goalOfHash, shown, showGoal);
  /** Enter in a name goes on to the one below; in the last one, to a new goal. */
  const goOn = (index: number) => {
    const next = shown[index + 1];
    if (next) focusAfter(() => undefined, next.id, "title");
    else if (shown[index]!.title.trim()) add(shown[index]!.main ? "main" : "later");
  };
  return (
    <div className="overflow-x-auto">
      <p aria-live="polite" className="sr-only">{said}</p>
      <table className="w-full min-w-[1080px] table-fixed border-collapse">
        <caption className="sr-only">{t("table.caption")}</caption>
        <colgroup>
          <col /><col className="w-[20%]" /><col className="w-25" /><col className="w-22" /><col className="w-22" /><col className="w-22" /><col className="w-36" /><col className="w-40" /><col className="w-16" />{canEdit && <col className="w-9" />}
        </colgroup>
        <GoalTableHead sort={sort} onSort={setSort} canEdit={canEdit} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears the keys of the fields in it. */}
        <tbody onKeyDown={moveInColumn} {...hold} className="divide-y divide-line border-b border-line">
          {shown.map((goal, index) => (
            <GoalTableRow key={goal.id} goal={goal} goals={goals[goal.main ? "main" : "later"]} canEdit={canEdit} onEnter={() => goOn(index)} say={(place) => setSaid(t("moved", place))} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
