"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keepFile, nameOfFile } from "#components/api/keep-file.ts";

type Refusal = { problem?: { code?: string; params?: Record<string, string | number> } } | null;

/** Fetches a file of ours and hands it to the browser to keep; `problem` says why it cannot be had, in the reader's language. */
export function useFile(): { isBusy: boolean; problem: string | undefined; fetchFile: (path: string, name: string, init?: RequestInit) => Promise<void> } {
  const t = useTranslations("errors");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const fetchFile = async (path: string, name: string, init?: RequestInit) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await fetch(path, init);
      if (answer.ok) return keepFile(await answer.blob(), nameOfFile(answer) ?? name);
      const { code = "internal", params } = ((await answer.json().catch(() => null)) as Refusal)?.problem ?? {};
      // Codes come from the server as strings: the typed keys cannot know them.
      const key = code as Parameters<typeof t>[0];
      setProblem(t.has(key) ? t(key, params) : t("internal"));
    } catch {
      setProblem(t("network"));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, fetchFile };
}
