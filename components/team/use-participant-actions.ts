"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Participant } from "#model/shape.ts";

export type ParticipantValues = Partial<Omit<Participant, "id" | "title">>;

/** What can be done with the plan's participants. */
export function useParticipantActions() {
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("team.participants");
  return useMemo(() => ({
    /** Adds one at the end, in the colour least in use; its id, or null when it cannot be added. */
    add(all: readonly Participant[]): string | null {
      const id = newId();
      return apply({ type: "participant.add", id, values: { colour: nextColour(all) } }) ? id : null;
    },
    set: (id: string, values: ParticipantValues) => void apply({ type: "participant.set", id, values }),
    /** Puts a participant at place `to`, counted without it. */
    move(all: readonly Participant[], id: string, to: number) {
      const others = all.filter((one) => one.id !== id);
      if (to < 0 || to > others.length || all[to]?.id === id) return;
      apply({ type: "participant.move", id, after: others[to - 1]?.id ?? null });
    },
    remove({ id, title }: Participant) {
      if (!apply({ type: "participant.remove", ids: [id] })) return;
      tellRemoved({
        title: t("deleted", { title: title || t("untitled") }), undo: t("undo"),
        onUndo: () => void apply({ type: "participant.restore", ids: [id] }), isBack: ({ participants }) => participants.some((one) => one.id === id),
      });
    },
  }), [apply, tellRemoved, t]);
}

export type ParticipantActions = ReturnType<typeof useParticipantActions>;
