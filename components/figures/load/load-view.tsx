"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { PRODUCTIVE_MINUTES } from "#model/metrics/load.ts";
import { NumberInput } from "#components/ui/number-input.tsx";
import { useLoadColumns } from "#components/figures/load/use-load-columns.tsx";
import { loadLines } from "#components/figures/load/load-lines.tsx";
import { NothingYet } from "#components/figures/nothing-yet.tsx";
import { FigureTable } from "#components/figures/table/figure-table.tsx";
import { useNames } from "#components/figures/use-names.ts";
import { useWatchedPlan } from "#components/figures/use-watched-plan.ts";

/** More hours a month nobody has. */
const MOST_HOURS = 744;
const USUAL_HOURS = PRODUCTIVE_MINUTES / 60;

/** How much each participant answers for, does, and works in a month, against what there is time for. */
export function LoadView() {
  const t = useTranslations("figures.load");
  const format = useFormatter();
  const plan = useWatchedPlan();
  const names = useNames(plan);
  const [hours, setHours] = useState(USUAL_HOURS);
  const lines = useMemo(() => loadLines(plan, hours * 60, names), [plan, hours, names]);
  const columns = useLoadColumns(plan, lines);
  if (lines.length === 0) return <NothingYet view="load" to="team" />;
  const tools = (
    <label className="flex items-center gap-2 text-sm text-ink-2">
      {t("hours")}
      <NumberInput
        aria-label={t("hours")} value={hours} limit={MOST_HOURS} least={1} maxLength={6} className="w-16 border-line-strong! text-right tabular-nums" refusal={() => t("hoursWrong", { most: format.number(MOST_HOURS) })}
        onCommit={(next) => setHours(next ?? USUAL_HOURS)}
      />
    </label>
  );
  return (
    <>
      <FigureTable title={t("title")} about={t("about")} corner={t("corner")} lines={lines} columns={columns} tools={tools} />
      <p className="mt-3 max-w-prose text-sm text-ink-2">{t("formula", { hours: format.number(USUAL_HOURS) })}</p>
    </>
  );
}
