"use client";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { dataUseOf } from "#model/metrics/data-use.ts";
import type { Scope } from "#model/metrics/scope.ts";
import { ENTRY_ICONS } from "#components/figures/data/entry-icons.ts";
import { useDataColumns, type DataLine } from "#components/figures/data/use-data-columns.tsx";
import { NothingYet } from "#components/figures/nothing-yet.tsx";
import { ScopeChoice } from "#components/figures/scope-choice.tsx";
import { FigureTable } from "#components/figures/table/figure-table.tsx";
import { useNames } from "#components/figures/use-names.ts";
import { useWatchedPlan } from "#components/figures/use-watched-plan.ts";
import { ENTRIES } from "#model/shape.ts";

/** Where each piece of data is typed, how many times and by hand or not, and which system is right about it. */
export function DataView({ scope }: { scope: Scope }) {
  const t = useTranslations("figures.data");
  const entry = useTranslations("map.inspector.entries");
  const plan = useWatchedPlan();
  const names = useNames(plan);
  const uses = useMemo(() => dataUseOf(plan, scope), [plan, scope]);
  const lines = useMemo(() => uses.pieces.map((piece): DataLine => ({ id: piece.key, title: piece.name, piece })), [uses]);
  const columns = useDataColumns(plan, uses);
  const repeated = uses.pieces.filter(({ entries }) => entries.manual + entries.copyPaste > 1).length;
  const tools = <ScopeChoice plan={plan} view="data" scope={scope} />;
  if (lines.length === 0) return <><div className="mb-3 flex">{plan.steps.length > 0 && tools}</div><NothingYet view="data" to="map" /></>;
  return (
    <>
      {repeated > 0 && <p className="mb-3 flex items-center gap-1.5 text-sm text-ink-2"><TriangleAlert aria-hidden size={16} className="shrink-0 text-warning" />{t("repeated", { count: repeated })}</p>}
      <FigureTable title={t("title")} about={`${names.scope(scope)}. ${t("about")}`} corner={t("corner")} lines={lines} columns={columns} tools={tools} />
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        {ENTRIES.map((how) => {
          const Icon = ENTRY_ICONS[how];
          return <li key={how} className="inline-flex items-center gap-1.5"><Icon aria-hidden size={14} />{entry(how)}</li>;
        })}
        <li>{t("legend.takes")}</li>
        <li>{t("legend.gives")}</li>
      </ul>
    </>
  );
}
