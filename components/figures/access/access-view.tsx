"use client";
import { Check, KeyRound, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { Scope } from "#model/metrics/scope.ts";
import { accessLines, withoutAccess } from "#components/figures/access/access-lines.tsx";
import { useAccessColumns } from "#components/figures/access/use-access-columns.tsx";
import { NothingYet } from "#components/figures/nothing-yet.tsx";
import { ScopeChoice } from "#components/figures/scope-choice.tsx";
import { FigureTable } from "#components/figures/table/figure-table.tsx";
import { useNames } from "#components/figures/use-names.ts";
import { useWatchedPlan } from "#components/figures/use-watched-plan.ts";

/** Who can get into which system, and who works with it on the maps: the two are to be the same people. */
export function AccessView({ scope }: { scope: Scope }) {
  const t = useTranslations("figures.access");
  const plan = useWatchedPlan();
  const names = useNames(plan);
  const lines = useMemo(() => accessLines(plan, scope, names, t("personal")), [plan, scope, names, t]);
  const columns = useAccessColumns(plan, lines);
  if (lines.length === 0) return <NothingYet view="systems" to="systems" />;
  if (plan.participants.length === 0) return <NothingYet view="load" to="team" />;
  const missing = lines.reduce((count, line) => count + withoutAccess(line).length, 0);
  return (
    <>
      {missing > 0 && <p className="mb-3 flex items-center gap-1.5 text-sm text-ink-2"><TriangleAlert aria-hidden size={16} className="shrink-0 text-warning" />{t("missing", { count: missing })}</p>}
      <FigureTable title={t("title")} about={`${names.scope(scope)}. ${t("about")}`} corner={t("corner")} lines={lines} columns={columns} tools={<ScopeChoice plan={plan} view="access" scope={scope} />} />
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        <Legend icon={<span className="font-medium tabular-nums">3</span>}>{t("legend.steps")}</Legend>
        <Legend icon={<Check aria-hidden size={14} className="text-accent" />}>{t("legend.access")}</Legend>
        <Legend icon={<KeyRound aria-hidden size={14} />}>{t("legend.owner")}</Legend>
        <Legend icon={<TriangleAlert aria-hidden size={14} className="text-warning" />}>{t("legend.noAccess")}</Legend>
      </ul>
    </>
  );
}

function Legend({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return <li className="inline-flex items-center gap-1.5">{icon}{children}</li>;
}
