"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useAuditActions } from "#components/audit/use-audit-actions.ts";

/** Stands in for the questionnaire while there is none: the guide's questions, or one's own. */
export function NoQuestions({ canEdit, onAddSection }: { canEdit: boolean; onAddSection: () => void }) {
  const t = useTranslations("audit");
  const { takeGuide } = useAuditActions();
  return (
    <EmptyState
      title={t("empty.title")}
      action={canEdit && (
        <>
          <Button variant="primary" onClick={takeGuide}>{t("empty.guide")}</Button>
          <Button data-add-section="" onClick={onAddSection}>{t("section.add")}</Button>
        </>
      )}
    >
      {t("empty.body")}
    </EmptyState>
  );
}
