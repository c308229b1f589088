"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Command } from "#model/commands.ts";
import type { Values } from "#model/commands/values.ts";
import type { Offer } from "#model/requirements/offers.ts";
import type { Proposal } from "#model/requirements/proposal.ts";
import { takeOffers, type RequirementWords } from "#model/requirements/take.ts";
import type { Requirement } from "#model/shape.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";

export type WordsOf = (proposal: Proposal) => RequirementWords;

/** What can be done with requirements; each is one undo step. The same object throughout. */
export function useRequirementActions() {
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("requirements");
  return useMemo(() => ({
    /** Adds an empty requirement behind another; null: before all; undefined: at the end. */
    add: (id: string, values: Values<"requirements">, after?: string | null) => apply({ type: "requirement.add", id, values, ...(after !== undefined && { after }) }),
    set: (id: string, values: Values<"requirements">) => apply({ type: "requirement.set", id, values }),
    /** Puts a requirement behind another, and into that one's group. */
    move(id: string, after: string | null, values: Values<"requirements"> | null) {
      const move: Command = { type: "requirement.move", id, after };
      return apply(values ? [move, { type: "requirement.set", id, values }] : [move]);
    },
    take: (offers: readonly Offer[], wordsOf: WordsOf) => apply(takeOffers(offers, false, wordsOf), { name: "takeRequirements", count: offers.length }),
    drop: (offers: readonly Offer[], wordsOf: WordsOf) => apply(takeOffers(offers, true, wordsOf), { name: "dropRequirements", count: offers.length }),
    /** Decides that the CRM need not do this, or must after all. */
    setDropped: (id: string, dropped: boolean) => apply({ type: "requirement.set", id, values: { dropped } }, dropped ? { name: "dropRequirements", count: 1 } : { name: "takeRequirements", count: 1 }),
    remove({ id, title }: Requirement) {
      if (!apply({ type: "requirement.remove", ids: [id] })) return false;
      tellRemoved({
        title: title.trim() ? t("removed", { title }) : t("removedUntitled"), undo: t("undo"),
        onUndo: () => void apply({ type: "requirement.restore", ids: [id] }), isBack: ({ requirements }) => requirements.some((requirement) => requirement.id === id),
      });
      return true;
    },
  }), [apply, tellRemoved, t]);
}
