"use client";
import { ArrowDown, ArrowUp, Ellipsis, Star, StarOff, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Goal } from "#model/shape.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { GoalHandling } from "#components/goals/use-goal-handling.ts";

/** What else can be done with a goal. */
export function GoalMenu({ goal, handling }: { goal: Goal; handling: GoalHandling }) {
  const t = useTranslations("goals");
  const { isFirst, isLast, moveBy, setMain, remove } = handling;
  return (
    <Menu
      align="end" trigger={<IconButton size="sm" label={t("menu", { title: goal.title || t("untitled") })}><Ellipsis aria-hidden size={16} /></IconButton>}
      items={[
        { label: t("moveUp"), icon: <ArrowUp aria-hidden size={16} />, keys: t("moveUpKeys"), disabled: isFirst, onSelect: () => moveBy(-1) },
        { label: t("moveDown"), icon: <ArrowDown aria-hidden size={16} />, keys: t("moveDownKeys"), disabled: isLast, onSelect: () => moveBy(1) },
        goal.main
          ? { label: t("toLater"), icon: <StarOff aria-hidden size={16} />, onSelect: () => setMain(false) }
          : { label: t("toMain"), icon: <Star aria-hidden size={16} />, onSelect: () => setMain(true) },
        { type: "separator" },
        { label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: remove },
      ]}
    />
  );
}
