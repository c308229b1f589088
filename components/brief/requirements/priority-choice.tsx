"use client";
import { useTranslations } from "next-intl";
import { PRIORITIES, type Requirement } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Priority } from "#components/brief/requirements/arrange.ts";
import { PriorityMark } from "#components/brief/priority-mark.tsx";

type Props = { requirement: Requirement; canEdit: boolean; onChange: (priority: Priority) => void };

/** How much a requirement matters: a menu, or its number's key from anywhere in the requirement. */
export function PriorityChoice({ requirement: { id, title, priority }, canEdit, onChange }: Props) {
  const t = useTranslations("requirements");
  if (!canEdit) return <span className="inline-flex h-8 items-center gap-1.5 px-1.5"><PriorityMark priority={priority} />{t(`priorities.${priority ?? "none"}`)}</span>;
  return (
    <LiveField collection="requirements" id={id} field="priority" className="w-full">
      <Select<Priority>
        look="bare" className="w-full" aria-label={t("priorityOf", { title: title || t("untitled") })} value={priority} onValueChange={onChange}
        options={[...PRIORITIES, null].map((value) => ({ value, label: t(`priorities.${value ?? "none"}`), icon: <PriorityMark priority={value} />, hint: t(`priorityHints.${value ?? "none"}`) }))}
      />
    </LiveField>
  );
}
