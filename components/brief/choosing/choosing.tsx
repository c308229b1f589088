"use client";
import { Copy, Plus } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { readScores } from "#model/choosing/scores.ts";
import { scoreTable } from "#model/choosing/score-table.ts";
import { newId } from "#model/ids.ts";
import { writeTsv } from "#model/matrix/write-table.ts";
import { PRIORITIES, type Requirement } from "#model/shape.ts";
import { briefAddress } from "#components/live/brief-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { useCopy } from "#components/ui/use-copy.ts";
import { BriefTabs } from "#components/brief/brief-tabs.tsx";
import { CandidateList } from "#components/brief/choosing/candidate-list.tsx";
import { focusCandidate } from "#components/brief/choosing/focus-candidate.ts";
import { Scenarios } from "#components/brief/choosing/later.ts";
import { ScoreGrid } from "#components/brief/choosing/score-grid.tsx";
import { useChoosingActions } from "#components/brief/choosing/use-choosing-actions.ts";
import { usePageKeys } from "#components/brief/choosing/use-page-keys.ts";

/** Which CRM: candidates against requirements, and what their vendors are to play. */
export function Choosing() {
  const t = useTranslations("choosing");
  const format = useFormatter();
  const { home } = useLive();
  const canEdit = useMay()("plan.edit");
  const actions = useChoosingActions();
  const all = usePlan((plan) => plan.requirements);
  const candidates = usePlan((plan) => plan.candidates);
  const records = usePlan((plan) => plan.scores);
  const requirements = useMemo(() => inWeightOrder(all), [all]);
  const scores = useMemo(() => readScores(records), [records]);
  const { copy, copied, failed } = useCopy();
  const tableOf = useCallback(() => scoreTable(requirements, candidates, scores, {
    requirement: t("requirement"), priorityHead: t("priority"), priority: (priority) => t(`priorities.${priority ?? "none"}`), weight: t("weight"), note: (title) => t("noteOf", { title }), total: t("total"),
    percent: (share) => format.number(share, { style: "percent", maximumFractionDigits: 1 }),
  }), [requirements, candidates, scores, t, format]);
  const add = useCallback(() => {
    const id = newId();
    focusCandidate(() => actions.add(id), id);
  }, [actions]);
  usePageKeys(canEdit ? add : null);
  const adding = canEdit && <Button variant={candidates.length === 0 ? "primary" : "secondary"} data-add-candidate="" onClick={add}><Plus aria-hidden size={16} />{t("add")}</Button>;
  return (
    <Page title={t("heading")} lead={t("lead")} width="wide">
      <BriefTabs page="choosing" />
      <section aria-labelledby="candidates" className="mb-8 max-w-5xl">
        <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-3">
          <h2 id="candidates" className="text-lg font-semibold">{t("candidates")}</h2>
          {candidates.length > 0 && <div className="print:hidden">{adding}</div>}
        </div>
        {candidates.length === 0 ? <EmptyState title={t("noCandidates.title")} action={adding}>{t("noCandidates.body")}</EmptyState> : <CandidateList candidates={candidates} canEdit={canEdit} />}
      </section>
      {candidates.length > 0 && (
        <section aria-labelledby="scores" className="mb-10">
          <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
            <div className="max-w-prose">
              <h2 id="scores" className="text-lg font-semibold">{t("scoring")}</h2>
              <p className="text-sm text-ink-2">{t("scale")}</p>
            </div>
            {requirements.length > 0 && (
              <Button onClick={() => void copy(writeTsv(tableOf()))} className="print:hidden"><Copy aria-hidden size={16} /><span aria-live="polite">{copied === "" ? t("copied") : failed === "" ? t("copyFailed") : t("copy")}</span></Button>
            )}
          </div>
          {requirements.length > 0
            ? <ScoreGrid requirements={requirements} candidates={candidates} scores={scores} canEdit={canEdit} tableOf={tableOf} />
            : <EmptyState title={t("noRequirements.title")} action={<Link href={briefAddress(home, "requirements")} className={buttonClass()}>{t("noRequirements.go")}</Link>}>{t("noRequirements.body")}</EmptyState>}
          {requirements.length > 0 && <p className="mt-2 max-w-prose text-sm text-ink-3">{t("method")}</p>}
        </section>
      )}
      <Scenarios />
    </Page>
  );
}

/** Requirements that were not dropped, the weightiest first, those of one priority in the plan's order. */
function inWeightOrder(requirements: readonly Requirement[]): readonly Requirement[] {
  const kept = requirements.filter(({ dropped }) => !dropped);
  return [...PRIORITIES.slice(0, 3), null, "wont" as const].flatMap((priority) => kept.filter((one) => one.priority === priority));
}
