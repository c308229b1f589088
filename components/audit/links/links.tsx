"use client";
import type { Question } from "#model/shape.ts";
import { LinkChips } from "#components/audit/links/link-chips.tsx";
import { LinkPicker } from "#components/audit/links/link-picker.tsx";
import { useAuditActions } from "#components/audit/use-audit-actions.ts";

/** What a question speaks of, to be added to and taken from. */
export function Links({ question, canEdit }: { question: Question; canEdit: boolean }) {
  const { set } = useAuditActions();
  if (!canEdit) return <LinkChips question={question} />;
  return (
    <LinkChips question={question} onUnlink={({ kind, id }) => void set(question.id, { [kind]: question[kind].filter((linked) => linked !== id) })}>
      <LinkPicker question={question} onLink={(kind, id) => void set(question.id, { [kind]: [...question[kind], id] })} />
    </LinkChips>
  );
}
