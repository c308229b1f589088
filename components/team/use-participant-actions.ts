"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useToast } from "#components/ui/toast.tsx";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Participant } from "#model/shape.ts";

export type ParticipantValues = Partial<Omit<Participant, "id" | "title">>;

/** What can be done with the plan's participants. */
export function useParticipantActions() {
  const apply = useApply();
  const toast = useToast();
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
      // Not the history's undo: by then the last thing done may be another.
      const restore = () => void apply({ type: "participant.restore", ids: [id] });
      toast.add({ title: t("deleted", { title: title || t("untitled") }), action: { label: t("undo"), onClick: restore } });
    },
  }), [apply, toast, t]);
}

export type ParticipantActions = ReturnType<typeof useParticipantActions>;
