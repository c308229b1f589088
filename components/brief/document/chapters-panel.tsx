"use client";
import { useTranslations } from "next-intl";
import { anchorOf } from "#components/brief/document/brief-article.tsx";
import { useApply } from "#components/live/use-apply.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Switch } from "#components/ui/switch.tsx";
import { useWideScreen } from "#components/ui/use-wide-screen.ts";
import type { BriefDocument } from "#model/brief/blocks.ts";
import { CHAPTERS, chapterOf, type ChapterCode } from "#model/brief/chapter-codes.ts";
import type { Plan } from "#model/shape.ts";

/** The chapters, all of them: a way to each that is in the document, and for editors what is in it. */
export function ChaptersPanel({ brief }: { brief: BriefDocument }) {
  const t = useTranslations("briefDocument.page");
  const list = (
    <ul className="flex flex-col gap-0.5 px-2 pb-2">
      {CHAPTERS.map((code) => <ChapterLine key={code} code={code} number={brief.chapters.find((chapter) => chapter.code === code)?.number ?? null} />)}
    </ul>
  );
  const box = "rounded-md border border-line bg-raised";
  // On a narrow screen it would stand between the reader and the document.
  if (!useWideScreen()) return <details className={box}><summary className="rounded-md px-4 py-2.5 font-medium">{t("chapters")}</summary>{list}</details>;
  return <nav aria-label={t("chapters")} className={`${box} sticky top-4 w-72 shrink-0 pt-2`}>{list}</nav>;
}

function ChapterLine({ code, number }: { code: ChapterCode; number: number | null }) {
  const t = useTranslations("briefDocument");
  const apply = useApply();
  const mayEdit = useMay()("plan.edit");
  const isOff = usePlan((plan: Plan) => chapterOf(plan.chapters, code).off);
  const title = t(`chapters.${code}`);
  if (!mayEdit && number === null) return null;
  return (
    <li className="flex min-h-8 items-center gap-2 rounded-sm px-2 hover:bg-hover">
      <span className="w-5 shrink-0 text-right text-sm text-ink-3 tabular-nums">{number}</span>
      <span className="min-w-0 flex-1 py-1">
        {number === null ? <span className="text-ink-3">{title}</span> : <a href={`#${anchorOf({ code })}`} className="rounded-xs hover:text-accent">{title}</a>}
        {number === null && <span className="block text-xs text-ink-3">{t(isOff ? "page.off" : "page.empty")}</span>}
      </span>
      {mayEdit && <Switch checked={!isOff} onCheckedChange={(isIn) => apply({ type: "chapter.put", id: code, values: { off: !isIn } })} label={t("page.include", { title })} labelHidden />}
    </li>
  );
}
