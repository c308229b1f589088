"use client";
import { Download } from "lucide-react";
import { useLocale, useTimeZone } from "next-intl";
import { useApartWords } from "#components/api/apart-words.tsx";
import { useFile } from "#components/api/use-file.ts";
import { useLive } from "#components/live/live-context.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";

/** The whole log as a table for Excel, in the reader's language and time. */
export function DownloadLog() {
  const t = useApartWords("security");
  const { workspace } = useLive();
  const { isBusy, problem, fetchFile } = useFile();
  const asked = new URLSearchParams({ lang: useLocale(), zone: useTimeZone() ?? "UTC" });
  return (
    <>
      <FormError>{problem}</FormError>
      <Button busy={isBusy} onClick={() => void fetchFile(`/api/workspaces/${workspace}/security?${asked}`, "security.csv")}>{!isBusy && <Download aria-hidden size={16} />}{t("download")}</Button>
    </>
  );
}
