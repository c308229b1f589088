"use client";
import { Info } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Goal } from "#model/shape.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

/** Says, past the guide's limit, why so many main goals are too many, and offers to put one off. Blocks nothing. */
export function TooManyMain({ main, canEdit }: { main: readonly Goal[]; canEdit: boolean }) {
  const t = useTranslations("goals");
  const { set } = useGoalActions();
  return (
    <div role="status" className="mb-4 flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md bg-warning-soft px-4 py-3">
      <Info aria-hidden size={16} className="mt-0.5 text-warning" />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium text-ink">{t("tooMany.title", { count: main.length })}</p>
        <p className="max-w-prose text-ink-2">{t("tooMany.body")}</p>
      </div>
      {canEdit && (
        <Menu
          align="end" className="max-w-80" trigger={<Button size="sm">{t("tooMany.action")}</Button>}
          items={main.map(({ id, title }) => ({ label: title || t("untitled"), onSelect: () => void set(id, { main: false }) }))}
        />
      )}
    </div>
  );
}
