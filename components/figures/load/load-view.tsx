"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { limitsOf, settingsByCode } from "#model/findings/check-plan.ts";
import { flowCapacityBottleneck } from "#model/findings/rules/flow/capacity-bottleneck.ts";
import { NumberInput } from "#components/ui/number-input.tsx";
import { useLoadColumns } from "#components/figures/load/use-load-columns.tsx";
import { loadLines } from "#components/figures/load/load-lines.tsx";
import { NothingYet } from "#components/figures/nothing-yet.tsx";
import { FigureTable } from "#components/figures/table/figure-table.tsx";
import { useNames } from "#components/figures/use-names.ts";
import { useWatchedPlan } from "#components/figures/use-watched-plan.ts";

/** The rule that looks at the same load: its thresholds are this page's too. */
const RULE = flowCapacityBottleneck;

/** How much each participant answers for, does, and works in a month, against what there is time for. */
export function LoadView() {
  const t = useTranslations("figures.load");
  const format = useFormatter();
  const plan = useWatchedPlan();
  const names = useNames(plan);
  const limits = useMemo(() => limitsOf(RULE, settingsByCode(plan.rules).get(RULE.code)) as Record<keyof typeof RULE.limits, number>, [plan.rules]); // a limit for each limit of the rule
  const [tried, setTried] = useState<number | null>(null);
  const hours = tried ?? limits.hours;
  const lines = useMemo(() => loadLines(plan, hours * 60, names), [plan, hours, names]);
  const columns = useLoadColumns(plan, lines, limits);
  if (lines.length === 0) return <NothingYet view="load" to="team" />;
  const tools = (
    <label className="flex items-center gap-2 text-sm text-ink-2">
      {t("hours")}
      <NumberInput
        aria-label={t("hours")} value={hours} limit={RULE.limits.hours.max} least={RULE.limits.hours.min} maxLength={6} className="w-16 border-line-strong! text-right tabular-nums" refusal={() => t("hoursWrong", { most: format.number(RULE.limits.hours.max) })}
        onCommit={setTried}
      />
    </label>
  );
  return (
    <>
      <FigureTable title={t("title")} about={t("about")} corner={t("corner")} lines={lines} columns={columns} tools={tools} />
      <p className="mt-3 max-w-prose text-sm text-ink-2">{t("formula", { hours: format.number(RULE.limits.hours.fallback), high: limits.high, full: limits.full })}</p>
    </>
  );
}
