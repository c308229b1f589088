"use client";
import { useTranslations } from "next-intl";
import type { Question } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { RespondentName } from "#components/audit/questions/respondent-name.tsx";
import { useAuditActions } from "#components/audit/use-audit-actions.ts";

/** Who is asked: one of the plan's participants, found by typing, or someone new. */
export function RespondentChoice({ question, canEdit }: { question: Question; canEdit: boolean }) {
  const t = useTranslations("audit");
  const participants = usePlan((plan) => plan.participants);
  const { set, setNewRespondent } = useAuditActions();
  const chosen = participants.find(({ id }) => id === question.respondent);
  if (!canEdit) return <RespondentName respondent={question.respondent} empty={t("noRespondent")} />;
  return (
    <LiveField collection="questions" id={question.id} field="respondent" className="w-60 max-sm:w-full">
      <span className="flex w-full min-w-0 items-center">
        {chosen && <Dot colour={chosen.colour} />}
        <Combobox
          aria-label={t("respondent")} placeholder={t("noRespondent")} value={question.respondent} onValueChange={(respondent) => void set(question.id, { respondent })} className="h-8 w-full"
          items={participants.map(({ id, title, colour }) => ({ value: id, label: title || t("untitledParticipant"), icon: <Dot colour={colour} /> }))}
          none={t("noRespondent")} empty={t("noMatch")} maxLength={120} add={{ label: (typed) => t("addParticipant", { typed }), onAdd: (typed) => void setNewRespondent(question.id, typed) }}
        />
      </span>
    </LiveField>
  );
}
