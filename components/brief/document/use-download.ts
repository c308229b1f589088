"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keepFile, nameOfFile } from "#components/api/keep-file.ts";
import { useLive } from "#components/live/live-context.ts";
import { useToday } from "#components/live/use-today.ts";
import { versionOf } from "#components/live/version-address.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { BriefLocale } from "#model/brief/words.ts";

export type BriefFormat = "docx" | "md" | "xlsx";

/** Fetches the brief as a file and hands it to the browser to keep; says why when it cannot be had. */
export function useDownload(language: BriefLocale): { isBusy: boolean; download: (format: BriefFormat) => Promise<void> } {
  const t = useTranslations("briefDocument.page");
  const problem = useTranslations("errors");
  const { workspace, home } = useLive();
  const toast = useToast();
  const day = useToday();
  const [isBusy, setBusy] = useState(false);
  const download = async (format: BriefFormat) => {
    setBusy(true);
    try {
      const version = versionOf(home);
      const asked = new URLSearchParams({ format, lang: language, day, ...(version && { version }) });
      const answer = await fetch(`/api/workspaces/${workspace}/brief?${asked}`);
      if (!answer.ok) return void toast.add({ title: t("failed"), detail: answer.status === 413 ? t("tooLarge") : answer.status === 401 ? problem("account.signedOut") : t("failedHint"), tone: "danger" });
      keepFile(await answer.blob(), nameOfFile(answer) ?? `brief.${format}`);
    } catch {
      toast.add({ title: t("failed"), detail: t("failedHint"), tone: "danger" });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, download };
}
