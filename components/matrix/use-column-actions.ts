"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Participant } from "#model/shape.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { moveColumn } from "#components/matrix/moves.ts";
import { countUses, usesThatAre } from "#components/matrix/participant-uses.ts";

/** What can be done with columns, which are the plan's participants. The same object throughout. */
export function useColumnActions() {
  const live = useLive();
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const state = useMatrixState();
  const t = useTranslations("matrix");
  return useMemo(() => {
    const columns = () => live.plan.get().participants.map(({ id }) => id);
    const titleOf = (column: string) => live.plan.get().participants.find(({ id }) => id === column)?.title || t("column.untitled");
    const move = (column: string, to: number) => {
      const command = moveColumn(columns(), column, to);
      if (!command || !apply(command)) return;
      state.news.set({ text: t("news.columnMoved", { title: titleOf(column), at: columns().indexOf(column) + 1, of: columns().length }) });
    };
    return {
      add(title: string, kind: Participant["kind"]) {
        const id = newId();
        const colour = nextColour(live.plan.get().participants);
        if (apply({ type: "participant.add", id, values: { title, kind, colour } })) state.news.set({ text: t("news.columnAdded", { title }) });
      },
      move,
      moveBeside: (column: string, way: -1 | 1) => move(column, columns().indexOf(column) + way),
      /** Removes the participant from the whole plan, and says where else it was named. */
      remove(column: string) {
        const title = titleOf(column);
        const uses = countUses(live.plan.get(), column);
        if (!apply({ type: "participant.remove", ids: [column] })) return;
        const named = usesThatAre(uses).map((use) => t(`uses.${use}`, { count: uses[use] }));
        tellRemoved({
          title: t("column.removed", { title }), detail: named.length > 0 ? t("column.wasUsed", { uses: named.join(", ") }) : undefined, undo: t("undo"),
          onUndo: () => void apply({ type: "participant.restore", ids: [column] }), isBack: ({ participants }) => participants.some(({ id }) => id === column),
        });
      },
    };
  }, [live, apply, tellRemoved, state, t]);
}
