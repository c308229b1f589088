"use client";
import { useTranslations } from "next-intl";
import { hasAnswer } from "#model/questions.ts";
import { QUESTION_STATUSES, type Question } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { StatusMark } from "#components/audit/questions/status-mark.tsx";
import { useAuditActions } from "#components/audit/use-audit-actions.ts";

/** How far a question is; what it cannot be yet says why not. */
export function StatusChoice({ question, canEdit }: { question: Question; canEdit: boolean }) {
  const t = useTranslations("audit.status");
  const { set } = useAuditActions();
  const { id, status, respondent } = question;
  if (!canEdit) return <StatusMark question={question} words="" />;
  const missing = hasAnswer(question) ? null : t("needsAnswer");
  const reasons = { open: null, answered: missing, confirmed: missing ?? (respondent === null ? t("needsRespondent") : null) };
  return (
    <LiveField collection="questions" id={id} field="status">
      <Select
        look="bare" aria-label={t("label")} value={status} onValueChange={(next) => void set(id, { status: next })}
        options={QUESTION_STATUSES.map((value) => ({
          value, label: t(value), icon: <span aria-hidden className="inline-flex"><StatusMark question={{ status: value, answer: "" }} /></span>, disabled: reasons[value] !== null, hint: reasons[value] ?? t(`about.${value}`),
        }))}
      />
    </LiveField>
  );
}
