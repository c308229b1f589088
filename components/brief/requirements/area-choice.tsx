"use client";
import { useTranslations } from "next-intl";
import { REQUIREMENT_AREAS, type Requirement } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { Select } from "#components/ui/select.tsx";

type Props = { requirement: Requirement; canEdit: boolean; onChange: (area: Requirement["area"]) => void };

/** What a requirement is about. */
export function AreaChoice({ requirement: { id, title, area }, canEdit, onChange }: Props) {
  const t = useTranslations("requirements");
  if (!canEdit) return <span className="inline-flex h-8 items-center px-1.5 text-ink-2">{t(`areas.${area}`)}</span>;
  return (
    <LiveField collection="requirements" id={id} field="area" className="w-full">
      <Select
        look="bare" className="w-full" aria-label={t("areaOf", { title: title || t("untitled") })} value={area} onValueChange={onChange}
        options={REQUIREMENT_AREAS.map((value) => ({ value, label: t(`areas.${value}`) }))}
      />
    </LiveField>
  );
}
