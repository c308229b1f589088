"use client";
import { Eye } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ScenarioStep } from "#model/choosing/scenario.ts";
import { nameParams } from "#model/name-params.ts";
import type { MapKey } from "#model/shape.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSayings } from "#components/live/use-sayings.ts";

/** One step of a scenario: who does it, with what, and what must be seen. */
export function ScenarioStepRow({ step: { step, performer, condition, takes, gives, see }, number }: { step: ScenarioStep; number: number }) {
  const t = useTranslations("scenarios");
  const { home } = useLive();
  const sayings = useSayings();
  const plan = usePlan((now) => now);
  const found = plan.steps.find(({ id }) => id === step);
  const who = plan.participants.find(({ id }) => id === performer)?.title;
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[24px_minmax(0,1fr)_minmax(0,1.2fr)]">
      <span aria-hidden className="text-ink-3 tabular-nums max-sm:hidden">{number}</span>
      <div className="min-w-0">
        {found
          ? <Link href={mapAddress(home, found.map as MapKey, step)} className="rounded-xs font-medium hover:underline">{found.title || t("untitled")}</Link>
          : <span className="font-medium">{t("untitled")}</span>}
        {who && <p className="text-sm text-ink-2">{who}</p>}
        {condition && <p className="text-sm text-ink-2">{t("condition", { condition })}</p>}
        {takes.length > 0 && <p className="text-sm text-ink-2">{t("takes", { data: takes.join(", ") })}</p>}
        {gives.length > 0 && <p className="text-sm text-ink-2">{t("gives", { data: gives.join(", ") })}</p>}
      </div>
      <ul aria-label={t("seeLabel")} className="flex min-w-0 flex-col gap-1">
        {see.map(({ code, params }) => (
          <li key={code} className="flex items-start gap-2 text-ink-2"><Eye aria-hidden size={14} className="mt-1 shrink-0 text-ink-3" /><span className="min-w-0">{t(`see.${code}`, nameParams(plan, params, sayings))}</span></li>
        ))}
      </ul>
    </li>
  );
}
