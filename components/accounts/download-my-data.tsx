"use client";
import { Download } from "lucide-react";
import { useApartWords } from "#components/api/apart-words.tsx";
import { useFile } from "#components/api/use-file.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";

/** All that is held about me, as a file. */
export function DownloadMyData() {
  const t = useApartWords("myData");
  const { isBusy, problem, fetchFile } = useFile();
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="max-w-prose text-ink-2">{t("holds")}</p>
      <FormError>{problem}</FormError>
      <Button busy={isBusy} onClick={() => void fetchFile("/api/account/export", "prorab-my-data.json", { method: "POST" })}>{!isBusy && <Download aria-hidden size={16} />}{t("download")}</Button>
    </div>
  );
}
