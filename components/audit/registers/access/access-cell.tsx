"use client";
import { Check, KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { PersonTag, ringOf } from "#components/live/person-tag.tsx";
import { useWhoIsAt } from "#components/live/use-who-is-at.ts";

type Props = {
  participant: string;
  system: string;
  /** Its row and column, by which keys find it. */
  place: string;
  label: string;
  isOn: boolean;
  isOwner: boolean;
  isPersonal: boolean;
  isActive: boolean;
  canEdit: boolean;
  onToggle: (participant: string, system: string) => void;
};

/** Whether one participant can get into one system. */
export const AccessCell = memo(function AccessCell({ participant, system, place, label, isOn, isOwner, isPersonal, isActive, canEdit, onToggle }: Props) {
  const t = useTranslations("audit.access");
  const other = useWhoIsAt(`access/${participant}/${system}`);
  return (
    <div role="gridcell" className={`relative border-r border-line ${isPersonal && isOn ? "bg-warning-soft" : ""}`} style={ringOf(other)}>
      <button
        type="button" role="checkbox" data-place={place} tabIndex={isActive ? 0 : -1} aria-checked={isOn} aria-disabled={!canEdit || undefined} aria-label={isOwner ? t("ownerOf", { cell: label }) : label}
        title={isOwner ? t("owner") : undefined} onClick={() => canEdit && onToggle(participant, system)}
        className={`group flex size-full min-h-9 items-center justify-center gap-1 -outline-offset-2 ${canEdit ? "hover:bg-hover" : "cursor-default"}`}
      >
        {isOn
          ? <Check aria-hidden size={18} strokeWidth={2.5} className={isPersonal ? "text-warning" : "text-accent"} />
          : <span aria-hidden className={`size-1 rounded-full bg-line-strong ${canEdit ? "group-hover:size-2" : ""}`} />}
        {isOwner && <KeyRound aria-hidden size={14} className="text-ink-3" />}
      </button>
      {other && <PersonTag person={other} />}
    </div>
  );
});
