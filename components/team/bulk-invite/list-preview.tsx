"use client";
import { useTranslations } from "next-intl";
import type { ListLine } from "#components/team/bulk-invite/sort-list.ts";
import { Badge } from "#components/ui/badge.tsx";

const TONES = { new: "success", member: "neutral", invited: "neutral", repeated: "neutral", wrong: "warning" } as const;
const STATES = ["new", "wrong", "member", "invited", "repeated"] as const;

/** What a pasted list says: how many will be invited, and who not, and why. */
export function ListPreview({ lines }: { lines: readonly ListLine[] }) {
  const t = useTranslations("team.bulk");
  const counts = STATES.map((state) => ({ state, count: lines.filter((line) => line.state === state).length })).filter(({ count }) => count > 0);
  return (
    <div className="overflow-hidden rounded-md border border-line-strong">
      <p role="status" className="border-b border-line-strong bg-sunken px-3 py-2 text-sm text-ink">{counts.map(({ state, count }) => t(`counts.${state}`, { count })).join(" · ")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <div role="region" aria-label={t("preview")} tabIndex={0} className="max-h-48 overflow-y-auto">
        <ul aria-label={t("preview")} className="divide-y divide-line">
          {lines.map(({ text, name, state }, index) => (
            <li key={index} className="flex items-start gap-3 px-3 py-1.5 text-sm">
              <span className="min-w-0 flex-1 wrap-anywhere"><span className="text-ink">{text}</span>{name && <span className="text-ink-2"> {name}</span>}</span>
              <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
