"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { hasLetter, signOf } from "#model/matrix/schemes.ts";
import { letterWords } from "#components/matrix/scheme/letter-words.ts";
import { activityOf, lettersAt, type MatrixLetter } from "#components/matrix/letters.ts";
import type { RangeActions } from "#components/matrix/range/use-range-actions.ts";
import { useMatrixState, type News } from "#components/matrix/matrix-state.ts";

/** What can be done in a cell, said aloud as it is done. The same object throughout. */
export function useCellActions(range: RangeActions) {
  const live = useLive();
  const apply = useApply();
  const state = useMatrixState();
  const t = useTranslations("matrix");
  return useMemo(() => {
    const say = (text: string, rest: Omit<News, "text"> = {}) => state.news.set({ text, ...rest });
    const nameOf = (participant: string) => live.plan.get().participants.find(({ id }) => id === participant)?.title || t("column.untitled");
    /** What is selected, when this cell is part of it: what is done to it is done to all. */
    const chosenWith = (activity: string, participant: string) => {
      const chosen = state.range.get();
      return chosen?.rows.includes(activity) && chosen.columns.includes(participant) ? chosen : null;
    };
    return {
      say,
      /** Puts a letter into a cell and what is selected with it, or takes it out. A leaves whoever had it. */
      toggle(activity: string, participant: string, letter: MatrixLetter) {
        const plan = live.plan.get();
        const row = activityOf(plan, activity);
        if (!row) return;
        if (!hasLetter(plan.scheme, letter) && !lettersAt(row, participant).includes(letter)) return say(t("news.otherScheme"), { shown: true });
        const chosen = chosenWith(activity, participant);
        if (chosen) return range.letter(chosen, letter);
        const on = !lettersAt(row, participant).includes(letter);
        if (!apply({ type: "assignment.set", activity, participant, letter, on })) return;
        const word = letterWords(t, plan.scheme)(letter, "name");
        const from = letter === "A" && on && row.accountable !== participant ? row.accountable : null;
        if (from) say(t("news.moved", { from: nameOf(from), to: nameOf(participant) }), { shown: true, left: { activity, participant: from } });
        else say(t(on ? "news.set" : "news.unset", { letter: signOf(plan.scheme, letter), word }));
      },
      clear(activity: string, participant: string) {
        const chosen = chosenWith(activity, participant);
        if (chosen) return range.clear(chosen);
        const row = activityOf(live.plan.get(), activity);
        if (!row || lettersAt(row, participant) === "") return;
        if (apply({ type: "assignment.clear", cells: [{ activity, participant }] })) say(t("news.cleared"));
      },
    };
  }, [live, apply, state, range, t]);
}
