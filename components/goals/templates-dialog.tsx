"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { TemplateCard } from "#components/goals/template-card.tsx";
import { GOAL_TEMPLATES, type GoalTemplate } from "#components/goals/templates.ts";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Goals that companies often set, to tick and take; those that are there already are marked. */
export function TemplatesDialog({ open, onOpenChange }: Props) {
  const t = useTranslations("goals");
  const toast = useToast();
  const goals = usePlan((plan) => plan.goals);
  const { addCommon } = useGoalActions();
  const [ticked, setTicked] = useState<readonly GoalTemplate[]>([]);
  const isPresent = (template: GoalTemplate) => goals.some(({ title, metric }) => isSame(title, t(`templates.${template}.title`)) || isSame(metric, t(`templates.${template}.metric`)));
  const free = GOAL_TEMPLATES.filter((template) => !isPresent(template));
  // What somebody else has added meanwhile is ticked no more.
  const taken = free.filter((template) => ticked.includes(template));
  const close = (next: boolean) => {
    setTicked([]);
    onOpenChange(next);
  };
  const take = () => {
    if (!addCommon(taken, goals.filter(({ main }) => main).length)) return;
    toast.add({ title: t("templatesDialog.added", { count: taken.length }) });
    close(false);
  };
  return (
    <Dialog
      open={open} onOpenChange={close} title={t("templatesMenu")} description={t("templatesDialog.lead")} width={860}
      footer={<><Button onClick={() => close(false)}>{t("templatesDialog.cancel")}</Button><Button variant="primary" disabled={taken.length === 0} onClick={take}>{t("templatesDialog.add", { count: taken.length })}</Button></>}
    >
      {free.length === 0 && <p className="font-medium">{t("templatesDialog.nothing")}</p>}
      <ul aria-label={t("templatesMenu")} className="grid max-h-[52dvh] gap-2 overflow-y-auto p-0.5 sm:grid-cols-2">
        {GOAL_TEMPLATES.map((template) => (
          <TemplateCard
            key={template} template={template} isPresent={!free.includes(template)} isTicked={taken.includes(template)}
            onTick={(on) => setTicked((before) => (on ? [...before, template] : before.filter((other) => other !== template)))}
          />
        ))}
      </ul>
    </Dialog>
  );
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
