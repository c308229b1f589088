"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { problemOf } from "#components/api/problem.ts";

/** Says in the reader's language what went wrong, from any caught error; a problem without words of its own gets the general ones. */
export function useProblemMessage(): (error: unknown) => string {
  const t = useTranslations("errors");
  return useCallback((error) => {
    const { code, params } = problemOf(error);
    // Codes come from the server as strings: the typed keys cannot know them.
    const key = code as Parameters<typeof t>[0];
    return t.has(key) ? t(key, params) : t("internal");
  }, [t]);
}
