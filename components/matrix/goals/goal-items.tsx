import { Check, Plus, Target } from "lucide-react";
import type { useTranslations } from "next-intl";
import { linkActivity, unlinkActivity } from "#model/goal-links.ts";
import type { Command } from "#model/commands.ts";
import type { Plan } from "#model/shape.ts";
import { goalAddress } from "#components/live/goal-address.ts";
import type { Home } from "#components/live/home.ts";
import type { MenuItem } from "#components/ui/menu.tsx";

type Given = { home: Home; plan: Plan; activity: string; apply: (commands: Command[]) => unknown; t: ReturnType<typeof useTranslations<"matrix">> };

/** Lines of a row's menu: the goals it works for, as ways there, and all goals to choose from. Nothing where there are no goals. */
export function goalItems({ home, plan, activity: id, apply, t }: Given): readonly MenuItem[] {
  const activity = plan.activities.find((one) => one.id === id);
  if (!activity || plan.goals.length === 0) return [];
  const nameOf = (title: string) => title || t("row.untitledGoal");
  const linked = plan.goals.filter((goal) => activity.goals.includes(goal.id));
  return [
    { type: "separator" },
    ...linked.map((goal): MenuItem => ({ type: "link", label: t("row.toGoal", { title: nameOf(goal.title) }), icon: <Target aria-hidden size={16} />, href: goalAddress(home, goal.id) })),
    {
      type: "submenu", label: t("row.goals"), icon: <Target aria-hidden size={16} />,
      items: plan.goals.map((goal) => {
        const isLinked = linked.includes(goal);
        return {
          label: t(isLinked ? "row.unlinkGoal" : "row.linkGoal", { title: nameOf(goal.title) }), icon: isLinked ? <Check aria-hidden size={16} /> : <Plus aria-hidden size={16} />,
          onSelect: () => void apply(isLinked ? unlinkActivity(goal, activity) : linkActivity(goal, activity)),
        };
      }),
    },
  ];
}
