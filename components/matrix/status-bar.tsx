"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { countGaps, isSameGaps } from "#components/matrix/letters.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";

/** How long what was done stays in words, and the mark of where A was, ms. */
const NEWS_MS = 6000;
const MARK_MS = 2500;

/** The line under the grid: what has just been done, else what the matrix still lacks. */
export function StatusBar() {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const news = useSignal(state.news);
  const left = useSignal(state.left);
  const { rows, withoutA, withoutR } = usePlan(countGaps, isSameGaps);
  useEffect(() => {
    if (!news.text) return;
    const timer = setTimeout(() => state.news.set({ text: "", shown: false }), NEWS_MS);
    return () => clearTimeout(timer);
  }, [news, state]);
  useEffect(() => {
    if (!left) return;
    const timer = setTimeout(() => state.left.set(null), MARK_MS);
    return () => clearTimeout(timer);
  }, [left, state]);
  const lacks = [withoutA > 0 && t("status.withoutA", { count: withoutA }), withoutR > 0 && t("status.withoutR", { count: withoutR })].filter(Boolean).join(" · ");
  return (
    <div className="flex min-h-8 shrink-0 items-center border-t border-line px-4 py-1 text-sm text-ink-2 sm:px-8">
      <p role="status" aria-label={t("status.label")} className={news.shown ? "font-medium text-ink" : "sr-only"}>{news.text}</p>
      {!(news.shown && news.text) && rows > 0 && <p>{lacks || t("status.complete", { count: rows })}</p>}
    </div>
  );
}
