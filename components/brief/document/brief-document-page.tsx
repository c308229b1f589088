"use client";
import { useTranslations } from "next-intl";
import { BriefTabs } from "#components/brief/brief-tabs.tsx";
import { BriefSkeleton } from "#components/brief/document/brief-skeleton.tsx";
import { DownloadMenu } from "#components/brief/document/download-menu.tsx";
import { PrintButton } from "#components/brief/document/print-button.tsx";
import { useBriefLanguage } from "#components/brief/document/use-brief-language.ts";
import { createLate, latePart } from "#components/ui/late.ts";
import { Page } from "#components/ui/page.tsx";
import { Segmented } from "#components/ui/segmented.tsx";

// The rules, the figures and the pictures of maps come once the page is there.
const BriefBody = latePart(createLate(() => import("#components/brief/document/brief-body.tsx")), (module) => module.BriefBody, BriefSkeleton);

/** The brief as a document: what the plan comes to, chapter by chapter, in either language, and what it can be taken away as. */
export function BriefDocumentPage() {
  const t = useTranslations("briefDocument.page");
  const { language, choose } = useBriefLanguage();
  return (
    <Page
      title={t("title")} lead={t("lead")} width="wide"
      actions={(
        <>
          <Segmented label={t("language")} value={language} onValueChange={choose} options={[{ value: "ru", label: t("languages.ru") }, { value: "en", label: t("languages.en") }]} />
          <DownloadMenu language={language} />
          <PrintButton />
        </>
      )}
    >
      <BriefTabs page="document" />
      <BriefBody language={language} />
    </Page>
  );
}
