"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { newId } from "#model/ids.ts";
import type { Activity } from "#model/shape.ts";
import { HEAD, layoutOf, NO_PHASE } from "#components/matrix/layout.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { phaseTitle } from "#components/matrix/phase-title.ts";
import { moveRow, slotBeside, type Slot } from "#components/matrix/moves.ts";

/** What can be done with rows. The same object throughout. */
export function useRowActions() {
  const live = useLive();
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const state = useMatrixState();
  const t = useTranslations("matrix");
  return useMemo(() => {
    const layout = () => layoutOf(live.plan.get(), true);
    const find = (row: string) => live.plan.get().activities.find(({ id }) => id === row);
    const move = (row: string, slot: Slot | null) => {
      const commands = slot && moveRow(layout(), row, slot);
      if (!commands || !apply(commands)) return;
      const { phase, rows } = layout().sections.find((section) => section.rows.includes(row))!;
      state.news.set({ text: t("news.rowMoved", { phase: phaseTitle(live.plan.get(), phase) || t("phase.untitled"), at: rows.indexOf(row) + 1, of: rows.length }) });
    };
    /** The title is typed: a row that was added and never named goes again. Returns whether it stays. */
    const endNaming = (row: string): boolean => {
      const editing = state.editing.get();
      if (editing?.row !== row) return true;
      state.editing.set(null);
      if (!editing.isNew) return true;
      const isGivenUp = isUntouched(find(row));
      if (isGivenUp) apply({ type: "activity.remove", ids: [row] });
      live.history.resume();
      return !isGivenUp;
    };
    return {
      /** Adds a row at the end of a section and has its title typed. Adding and naming are one step to undo. */
      add(phase: string) {
        const id = newId();
        const after = layout().sections.find((section) => section.phase === phase)?.rows.at(-1) ?? null;
        live.history.pause();
        if (!apply({ type: "activity.add", id, values: { phase: phase === NO_PHASE ? null : phase }, after })) return live.history.resume();
        state.active.set({ row: id, column: HEAD });
        state.editing.set({ row: id, column: HEAD, isNew: true });
      },
      endNaming,
      move,
      moveBeside: (row: string, way: -1 | 1) => move(row, slotBeside(layout(), row, way)),
      remove(row: string) {
        const title = find(row)?.title || t("row.untitled");
        if (!apply({ type: "activity.remove", ids: [row] })) return;
        tellRemoved({
          title: t("row.removed", { title }), undo: t("undo"),
          onUndo: () => void apply({ type: "activity.restore", ids: [row] }), isBack: ({ activities }) => activities.some(({ id }) => id === row),
        });
      },
    };
  }, [live, apply, tellRemoved, state, t]);
}
export type RowActions = ReturnType<typeof useRowActions>;

const isUntouched = (activity: Activity | undefined): boolean =>
  activity !== undefined && !activity.title.trim() && activity.accountable === null && Object.keys(activity.letters).length === 0;
