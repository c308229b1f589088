"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRuleWords } from "#components/findings/card/use-rule-words.ts";
import { GROUPINGS, isNarrowed, STATES, widen, type Filter } from "#components/findings/page/filter.ts";
import { SeverityIcon } from "#components/findings/severity-icon.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { AREAS, type Area } from "#model/findings/area-of.ts";
import { SEVERITIES, type Severity } from "#model/findings/finding.ts";

type Props = { filter: Filter; counts: Readonly<Record<Severity, number>>; accepted: number; rules: readonly string[]; onFilter: (filter: Filter) => void };

const NARROW = "w-44! max-sm:w-auto! max-sm:flex-1 max-sm:basis-36";

/** How many there are, how bad; which of them are shown, and how they are grouped. */
export function FilterBar({ filter, counts, accepted, rules, onFilter }: Props) {
  const t = useTranslations("findings");
  const words = useRuleWords();
  const participants = usePlan((plan) => plan.participants);
  const open = counts.error + counts.warning + counts.info;
  return (
    <div role="search" aria-label={t("filter.label")} className="mb-5 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented label={t("filter.state")} value={filter.state} onValueChange={(state) => onFilter({ ...filter, state, severity: null })} options={STATES.map((value) => ({ value, label: t(`state.${value}`, { count: value === "open" ? open : accepted }) }))} />
        {filter.state === "open" && SEVERITIES.map((severity) => (
          <button
            key={severity} type="button" aria-pressed={filter.severity === severity} disabled={counts[severity] === 0 && filter.severity !== severity}
            onClick={() => onFilter({ ...filter, severity: filter.severity === severity ? null : severity })}
            className="inline-flex h-8 items-center gap-1.5 rounded-md border border-line px-2.5 text-sm tabular-nums transition-colors hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft disabled:opacity-60"
          >
            <SeverityIcon severity={severity} />{t(`counts.${severity}`, { count: counts[severity] })}
          </button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Select<Area | null> aria-label={t("filter.where")} value={filter.area} onValueChange={(area) => onFilter({ ...filter, area })} className={NARROW} options={[{ value: null, label: t("filter.everywhere") }, ...AREAS.map((area) => ({ value: area, label: t(`area.${area}`) }))]} />
        <Select<string | null> aria-label={t("filter.who")} value={filter.participant} onValueChange={(participant) => onFilter({ ...filter, participant })} className={NARROW} options={[{ value: null, label: t("filter.everyone") }, ...participants.map(({ id, title }) => ({ value: id, label: title || t("untitled") }))]} />
        <Select<string | null> aria-label={t("filter.rule")} value={filter.rule} onValueChange={(rule) => onFilter({ ...filter, rule })} className={NARROW} options={[{ value: null, label: t("filter.everyRule") }, ...rules.map((code) => ({ value: code, label: words?.name(code) ?? code }))]} />
        {isNarrowed(filter) && <IconButton label={t("empty.clear")} onClick={() => onFilter(widen(filter))}><X aria-hidden size={16} /></IconButton>}
        <span className="ml-auto flex items-center gap-2 text-sm text-ink-2 max-sm:ml-0">{t("filter.by")}<Segmented label={t("filter.by")} value={filter.by} onValueChange={(by) => onFilter({ ...filter, by })} options={GROUPINGS.map((value) => ({ value, label: t(`by.${value}`) }))} /></span>
      </div>
    </div>
  );
}
