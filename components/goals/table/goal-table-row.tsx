"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Goal } from "#model/shape.ts";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { GoalDue } from "#components/goals/goal-due.tsx";
import { GoalMenu } from "#components/goals/goal-menu.tsx";
import { GoalOwner } from "#components/goals/goal-owner.tsx";
import type { TableGoal } from "#components/goals/table/columns.ts";
import { FigureCell, NowCell, UnitCell } from "#components/goals/table/figure-cells.tsx";
import { useGoalHandling } from "#components/goals/use-goal-handling.ts";

type Props = { goal: TableGoal; goals: readonly Goal[]; canEdit: boolean; onEnter: () => void; say: (place: { place: number; count: number }) => void };

const TEXT = "px-1.5 py-1.5 hover:bg-hover read-only:hover:bg-transparent";

/** One goal as a line. */
export function GoalTableRow({ goal, goals, canEdit, onEnter, say }: Props) {
  const t = useTranslations("goals");
  const handling = useGoalHandling({ goal, list: goal.main ? "main" : "later", goals, say });
  const title = goal.title || t("untitled");
  const nameOf = (field: "metric" | "unit" | "baseline" | "now" | "target") => t("table.fieldOf", { field: t(`table.${field}`), title });
  const cell = { goal, canEdit };
  return (
    <tr data-goal={goal.id} data-anchor={`goal/${goal.id}`} className="scroll-mt-4 align-top hover:bg-hover/40">
      <th scope="row" className="py-1 text-left font-medium">
        <div className="flex items-start">
          <FindingMark place={`goal/${goal.id}`} name={title} className="order-last mt-1" />
          <CommentMark anchor={{ kind: "goal", id: goal.id }} name={title} className="order-last mt-1" />
          <LiveText collection="goals" id={goal.id} field="title" multiline aria-label={t("title")} placeholder={canEdit ? t("titlePlaceholder") : t("untitled")} onEnter={onEnter} onKeyDown={handling.onMoveKey} className={TEXT} />
        </div>
      </th>
      <Cell><LiveText collection="goals" id={goal.id} field="metric" multiline aria-label={nameOf("metric")} placeholder={canEdit ? t("metricPlaceholder") : t("noMetric")} className={`text-ink-2 ${TEXT}`} /></Cell>
      <Cell><UnitCell {...cell} label={nameOf("unit")} /></Cell>
      <Cell><FigureCell {...cell} field="baseline" label={nameOf("baseline")} /></Cell>
      <Cell><NowCell {...cell} label={nameOf("now")} /></Cell>
      <Cell><FigureCell {...cell} field="target" label={nameOf("target")} /></Cell>
      <Cell className="px-0.5 pt-1.5"><GoalDue goal={goal} canEdit={canEdit} /></Cell>
      <Cell className="pt-1.5"><GoalOwner goal={goal} canEdit={canEdit} /></Cell>
      <Cell className="px-1.5 pt-2.5">
        {canEdit ? <Switch label={t("mainSwitch")} labelHidden checked={goal.main} onCheckedChange={handling.setMain} /> : <span className="text-sm text-ink-2">{goal.main ? t("table.main") : t("later")}</span>}
      </Cell>
      {canEdit && <Cell className="pt-2"><GoalMenu goal={goal} handling={handling} /></Cell>}
    </tr>
  );
}

const Cell = ({ className = "py-1", children }: { className?: string; children: ReactNode }) => <td className={className}><div className="flex min-w-0 items-start">{children}</div></td>;
