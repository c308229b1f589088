"use client";
import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Scenario } from "#model/choosing/scenario.ts";
import { parseMapKey } from "#model/shape.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Badge } from "#components/ui/badge.tsx";
import { ScenarioStepRow } from "#components/brief/choosing/scenarios/scenario-step-row.tsx";

/** One scenario: what it is, why it is asked for, and, opened, its steps. */
export function ScenarioCard({ scenario: { kind, map, from, condition, share, handOffs, steps }, number }: { scenario: Scenario; number: number }) {
  const t = useTranslations("scenarios");
  const format = useFormatter();
  const { process, variant } = parseMapKey(map);
  const processTitle = usePlan((plan) => plan.processes.find(({ id }) => id === process)?.title ?? "") || t("untitled");
  const fromTitle = usePlan((plan) => plan.steps.find(({ id }) => id === from)?.title ?? "") || t("untitled");
  const [isOpen, setOpen] = useState(kind === "main");
  const [head, body] = [useId(), useId()];
  return (
    <li className="rounded-lg border border-line bg-raised">
      <h3>
        <button type="button" id={head} aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)} className="flex w-full items-start gap-2 rounded-lg px-3 py-2.5 text-left hover:bg-hover">
          <ChevronRight aria-hidden size={16} className={`mt-1 shrink-0 text-ink-3 transition-transform ${isOpen ? "rotate-90" : ""}`} />
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{number}. {kind === "main" ? t("titles.main", { process: processTitle }) : t("titles.branch", { step: fromTitle, condition: condition || t("otherWay") })}</span>
            <span className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
              <Badge tone={kind === "main" ? "accent" : "neutral"}>{t(`kinds.${kind}`)}</Badge>
              {t("facts", { steps: steps.length, handOffs })}
              {share !== null && <span className="tabular-nums">{t("share", { share: format.number(share, { style: "percent", maximumFractionDigits: 0 }) })}</span>}
              <span className="text-ink-3">{t(`variants.${variant}`)}</span>
            </span>
          </span>
        </button>
      </h3>
      <div id={body} role="region" aria-labelledby={head} hidden={!isOpen} className="border-t border-line px-3 py-1 print:block!">
        <p className="pt-2 pl-6 text-sm text-ink-2">{t(`why.${kind}`)}</p>
        <ol className="divide-y divide-line">{steps.map((step, index) => <ScenarioStepRow key={`${step.step}/${index}`} step={step} number={index + 1} />)}</ol>
      </div>
    </li>
  );
}
