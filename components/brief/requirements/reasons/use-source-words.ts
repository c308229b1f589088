"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { parseSource, wordOfSource } from "#model/requirements/source.ts";
import type { Plan } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { useRuleWords } from "#components/findings/card/use-rule-words.ts";
import { spotAddress } from "#components/findings/spot-address.ts";
import { useSayings } from "#components/live/use-sayings.ts";
import type { Reasons } from "#components/brief/requirements/reasons/read-reasons.ts";
import { titleOfSpot } from "#model/findings/title-of-spot.ts";

/** A reason as people read it. `address`: where it is to be seen, null when it is nowhere any more. */
export type SourceWords = { readonly text: string; readonly address: string | null; readonly isGone: boolean };

/** Says what a requirement's source is. */
export function useSourceWords(): (source: string, plan: Plan, reasons: Reasons | null) => SourceWords | null {
  const t = useTranslations("requirements.sources");
  const rules = useRuleWords();
  const { home } = useLive();
  const sayings = useSayings();
  return useCallback((source, plan, reasons) => {
    const read = parseSource(source);
    if (!read) return null;
    const address = spotAddress(plan, home, read.spot);
    const title = titleOfSpot(plan, read.spot) || sayings.untitled;
    const isGone = reasons !== null && !reasons.standing.has(source);
    const finding = reasons?.findings.get(source);
    if (read.code !== null) return { text: finding && rules ? rules.say(finding, "what") : t("finding", { title }), address, isGone };
    const kind = wordOfSource(read);
    return { text: kind ? t(kind, { title }) : title, address, isGone };
  }, [t, rules, home, sayings]);
}
