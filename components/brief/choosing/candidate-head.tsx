"use client";
import { Crown, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Total } from "#model/choosing/totals.ts";
import type { Candidate, Requirement } from "#model/shape.ts";

type Props = { candidate: Candidate; total: Total; isAhead: boolean; requirements: readonly Requirement[] };

/** A candidate over its column: how much of what could be had it gives, what that may still become, and which must-haves it lacks. */
export function CandidateHead({ candidate, total: { share, least, most, scored, of, knockOuts }, isAhead, requirements }: Props) {
  const t = useTranslations("choosing");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const missing = knockOuts.map((id) => requirements.find((one) => one.id === id)?.title || t("untitledRequirement")).join("; ");
  return (
    <div role="columnheader" data-candidate={candidate.id} className="flex min-w-0 flex-col gap-1 border-r border-line px-2 py-2 last:border-r-0">
      <span title={candidate.title} className="line-clamp-2 font-medium wrap-anywhere">{candidate.title || t("untitled")}</span>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-xl font-semibold tabular-nums">{share === null ? "—" : percent(share)}</span>
        {isAhead && <span className="inline-flex items-center gap-1 text-xs font-medium text-success"><Crown aria-hidden size={14} />{t("ahead")}</span>}
      </span>
      {/* Of bars, the sure part and what is still open; the words say the same. */}
      <span aria-hidden className="relative block h-1 w-full overflow-hidden rounded-xs bg-sunken">
        <span className="absolute inset-y-0 left-0 bg-accent" style={{ width: `${least * 100}%` }} />
        <span className="absolute inset-y-0 bg-accent opacity-30" style={{ left: `${least * 100}%`, width: `${(most - least) * 100}%` }} />
      </span>
      <span className="text-xs text-ink-2 tabular-nums">{scored < of ? t("open", { scored, of, least: percent(least), most: percent(most) }) : t("complete", { of })}</span>
      {knockOuts.length > 0 && <span title={missing} className="inline-flex items-center gap-1 text-xs font-medium text-danger"><TriangleAlert aria-hidden size={14} className="shrink-0" /><span className="min-w-0 wrap-anywhere">{t("knockOuts", { count: knockOuts.length })}<span className="sr-only">: {missing}</span></span></span>}
    </div>
  );
}
