"use client";
import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "next-intl";
import { newId } from "#model/ids.ts";
import { hasAnswer } from "#model/questions.ts";
import type { Question } from "#model/shape.ts";
import { placeBeside, type Group, type QuestionPlace } from "#components/audit/arrange.ts";
import { useAuditState } from "#components/audit/audit-state.ts";
import { focusAfter, questionBeside, shownQuestions } from "#components/audit/focus-question.ts";
import { useAuditActions } from "#components/audit/use-audit-actions.ts";

/** `groups`: the whole questionnaire as it stands; `isWhole`: whether all of it is shown, so that there is an order to change. */
type Where = { groups: readonly Group[]; isWhole: boolean; canEdit: boolean };

/** What a question's keys, buttons and menu do, and where the keyboard is afterwards. The same object throughout. */
export function useQuestionHandling(where: Where) {
  const actions = useAuditActions();
  const { expanded, awaited, news } = useAuditState();
  const t = useTranslations("audit");
  const latest = useRef(where);
  useEffect(() => {
    latest.current = where;
  });

  return useMemo(() => {
    const find = (id: string): Question | undefined => latest.current.groups.flatMap(({ questions }) => questions).find((question) => question.id === id);
    const listOf = (section: string | null) => latest.current.groups.find((group) => (group.section?.id ?? null) === section)?.questions ?? [];
    const expand = (id: string) => {
      awaited.set(null);
      const isThere = focusAfter(() => expanded.set(id), id, latest.current.canEdit ? "answer" : "stop");
      if (isThere) return;
      awaited.set(id);
      focusAfter(() => undefined, id, "stop");
    };
    const collapse = (id: string) => focusAfter(() => expanded.set(null), id, "stop");

    const moveTo = (id: string, place: QuestionPlace) => {
      const question = find(id);
      if (!question) return;
      const list = listOf(place.section);
      actions.move(question, place, list);
      const count = list.filter((other) => other.id !== id).length + 1;
      news.set(t("moved", { place: Math.min(place.index, count - 1) + 1, count, section: latest.current.groups.find(({ section }) => section?.id === place.section)?.section?.title || t("section.untitled") }));
    };
    const moveBy = (id: string, by: -1 | 1) => {
      const place = latest.current.isWhole ? placeBeside(latest.current.groups, id, by) : null;
      if (!place) return;
      // Moving an element in the page takes the focus from what is in it.
      const part = document.activeElement?.closest("[data-live-text$='/title']") ? "title" : document.activeElement?.closest("[data-live-text$='/answer']") ? "answer" : null;
      const focused = document.activeElement;
      flushSync(() => moveTo(id, place));
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
      else focusAfter(() => undefined, id, part ?? "stop");
    };

    const addAfter = (section: string | null, after: string | null) => {
      const id = newId();
      // Among filtered questions an empty one would not be shown, were it not in hand.
      focusAfter(() => actions.add(id, section, after) && expanded.set(latest.current.isWhole ? null : id), id, "title");
    };
    const goTo = (id: string | null, part: "stop" | "title") => {
      if (id !== null) focusAfter(() => undefined, id, part);
    };
    const remove = (id: string) => {
      const question = find(id);
      if (!question) return;
      const next = questionBeside(id, 1) ?? questionBeside(id, -1);
      flushSync(() => void actions.remove(question));
      if (next !== null) goTo(next, "stop");
      else document.querySelector<HTMLElement>("[data-add-question]")?.focus();
    };
    /** On to the next question's answer; with `marks` this one counts as answered, if it says something. */
    const goNext = (id: string, marks: boolean) => {
      const question = find(id);
      if (marks && question && question.status === "open" && hasAnswer(question)) actions.set(id, { status: "answered" });
      const next = questionBeside(id, 1);
      if (next !== null) expand(next);
      else collapse(id);
    };

    return {
      expand, collapse, moveBy, moveTo, addAfter, remove,
      toggle: (id: string) => (expanded.get() === id ? collapse(id) : expand(id)),

      /** Enter in a title: at its end a new question below, within it on to the answer. */
      finishTitle(id: string) {
        const question = find(id);
        const field = document.activeElement;
        if (!question?.title.trim() || !(field instanceof HTMLTextAreaElement)) return;
        if (field.selectionStart === field.value.length && latest.current.canEdit) addAfter(question.section, id);
        else expand(id);
      },

      onTitleKey(event: KeyboardEvent<HTMLElement>, id: string) {
        const field = event.target;
        if (!(field instanceof HTMLTextAreaElement) || hasModifier(event)) return;
        const question = find(id);
        if (event.key === "Backspace" && field.value === "" && latest.current.canEdit && question && !hasAnswer(question)) {
          const before = questionBeside(id, -1);
          event.preventDefault();
          remove(id);
          goTo(before, "title");
        } else if (event.key === "ArrowUp" && (isOneLine(field) || field.selectionEnd === 0)) {
          event.preventDefault();
          goTo(questionBeside(id, -1), "title");
        } else if (event.key === "ArrowDown" && (isOneLine(field) || field.selectionStart === field.value.length)) {
          event.preventDefault();
          goTo(questionBeside(id, 1), "title");
        }
      },

      /** Keys that a question has wherever in it the keyboard is, and those of the button that opens it. */
      onKey(event: KeyboardEvent<HTMLElement>, id: string) {
        if (event.defaultPrevented || event.nativeEvent.isComposing) return;
        const target = event.target instanceof Element ? event.target : null;
        // Lists and menus have their own arrows.
        const isInList = target?.closest("[role=combobox], [role=menu], [role=listbox]");
        if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === "Enter") {
          event.preventDefault();
          goNext(id, event.shiftKey);
        } else if (event.altKey && !event.ctrlKey && !event.metaKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && !isInList && latest.current.canEdit) {
          event.preventDefault();
          moveBy(id, event.key === "ArrowUp" ? -1 : 1);
        } else if (target?.hasAttribute("data-stop") && !hasModifier(event)) {
          const all = shownQuestions();
          const to = { ArrowUp: questionBeside(id, -1), ArrowDown: questionBeside(id, 1), Home: all[0] ?? null, End: all.at(-1) ?? null }[event.key];
          if (to === undefined) return;
          event.preventDefault();
          goTo(to, "stop");
        }
      },
    };
  }, [actions, expanded, awaited, news, t]);
}
export type QuestionHandling = ReturnType<typeof useQuestionHandling>;

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => altKey || ctrlKey || metaKey || shiftKey;

/** Whether a title takes one line: up and down have nowhere to go in it. */
const isOneLine = (field: HTMLTextAreaElement): boolean => field.clientHeight < 2 * Number.parseFloat(getComputedStyle(field).lineHeight);
