"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { MAIN_GOALS_MAX } from "#model/progress.ts";
import type { Goal, Participant } from "#model/shape.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { afterAt, type GoalList } from "#components/goals/arrange.ts";
import type { GoalTemplate } from "#components/goals/templates.ts";

type Values = Partial<Omit<Goal, "id">>;

/** What can be done with goals; each is one undo step. */
export function useGoalActions() {
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("goals");
  return useMemo(() => {
    const wordsOf = (template: GoalTemplate): Values => ({
      title: t(`templates.${template}.title`), metric: t(`templates.${template}.metric`), unit: t(`templates.${template}.unit`), why: t(`templates.${template}.why`), notes: t(`templates.${template}.how`),
    });
    return {
      /** Adds a goal at the end of a list. */
      add(id: string, list: GoalList, template?: GoalTemplate) {
        return apply({ type: "goal.add", id, values: { ...(template && wordsOf(template)), main: list === "main" } });
      },
      /** Adds common goals, as main ones while there is room for them among `main` that there are. */
      addCommon(templates: readonly GoalTemplate[], main: number) {
        const commands = templates.map((template, index): Command => ({ type: "goal.add", id: newId(), values: { ...wordsOf(template), main: main + index < MAIN_GOALS_MAX } }));
        return apply(commands, { name: "addGoals", count: templates.length });
      },
      set: (id: string, values: Values) => apply({ type: "goal.set", id, values }),
      /** Puts a goal at place `index` of `list`, counted without it; `goals` is that list as it stands. */
      move(list: GoalList, goals: readonly Goal[], { id, main }: Goal, index: number) {
        const isMain = list === "main";
        const change = main === isMain ? [] : [{ type: "goal.set" as const, id, values: { main: isMain } }];
        return apply([{ type: "goal.move", id, after: afterAt(goals, id, index) }, ...change]);
      },
      remove({ id, title }: Goal) {
        if (!apply({ type: "goal.remove", ids: [id] })) return false;
        tellRemoved({
          title: title.trim() ? t("removed", { title }) : t("removedUntitled"), undo: t("undo"),
          onUndo: () => void apply({ type: "goal.restore", ids: [id] }), isBack: ({ goals }) => goals.some((goal) => goal.id === id),
        });
        return true;
      },
      /** Makes a goal's owner of someone who is not in the plan yet. */
      setNewOwner(id: string, name: string, colour: Participant["colour"]) {
        const owner = newId();
        return apply([{ type: "participant.add", id: owner, values: { title: name, colour } }, { type: "goal.set", id, values: { owner } }]);
      },
    };
  }, [apply, t, tellRemoved]);
}
