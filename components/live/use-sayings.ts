"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Sayings } from "#model/name-params.ts";
import { useDuration } from "#components/live/use-duration.ts";

/** How this language says what stands in the params of findings, requirements and scenarios. */
export function useSayings(): Sayings {
  const t = useTranslations("live.sayings");
  const tFindings = useTranslations("findings");
  const format = useFormatter();
  const { say } = useDuration();
  return useMemo(() => ({
    quote: (name) => tFindings("quoted", { name }),
    untitled: tFindings("untitled"),
    duration: say,
    percent: (share) => format.number(share, { style: "percent", maximumFractionDigits: 0 }),
    list: (names, more) => (more > 0 ? t("more", { names: names.join(", "), count: more }) : format.list(names, { type: "conjunction" })),
  }), [t, tFindings, format, say]);
}
