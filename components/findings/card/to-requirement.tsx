"use client";
import { ClipboardList } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useRuleWords } from "#components/findings/card/use-rule-words.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { newId } from "#model/ids.ts";
import type { Judged } from "#model/findings/judge.ts";
import type { Plan } from "#model/shape.ts";

/** Makes a requirement of a finding, in the words of how to mend it; or leads to the one that was made. */
export function ToRequirement({ finding }: { finding: Judged }) {
  const t = useTranslations("findings.actions");
  const words = useRuleWords();
  const apply = useApply();
  const { home } = useLive();
  const made = usePlan(useCallback((plan: Plan) => plan.requirements.find(({ sources, dropped }) => !dropped && sources.includes(finding.key))?.id ?? null, [finding.key]));
  if (made !== null) return <Link href={`${home}/brief/requirements#requirement=${made}`} className={buttonClass({ variant: "ghost", size: "sm" })}><ClipboardList aria-hidden size={14} />{t("requirement")}</Link>;
  const make = () => {
    if (!words) return;
    const { at } = finding;
    void apply({
      type: "requirement.add", id: newId(),
      values: { title: words.say(finding, "what").slice(0, 200), statement: words.say(finding, "how"), sources: [finding.key], ...(at.kind === "step" && { steps: [at.id] }), ...(at.kind === "system" && { systems: [at.id] }), ...(at.kind === "goal" && { goals: [at.id] }) },
    });
  };
  return <Button size="sm" variant="ghost" onClick={make}><ClipboardList aria-hidden size={14} />{t("toRequirement")}</Button>;
}
