"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { newId } from "#model/ids.ts";
import type { Question, Section } from "#model/shape.ts";
import { useAuditState } from "#components/audit/audit-state.ts";
import { focusAfter } from "#components/audit/focus-question.ts";
import { useAuditActions } from "#components/audit/use-audit-actions.ts";

/** What a section's title, keys and menu do, and where the keyboard is afterwards. `sections`: all of them, in order. */
export function useSectionHandling(sections: readonly Section[]) {
  const actions = useAuditActions();
  const { news } = useAuditState();
  const t = useTranslations("audit");
  const indexOf = (id: string) => sections.findIndex((section) => section.id === id);

  const canMove = (id: string, by: -1 | 1) => sections[indexOf(id) + by] !== undefined;
  const moveBy = (id: string, by: -1 | 1) => {
    if (!canMove(id, by)) return;
    const to = indexOf(id) + by;
    const others = sections.filter((section) => section.id !== id);
    // Moving an element in the page takes the focus from what is in it.
    const focused = document.activeElement;
    flushSync(() => void actions.moveSection(id, others[to - 1]?.id ?? null));
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    news.set(t("section.moved", { place: to + 1, count: sections.length }));
  };
  return {
    canMove, moveBy,
    add() {
      const id = newId();
      focusAfter(() => actions.addSection(id), id, "section");
    },
    remove(section: Section, questions: readonly Question[]) {
      const at = indexOf(section.id);
      const next = sections[at + 1] ?? sections[at - 1];
      const remove = () => actions.removeSection(section, questions);
      if (next) focusAfter(remove, next.id, "section");
      else {
        flushSync(() => void remove());
        document.querySelector<HTMLElement>("[data-add-section]")?.focus();
      }
    },
    /** Enter in a section's title: on to what adds a question to it. */
    finishTitle: (id: string) => focusAfter(() => undefined, id, "add"),
    onTitleKey(event: KeyboardEvent<HTMLElement>, id: string) {
      if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      moveBy(id, event.key === "ArrowUp" ? -1 : 1);
    },
  };
}
export type SectionHandling = ReturnType<typeof useSectionHandling>;
