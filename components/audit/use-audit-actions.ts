"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Question, Section } from "#model/shape.ts";
import { auditTemplate } from "#model/templates/audit-template.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { afterAt, type QuestionPlace } from "#components/audit/arrange.ts";

export type QuestionValues = Partial<Omit<Question, "id">>;

/** What can be done with the audit; each is one undo step. The same object throughout. */
export function useAuditActions() {
  const apply = useApply();
  const live = useLive();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("audit");
  const locale = useLocale();
  return useMemo(() => ({
    /** Puts the guide's questions into the plan. */
    takeGuide: () => apply(auditTemplate(locale === "ru" ? "ru" : "en")),
    /** Adds a question behind another; null: before all, which in a section without questions is as good as last. */
    add: (id: string, section: string | null, after: string | null) => apply({ type: "question.add", id, values: { section }, after }),
    set: (id: string, values: QuestionValues) => apply({ type: "question.set", id, values }),
    /** Puts a question at a place; `list` is the section's as it stands. */
    move(question: Question, { section, index }: QuestionPlace, list: readonly Question[]) {
      const move: Command = { type: "question.move", id: question.id, after: afterAt(list, question.id, index) };
      return apply(question.section === section ? [move] : [move, { type: "question.set", id: question.id, values: { section } }]);
    },
    remove({ id, title }: Question) {
      if (!apply({ type: "question.remove", ids: [id] })) return false;
      tellRemoved({
        title: title.trim() ? t("removed", { title }) : t("removedUntitled"), undo: t("undo"),
        onUndo: () => void apply({ type: "question.restore", ids: [id] }), isBack: ({ questions }) => questions.some((question) => question.id === id),
      });
      return true;
    },
    /** Makes a question's respondent of someone who is not in the plan yet. */
    setNewRespondent(id: string, title: string) {
      const respondent = newId();
      const colour = nextColour(live.plan.get().participants);
      return apply([{ type: "participant.add", id: respondent, values: { title, colour } }, { type: "question.set", id, values: { respondent } }]);
    },
    addSection: (id: string) => apply({ type: "section.add", id }),
    moveSection: (id: string, after: string | null) => apply({ type: "section.move", id, after }),
    /** Removes a section with what stands in it. */
    removeSection({ id, title }: Section, questions: readonly Question[]) {
      const ids = questions.map((question) => question.id);
      if (!apply([{ type: "section.remove", ids: [id] }, ...(ids.length > 0 ? [{ type: "question.remove" as const, ids }] : [])])) return false;
      tellRemoved({
        title: title.trim() ? t("section.removed", { title }) : t("section.removedUntitled"), detail: ids.length > 0 ? t("section.removedQuestions", { count: ids.length }) : undefined, undo: t("undo"),
        onUndo: () => void apply([{ type: "section.restore", ids: [id] }, ...(ids.length > 0 ? [{ type: "question.restore" as const, ids }] : [])]),
        isBack: ({ sections }) => sections.some((section) => section.id === id),
      });
      return true;
    },
  }), [apply, live, tellRemoved, t, locale]);
}
