"use client";
import { Download, FileSpreadsheet, FileText, FileType } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDownload, type BriefFormat } from "#components/brief/document/use-download.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { BriefLocale } from "#model/brief/words.ts";

const FORMATS: readonly { format: BriefFormat; Icon: typeof FileText }[] = [{ format: "docx", Icon: FileType }, { format: "md", Icon: FileText }, { format: "xlsx", Icon: FileSpreadsheet }];

/** The document as a file. While it is made, the button says so. */
export function DownloadMenu({ language }: { language: BriefLocale }) {
  const t = useTranslations("briefDocument.page");
  const { isBusy, download } = useDownload(language);
  return (
    <Menu
      trigger={<Button busy={isBusy}>{!isBusy && <Download aria-hidden size={16} />}{t(isBusy ? "downloading" : "download")}</Button>}
      items={FORMATS.map(({ format, Icon }) => ({ label: t(`formats.${format}`), icon: <Icon aria-hidden size={16} />, onSelect: () => void download(format) }))}
    />
  );
}
