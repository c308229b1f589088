"use client";
import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Means } from "#model/metrics/hand-offs.ts";
import { MEDIUM_ICONS } from "#components/live/medium-icons.ts";

/** The signs of the ways in which work is handed over; whoever shows them says them in words too. */
export function MediaSigns({ media }: { media: readonly Means[] }) {
  return (
    <span aria-hidden className="flex items-center gap-1 text-ink-2">
      {media.map((medium) => <Sign key={medium} medium={medium} />)}
    </span>
  );
}

function Sign({ medium }: { medium: Means }) {
  if (medium === "none") return <CircleQuestionMark size={13} className="text-warning" />;
  const Icon = MEDIUM_ICONS[medium];
  return <Icon size={13} />;
}

export function MediaLegend({ media }: { media: readonly Means[] }) {
  const t = useTranslations("map.medium");
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {media.map((medium) => <li key={medium} className="inline-flex items-center gap-1.5"><MediaSigns media={[medium]} />{t(medium)}</li>)}
    </ul>
  );
}
