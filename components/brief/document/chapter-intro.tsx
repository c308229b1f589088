"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { ChapterCode } from "#model/brief/chapter-codes.ts";
import type { Plan } from "#model/shape.ts";

/** What the team says of a chapter before it: typed together, where it stands. */
export function ChapterIntro({ code, title }: { code: ChapterCode; title: string }) {
  const t = useTranslations("briefDocument.page");
  const apply = useApply();
  const [isAsked, setAsked] = useState(false);
  const isThere = usePlan((plan: Plan) => plan.chapters.some(({ id }) => id === code));
  const hasWords = usePlan((plan: Plan) => plan.chapters.some(({ id, intro }) => id === code && intro.trim() !== ""));
  const label = t("introOf", { title });
  const begin = () => {
    // A text is typed in a record that is there.
    if (isThere || apply({ type: "chapter.put", id: code, values: {} })) setAsked(true);
  };
  if (!isThere || (!hasWords && !isAsked)) {
    return <button type="button" aria-label={label} onClick={begin} className="brief-screen mb-3 flex items-center gap-1 rounded-sm py-0.5 text-sm text-ink-3 hover:text-ink"><Plus aria-hidden size={14} />{t("addIntro")}</button>;
  }
  return <LiveText collection="chapters" id={code} field="intro" multiline autoFocus={isAsked} aria-label={label} placeholder={t("introPlaceholder")} className="brief-intro -mx-1 mb-3 px-1" onEscape={() => setAsked(false)} onBlur={() => setAsked(false)} />;
}
