"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { GOAL_TEMPLATES } from "#components/goals/templates.ts";
import { useAddGoal } from "#components/goals/use-add-goal.ts";

/** Stands in for the goals while there are none: what they are for, and some to start from. */
export function NoGoals({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("goals");
  const add = useAddGoal();
  return (
    <div>
      <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>
      {canEdit && (
        <section aria-labelledby="goal-templates" className="mt-6">
          <h2 id="goal-templates" className="font-semibold">{t("empty.templates")}</h2>
          <p className="mt-1 max-w-prose text-sm text-ink-2">{t("templatesHint")}</p>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {GOAL_TEMPLATES.map((template) => (
              <li key={template}>
                <button type="button" onClick={() => add("main", template)} className="flex w-full items-center gap-3 rounded-sm px-2 py-2 text-left transition-colors hover:bg-hover">
                  <Plus aria-hidden size={16} className="text-ink-3" />
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{t(`templates.${template}.title`)}</span>
                    <span className="block text-sm text-ink-2">{t(`templates.${template}.metric`)}, {t(`templates.${template}.unit`)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
