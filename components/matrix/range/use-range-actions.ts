"use client";
import { useTranslations } from "next-intl";
import { useMemo, type ClipboardEvent } from "react";
import { useLive } from "#components/live/live-context.ts";
import type { StepHow } from "#components/live/step-names.ts";
import { useApply } from "#components/live/use-apply.ts";
import type { Command } from "#model/commands.ts";
import { clearArea, fillArea, setInArea, type Area } from "#model/matrix/area.ts";
import { signOf } from "#model/matrix/schemes.ts";
import { tableOf, writeHtml, writeTsv } from "#model/matrix/write-table.ts";
import { isSamePlace, type Layout, type Place } from "#components/matrix/layout.ts";
import type { MatrixLetter } from "#components/matrix/letters.ts";
import { useMatrixState, type News } from "#components/matrix/matrix-state.ts";
import { areaOf, areaToFill, rangeBetween, takesHeads, type Range } from "#components/matrix/range/range.ts";

/** What is done to a range at once: one command, one step to undo, said in words. The same object throughout. */
export function useRangeActions() {
  const live = useLive();
  const apply = useApply();
  const state = useMatrixState();
  const t = useTranslations("matrix");
  return useMemo(() => {
    const say = (text: string, rest: Omit<News, "text"> = { shown: true }) => state.news.set({ text, ...rest });
    const tell = ({ rows, columns }: Range) => say(t("range.selected", { rows: rows.length, columns: columns.length }), {});
    const does = (commands: readonly Command[], name: NonNullable<StepHow["name"]>, count: number): boolean => commands.length > 0 && apply(commands, { name, count });
    const clear = (area: Area, name: "clearCells" | "cutCells" = "clearCells"): void => {
      const { commands, count } = clearArea(live.plan.get(), area);
      if (does(commands, name, count)) say(t(name === "cutCells" ? "range.cut" : "range.cleared", { count }));
    };
    return {
      /** Selects, or selects nothing; says how much. */
      select(range: Range | null) {
        state.range.set(range);
        if (range) tell(range);
      },
      /** Selects all between two places; said as it grows. */
      extend(layout: Layout, anchor: Place, end: Place) {
        const range = isSamePlace(anchor, end) ? null : rangeBetween(layout, anchor, end);
        state.range.set(range);
        if (range) tell(range);
      },
      letter(area: Area, letter: MatrixLetter) {
        const done = setInArea(live.plan.get(), area, letter);
        if (!done) return say(t("range.oneA"));
        if (!does(done.commands, "setLetters", done.commands.length)) return;
        const [count, sign] = [done.commands.length, signOf(live.plan.get().scheme, letter)];
        say(done.moved > 0 ? t("range.setMoved", { letter: sign, count, moved: done.moved }) : t(done.on ? "range.set" : "range.unset", { letter: sign, count }));
      },
      clear,
      /** Copies the first line of the range, or the line before a range of one line, over the rest. */
      fill(layout: Layout, way: "down" | "right") {
        const chosen = areaOf(layout, state.range.get(), state.active.get());
        const area = chosen && areaToFill(layout, chosen, way);
        if (!area) return say(t("range.nothingBefore"));
        const { commands, count, keptA } = fillArea(live.plan.get(), area, way);
        const kept = keptA > 0 ? ` ${t("range.keptA")}` : "";
        if (does(commands, "fillCells", count)) say(t("range.filled", { count }) + kept);
        else if (commands.length === 0) say(t("range.same") + kept);
      },
      /** Puts the range on the clipboard, for the matrix and for spreadsheets; empties it when it is cut out. */
      copy(event: ClipboardEvent<HTMLElement>, layout: Layout, isCut: boolean) {
        const range = areaOf(layout, state.range.get(), state.active.get());
        if (!range) return;
        const table = tableOf(live.plan.get(), range, takesHeads(layout, range));
        event.clipboardData.setData("text/plain", writeTsv(table));
        event.clipboardData.setData("text/html", writeHtml(table));
        event.preventDefault();
        if (isCut) clear(range, "cutCells");
        else say(t("range.copied", { count: range.rows.length * range.columns.length }));
      },
    };
  }, [live, apply, state, t]);
}
export type RangeActions = ReturnType<typeof useRangeActions>;
