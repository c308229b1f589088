"use client";
import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { useCallback } from "react";
import { ownHistoryState } from "#components/live/addresses.ts";
import type { BriefLocale } from "#model/brief/words.ts";

/** The language of the document: what the address asks for, else the reader's own. */
export function useBriefLanguage(): { language: BriefLocale; choose: (language: BriefLocale) => void } {
  const asked = useSearchParams().get("lang");
  const own = useLocale() === "ru" ? "ru" : "en";
  const language = asked === "ru" || asked === "en" ? asked : own;
  // Everything it takes is in the browser: the server has nothing to say about the change.
  const choose = useCallback((next: BriefLocale) => history.replaceState(ownHistoryState(history.state), "", `${location.pathname}${next === own ? "" : `?lang=${next}`}`), [own]);
  return { language, choose };
}
