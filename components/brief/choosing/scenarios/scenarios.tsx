"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { scenariosOf } from "#model/choosing/scenarios.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ScenarioCard } from "#components/brief/choosing/scenarios/scenario-card.tsx";

/** What vendors play on the company's own process. */
export function Scenarios() {
  const t = useTranslations("scenarios");
  const { home } = useLive();
  const processes = usePlan((plan) => plan.processes);
  const steps = usePlan((plan) => plan.steps);
  const flows = usePlan((plan) => plan.flows);
  const lanes = usePlan((plan) => plan.lanes);
  const channels = usePlan((plan) => plan.channels);
  const scenarios = useMemo(() => scenariosOf({ processes, steps, flows, lanes, channels }), [processes, steps, flows, lanes, channels]);
  return (
    <section aria-labelledby="scenarios" className="max-w-5xl">
      <h2 id="scenarios" className="text-lg font-semibold">{t("heading")}</h2>
      <p className="mb-3 max-w-prose text-ink-2">{t("lead")}</p>
      {scenarios.length === 0
        ? <EmptyState title={t("none.title")} action={<Link href={`${home}/map`} className={buttonClass()}>{t("none.go")}</Link>}>{t("none.body")}</EmptyState>
        : <ol className="flex flex-col gap-3">{scenarios.map((scenario, index) => <ScenarioCard key={scenario.key} scenario={scenario} number={index + 1} />)}</ol>}
    </section>
  );
}
