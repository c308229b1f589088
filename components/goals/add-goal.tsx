"use client";
import { ChevronDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { GOAL_TEMPLATES } from "#components/goals/templates.ts";
import { useAddGoal } from "#components/goals/use-add-goal.ts";

/** Adds a goal: an empty one, or one of those that companies often set. */
export function AddGoal() {
  const t = useTranslations("goals");
  const add = useAddGoal();
  return (
    <div className="flex items-center gap-1">
      <Button variant="primary" data-add-goal="" onClick={() => add("main")}><Plus aria-hidden size={16} />{t("add")}</Button>
      <Menu
        align="end" className="max-w-80" trigger={<IconButton label={t("templatesMenu")}><ChevronDown aria-hidden size={16} /></IconButton>}
        items={[{ type: "text", label: t("templatesHint") }, ...GOAL_TEMPLATES.map((template) => ({ label: t(`templates.${template}.title`), onSelect: () => add("main", template) }))]}
      />
    </div>
  );
}
