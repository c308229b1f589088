"use client";
import { LayoutList, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Page } from "#components/ui/page.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { AddGoal } from "#components/goals/add-goal.tsx";
import { arrangeGoals } from "#components/goals/arrange.ts";
import { GoalCards } from "#components/goals/goal-cards.tsx";
import { GoalTable } from "#components/goals/later.ts";
import { NoGoals } from "#components/goals/no-goals.tsx";
import { TooManyMain } from "#components/goals/too-many-main.tsx";
import { GOALS_VIEWS, useGoalsView } from "#components/goals/use-goals-view.ts";

const ICONS = { cards: <LayoutList aria-hidden size={16} />, table: <Table2 aria-hidden size={16} /> };

/** The goals of the CRM, as cards or, where there is room, as a table. */
export function Goals() {
  const t = useTranslations("goals");
  const all = usePlan((plan) => plan.goals);
  const goals = useMemo(() => arrangeGoals(all), [all]);
  const canEdit = useMay()("plan.edit");
  const [view, setView] = useGoalsView();
  const isTable = view === "table" && all.length > 0;
  return (
    <Page
      title={t("heading")} lead={<span className={isTable ? undefined : "block max-w-md"}>{t("lead")}</span>} width={isTable ? "wide" : "text"}
      actions={(
        <>
          {view !== null && all.length > 0 && <Segmented label={t("view.label")} value={view} onValueChange={setView} options={GOALS_VIEWS.map((value) => ({ value, label: t(`view.${value}`), icon: ICONS[value] }))} />}
          {canEdit && <AddGoal />}
        </>
      )}
    >
      <p id="goal-handle-hint" className="sr-only">{t("handleHint")}</p>
      {all.length === 0 && <NoGoals canEdit={canEdit} />}
      {goals.tooMany && <TooManyMain main={goals.main} canEdit={canEdit} />}
      {isTable && <GoalTable goals={goals} canEdit={canEdit} />}
      {!isTable && all.length > 0 && <GoalCards goals={goals} canEdit={canEdit} />}
    </Page>
  );
}
