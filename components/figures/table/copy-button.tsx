"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { writeHtml, writeTsv } from "#model/matrix/write-table.ts";
import { Button } from "#components/ui/button.tsx";
import { useCopy } from "#components/ui/use-copy.ts";

/** Puts a table on the clipboard as spreadsheets take it, numbers as numbers. */
export function CopyButton({ write }: { write: () => readonly (readonly string[])[] }) {
  const t = useTranslations("figures.table");
  const { copy, copied, failed } = useCopy();
  const onClick = () => {
    const table = write();
    void copy(writeTsv(table), "", writeHtml(table, true));
  };
  return (
    <>
      <Button onClick={onClick}>{copied === null ? <Copy aria-hidden size={16} /> : <Check aria-hidden size={16} />}{t(copied === null ? "copy" : "copied")}</Button>
      <p role="status" className={failed === null ? "sr-only" : "w-full text-sm text-danger"}>{failed !== null ? t("copyFailed") : copied !== null ? t("copiedHint") : ""}</p>
    </>
  );
}
