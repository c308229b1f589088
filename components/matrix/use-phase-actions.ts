"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { newId } from "#model/ids.ts";
import { removePhase, restorePhase } from "#model/matrix/remove-phase.ts";
import { HEAD, headOfPhase } from "#components/matrix/layout.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { phaseTitle } from "#components/matrix/phase-title.ts";

/** What can be done with sections. The same object throughout. */
export function usePhaseActions() {
  const live = useLive();
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const state = useMatrixState();
  const t = useTranslations("matrix");
  return useMemo(() => {
    const order = () => live.plan.get().phases.map(({ id }) => id);
    const titleOf = (phase: string) => phaseTitle(live.plan.get(), phase) || t("phase.untitled");
    return {
      /** Adds a section behind another, or behind all, and has its name typed. Adding and naming are one step to undo. */
      add(after: string | null) {
        const id = newId();
        live.history.pause();
        if (!apply({ type: "phase.add", id, after: after ?? order().at(-1) ?? null })) return live.history.resume();
        const place = { row: headOfPhase(id), column: HEAD };
        state.active.set(place);
        state.editing.set({ ...place, isNew: true });
      },
      /** The name is typed: a section that was added and never named goes again. Returns whether it stays. */
      endNaming(phase: string): boolean {
        const isNew = state.editing.get()?.isNew === true;
        state.editing.set(null);
        if (!isNew) return true;
        const isGivenUp = phaseTitle(live.plan.get(), phase).trim() === "" && !live.plan.get().activities.some((activity) => activity.phase === phase);
        if (isGivenUp) apply({ type: "phase.remove", ids: [phase] });
        live.history.resume();
        return !isGivenUp;
      },
      moveBeside(phase: string, way: -1 | 1) {
        const others = order().filter((id) => id !== phase);
        const to = order().indexOf(phase) + way;
        if (to < 0 || to > others.length || !apply({ type: "phase.move", id: phase, after: others[to - 1] ?? null })) return;
        state.news.set({ text: t("phase.moved", { title: titleOf(phase), at: to + 1, of: others.length + 1 }) });
      },
      /** Removes the section; its rows go to the one before it, or after it. */
      remove(phase: string) {
        const removal = removePhase(live.plan.get(), phase);
        const title = titleOf(phase);
        if (!apply(removal.commands)) return;
        tellRemoved({
          title: t("phase.removed", { title }), undo: t("undo"),
          detail: removal.rows.length > 0 ? t("phase.rowsMoved", { count: removal.rows.length, title: removal.heir === null ? t("phase.none") : titleOf(removal.heir) }) : undefined,
          onUndo: () => void apply(restorePhase(live.plan.get(), phase, removal)), isBack: ({ phases }) => phases.some(({ id }) => id === phase),
        });
      },
    };
  }, [live, apply, tellRemoved, state, t]);
}
export type PhaseActions = ReturnType<typeof usePhaseActions>;
