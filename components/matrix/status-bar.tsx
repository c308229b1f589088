"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { countDisagreements } from "#model/matrix/disagreements.ts";
import { signOf } from "#model/matrix/schemes.ts";
import { countLetters, type Area } from "#model/matrix/area.ts";
import type { Plan } from "#model/shape.ts";
import { activityOf, countGaps, isSameGaps, lettersOf } from "#components/matrix/letters.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";
import { NO_NEWS, useMatrixState } from "#components/matrix/matrix-state.ts";

/** How long what was done stays in words, ms. */
const NEWS_MS = 5000;

/** The line under the grid: what has just been done, else what is selected, else what the matrix still lacks. */
export function StatusBar() {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const news = useSignal(state.news);
  const { left } = news;
  const { sign } = useScheme();
  const { rows, withoutA, withoutR } = usePlan(countGaps, isSameGaps);
  // A is back where it was: undone, or given back.
  const isUndone = usePlan(useCallback((plan: Plan) => left !== undefined && activityOf(plan, left.activity)?.accountable === left.participant, [left]));
  useEffect(() => {
    if (!news.text) return;
    const timer = setTimeout(() => state.news.set(NO_NEWS), isUndone ? 0 : NEWS_MS);
    return () => clearTimeout(timer);
  }, [news, isUndone, state]);
  const range = useSignal(state.range);
  const chosen = usePlan(useCallback((plan: Plan) => (range ? describe(plan, range, t) : ""), [range, t]));
  const disagreements = usePlan(countDisagreements);
  const lacks = [withoutA > 0 && t("status.withoutA", { count: withoutA }), withoutR > 0 && t("status.withoutR", { count: withoutR, sign: sign("R") }), disagreements > 0 && t("status.disagreements", { count: disagreements })].filter(Boolean).join(" · ");
  return (
    <div className="flex min-h-8 shrink-0 items-center border-t border-line px-4 py-1 text-sm text-ink-2 sm:px-8">
      <p role="status" aria-label={t("status.label")} className={news.shown ? "font-medium text-ink" : "sr-only"}>{news.text}</p>
      {!news.shown && chosen && <p className="tabular-nums">{chosen}</p>}
      {!news.shown && !chosen && rows > 0 && <p>{lacks || t("status.complete", { count: rows, sign: sign("R") })}</p>}
    </div>
  );
}

/** What is selected, as a spreadsheet's last line has it: how many cells, and of each letter how many. */
function describe(plan: Plan, area: Area, t: ReturnType<typeof useTranslations<"matrix">>): string {
  const counted = countLetters(plan, area);
  const letters = lettersOf(plan.scheme).filter((letter) => counted[letter] > 0).map((letter) => `${signOf(plan.scheme, letter)} ${counted[letter]}`);
  return [t("range.cells", { count: area.rows.length * area.columns.length, rows: area.rows.length, columns: area.columns.length }), ...letters].join(" · ");
}
