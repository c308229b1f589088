"use client";
import { TableProperties, Workflow } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { linksOfGoal, unlinkActivity, unlinkProcess } from "#model/goal-links.ts";
import { mapKey, type Goal, type Plan } from "#model/shape.ts";
import { activityAddress } from "#components/live/activity-address.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { isSameList } from "#components/ui/arrange-records.ts";
import { LinkChip } from "#components/ui/link-chip.tsx";
import { GoalLinkPicker } from "#components/goals/later.ts";

const ICONS = { process: <Workflow aria-hidden size={14} className="text-ink-3" />, activity: <TableProperties aria-hidden size={14} className="text-ink-3" /> };

/** What works for a goal: processes and rows of the matrix, as chips that go there, to be added to and taken from. */
export function GoalLinks({ goal, canEdit }: { goal: Goal; canEdit: boolean }) {
  const t = useTranslations("goals.links");
  const { home } = useLive();
  const apply = useApply();
  const { processes, activities } = usePlan(useCallback((plan: Plan) => linksOfGoal(plan, goal), [goal]), isSameLinks);
  const chip = (kind: keyof typeof ICONS, given: string, address: string, onUnlink: () => unknown) => {
    const title = given || t("untitled");
    return <LinkChip icon={ICONS[kind]} kind={t(kind)} title={title} address={address} hint={t("goTo", { title })} unlink={canEdit ? { label: t("unlink", { title }), onUnlink } : undefined} />;
  };
  if (!canEdit && processes.length + activities.length === 0) return <span className="text-ink-3">{t("nothing")}</span>;
  return (
    <ul aria-label={t("title")} className="flex min-w-0 flex-wrap items-center gap-1.5 print:[&_button]:hidden">
      {processes.map((process) => <li key={process.id} className="flex max-w-full min-w-0">{chip("process", process.title, mapAddress(home, mapKey(process.id, "as-is")), () => apply(unlinkProcess(goal, process)))}</li>)}
      {activities.map((activity) => <li key={activity.id} className="flex max-w-full min-w-0">{chip("activity", activity.title, activityAddress(home, activity.id), () => apply(unlinkActivity(goal, activity)))}</li>)}
      {canEdit && <li><GoalLinkPicker goal={goal} /></li>}
    </ul>
  );
}

type Links = ReturnType<typeof linksOfGoal>;
const isSameLinks = (a: Links, b: Links): boolean => isSameList(a.processes, b.processes) && isSameList(a.activities, b.activities);
