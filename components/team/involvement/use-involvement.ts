"use client";
import { useTranslations } from "next-intl";
import { useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { nameOf, type Group } from "#components/team/involvement/groups.ts";
import type { Participant } from "#model/shape.ts";
import { suggestGroups, takeSuggestions, type GroupSuggestion } from "#model/suggest-groups.ts";

export type Involvement = {
  /** Around the columns. */
  box: RefObject<HTMLDivElement | null>;
  /** What has just been done, said aloud. */
  said: string;
  /** Puts a participant into a group; the keyboard goes along. */
  move: (participant: Participant, group: Group) => void;
  take: (suggestion: GroupSuggestion) => void;
  takeAll: () => void;
};

/** What can be done with the groups: each is one undo step. */
export function useInvolvement(): Involvement {
  const t = useTranslations("team.involvement");
  const live = useLive();
  const apply = useApply();
  const box = useRef<HTMLDivElement>(null);
  const [said, say] = useState("");

  /** The card is drawn anew in its other column, without the focus that was in it. */
  const withFocus = (change: () => boolean, card: string | null) => {
    const focused = document.activeElement;
    const isByMenu = Boolean(focused?.closest("[role=menu]"));
    const isHere = isByMenu || (box.current?.contains(focused) ?? false);
    if (!flushSync(change) || !isHere) return;
    const found = card && box.current?.querySelector<HTMLElement>(`[data-involved="${CSS.escape(card)}"] button`);
    const focus = () => (found || box.current)?.focus();
    focus();
    // A menu that goes with its card looks for its button once more.
    if (isByMenu) requestAnimationFrame(focus);
  };
  const move = ({ id, title, group: before }: Participant, group: Group) => {
    if (before === group) return;
    withFocus(() => apply({ type: "participant.set", id, values: { group } }), id);
    say(t("moved", { title: title || t("untitled"), group: t(`columns.${nameOf(group)}`) }));
  };
  const takeThese = (suggestions: readonly GroupSuggestion[], card: string | null) => {
    const commands = takeSuggestions(live.plan.get(), suggestions);
    if (commands.length === 0) return;
    withFocus(() => apply(commands, { name: "involve", count: commands.length }), card);
    say(t("taken", { count: commands.length }));
  };
  return {
    box, said, move,
    take: (suggestion) => takeThese([suggestion], suggestion.participant),
    // As the plan is now, which others may have changed.
    takeAll: () => takeThese(suggestGroups(live.plan.get()), null),
  };
}
