"use client";
import { useTranslations } from "next-intl";
import { BriefArticle } from "#components/brief/document/brief-article.tsx";
import { BriefSkeleton } from "#components/brief/document/brief-skeleton.tsx";
import { ChapterIntro } from "#components/brief/document/chapter-intro.tsx";
import { ChaptersPanel } from "#components/brief/document/chapters-panel.tsx";
import { useBrief } from "#components/brief/document/use-brief.ts";
import { useMay } from "#components/live/use-may.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Paper } from "#components/ui/paper.tsx";
import type { BriefLocale } from "#model/brief/words.ts";
import "#components/brief/document/brief.css";

/** The document itself, its chapters beside it, and the same on paper. */
export function BriefBody({ language }: { language: BriefLocale }) {
  const t = useTranslations("briefDocument.page");
  const mayEdit = useMay()("plan.edit");
  const brief = useBrief(language);
  if (!brief) return <BriefSkeleton />;
  return (
    <>
      <div className="flex max-w-[1240px] flex-col gap-6 lg:flex-row lg:items-start">
        <ChaptersPanel brief={brief} />
        <div className="min-w-0 flex-1 rounded-md border border-line bg-raised px-4 py-8 sm:px-10 sm:py-12 lg:px-14">
          {brief.chapters.length === 0
            ? <EmptyState title={t("nothing.title")}>{t("nothing.body")}</EmptyState>
            : <BriefArticle brief={brief} Intro={mayEdit ? ChapterIntro : undefined} />}
        </div>
      </div>
      <Paper>{() => <BriefArticle brief={brief} />}</Paper>
    </>
  );
}
