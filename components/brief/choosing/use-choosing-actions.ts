"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Values } from "#model/commands/values.ts";
import { putScore } from "#model/choosing/scores.ts";
import type { Candidate } from "#model/shape.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";

/** What can be done with candidates and their scores; each is one undo step. The same object throughout. */
export function useChoosingActions() {
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("choosing");
  return useMemo(() => ({
    add: (id: string) => apply({ type: "candidate.add", id }),
    /** Puts a candidate behind another; null: before all. */
    move: (id: string, after: string | null) => apply({ type: "candidate.move", id, after }),
    remove({ id, title }: Candidate) {
      if (!apply({ type: "candidate.remove", ids: [id] })) return false;
      tellRemoved({
        title: title.trim() ? t("removed", { title }) : t("removedUntitled"), undo: t("undo"),
        onUndo: () => void apply({ type: "candidate.restore", ids: [id] }), isBack: ({ candidates }) => candidates.some((candidate) => candidate.id === id),
      });
      return true;
    },
    /** Scores how a candidate meets a requirement; null takes the score back. */
    score: (requirement: string, candidate: string, values: Pick<Values<"scores">, "score" | "note">) => apply(putScore(requirement, candidate, values)),
  }), [apply, tellRemoved, t]);
}
