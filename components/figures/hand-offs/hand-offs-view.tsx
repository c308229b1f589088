"use client";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { handOffsOf, sumHandOffs } from "#model/metrics/hand-offs.ts";
import type { Scope } from "#model/metrics/scope.ts";
import { Segmented } from "#components/ui/segmented.tsx";
import { MediaLegend } from "#components/figures/hand-offs/media.tsx";
import { useHandOffColumns, type Measure } from "#components/figures/hand-offs/use-hand-off-columns.tsx";
import { NothingYet } from "#components/figures/nothing-yet.tsx";
import { ScopeChoice } from "#components/figures/scope-choice.tsx";
import { FigureTable } from "#components/figures/table/figure-table.tsx";
import { useNames } from "#components/figures/use-names.ts";
import { useWatchedPlan } from "#components/figures/use-watched-plan.ts";

const MEASURES = ["onMaps", "perMonth"] as const satisfies readonly Measure[];

/** Who hands work to whom: how many times, by what, with which data. */
export function HandOffsView({ scope }: { scope: Scope }) {
  const t = useTranslations("figures.handOffs");
  const plan = useWatchedPlan();
  const names = useNames(plan);
  const [measure, setMeasure] = useState<Measure>("onMaps");
  const handOffs = useMemo(() => handOffsOf(plan, scope), [plan, scope]);
  const { lines, columns } = useHandOffColumns(plan, handOffs, measure);
  const { count, media, coverage } = useMemo(() => sumHandOffs(handOffs.list), [handOffs]);
  const unsaid = media.find(({ medium }) => medium === "none")?.count ?? 0;
  const tools = (
    <>
      <ScopeChoice plan={plan} view="handoffs" scope={scope} />
      <Segmented label={t("measure.label")} value={measure} onValueChange={setMeasure} options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))} />
    </>
  );
  if (count === 0) return <><div className="mb-3 flex">{plan.steps.length > 0 && <ScopeChoice plan={plan} view="handoffs" scope={scope} />}</div><NothingYet view="handOffs" to="map" /></>;
  return (
    <>
      {unsaid > 0 && <p className="mb-3 flex items-center gap-1.5 text-sm text-ink-2"><TriangleAlert aria-hidden size={16} className="shrink-0 text-warning" />{t("unsaid", { count: unsaid, all: count })}</p>}
      <FigureTable title={t(`title.${measure}`)} about={`${names.scope(scope)}. ${t("about")}`} corner={t("corner")} lines={lines} columns={columns} tools={tools} />
      {measure === "perMonth" && coverage.known < coverage.of && <p className="mt-3 text-sm text-ink-2">{t("coverage", coverage)}</p>}
      <MediaLegend media={media.map(({ medium }) => medium)} />
    </>
  );
}
