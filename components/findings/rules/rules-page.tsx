"use client";
import { useTranslations } from "next-intl";
import { useRuleWords } from "#components/findings/card/use-rule-words.ts";
import { RuleRow } from "#components/findings/rules/rule-row.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { settingsByCode } from "#model/findings/check-plan.ts";
import { FAMILIES } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";

/** Every rule there is: what it looks for, whether it is on in this workspace, and its thresholds. */
export function RulesPage() {
  const t = useTranslations("findings");
  const words = useRuleWords();
  const settings = settingsByCode(usePlan((plan) => plan.rules));
  if (!words) return <div aria-busy className="flex flex-col gap-3">{[0, 1, 2, 3].map((row) => <Skeleton key={row} className="h-14" />)}</div>;
  return FAMILIES.map((family) => {
    const rules = RULES.filter(({ code }) => code.startsWith(`${family}-`));
    return rules.length > 0 && (
      <section key={family} aria-labelledby={`family-${family}`} className="mb-7">
        <h2 id={`family-${family}`} className="sticky top-0 z-10 border-b border-line bg-surface py-2 font-semibold">{t(`family.${family}`)}</h2>
        <ul className="divide-y divide-line">{rules.map((rule) => <RuleRow key={rule.code} rule={rule} setting={settings.get(rule.code)} words={words} />)}</ul>
      </section>
    );
  });
}
