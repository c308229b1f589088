"use client";
import { Link2, TableProperties, Workflow } from "lucide-react";
import { useTranslations } from "next-intl";
import { linkActivity, linkProcess, linksOfGoal } from "#model/goal-links.ts";
import type { Goal } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { FindAndAdd } from "#components/ui/find-and-add.tsx";

/** Links a goal to one more process or row of the matrix, found by typing. */
export function GoalLinkPicker({ goal }: { goal: Goal }) {
  const t = useTranslations("goals.links");
  const { plan } = useLive();
  const apply = useApply();
  const items = () => {
    const { processes, activities, phases } = plan.get();
    const linked = linksOfGoal(plan.get(), goal);
    return [
      ...processes.filter((process) => !linked.processes.includes(process)).map(({ id, title }) => ({ value: `process/${id}`, label: title || t("untitled"), icon: <Workflow aria-hidden size={14} className="text-ink-3" />, hint: t("process") })),
      ...activities.filter((activity) => activity.title && !linked.activities.includes(activity)).map(({ id, title, phase }) => ({
        value: `activity/${id}`, label: title, icon: <TableProperties aria-hidden size={14} className="text-ink-3" />, hint: [t("activity"), phases.find((one) => one.id === phase)?.title].filter(Boolean).join(" · "),
      })),
    ];
  };
  const pick = (value: string) => {
    const { processes, activities } = plan.get();
    const [kind, id] = value.split("/");
    const [process, activity] = [kind === "process" && processes.find((one) => one.id === id), kind === "activity" && activities.find((one) => one.id === id)];
    if (process) apply(linkProcess(goal, process));
    if (activity) apply(linkActivity(goal, activity));
  };
  return <FindAndAdd label={t("title")} add={t("add")} icon={<Link2 aria-hidden size={14} />} placeholder={t("placeholder")} none={t("none")} empty={t("noMatch")} items={items} onPick={pick} />;
}
