"use client";
import { useTranslations } from "next-intl";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Used } from "#model/used-in.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { Dot } from "#components/ui/dot.tsx";
import type { CellProps } from "#components/audit/registers/column.ts";
import { useRegisterActions } from "#components/audit/registers/use-register-actions.ts";

type Props = CellProps<{ readonly id: string; readonly owner: string | null }> & { of: Used };

/** Whose a record is: one of the plan's participants, found by typing, or someone new. */
export function OwnerCell({ of, record: { id, owner }, canEdit, label }: Props) {
  const t = useTranslations("audit");
  const participants = usePlan((plan) => plan.participants);
  const { set } = useRegisterActions(of);
  const apply = useApply();
  const setNew = (title: string) => {
    const values = { owner: newId() };
    const owned = of === "systems" ? { type: "system.set" as const, id, values } : { type: "channel.set" as const, id, values };
    apply([{ type: "participant.add", id: values.owner, values: { title, colour: nextColour(participants) } }, owned]);
  };
  const chosen = participants.find((one) => one.id === owner);
  if (!canEdit) return <span className="flex min-w-0 items-center gap-1.5 px-1.5 py-1.5">{chosen ? <><Dot colour={chosen.colour} /><span className="truncate">{chosen.title || t("untitledParticipant")}</span></> : <span className="text-ink-3">{t("registers.noOwner")}</span>}</span>;
  return (
    <LiveField collection={of} id={id} field="owner" className="w-full">
      <span className="flex w-full min-w-0 items-center">
        {chosen && <span className="flex pl-1.5"><Dot colour={chosen.colour} /></span>}
        <Combobox
          aria-label={label} placeholder={t("registers.noOwner")} value={owner} onValueChange={(next) => set(id, { owner: next })} className="h-8 w-full"
          items={participants.map(({ id: value, title, colour }) => ({ value, label: title || t("untitledParticipant"), icon: <Dot colour={colour} /> }))}
          none={t("registers.noOwner")} empty={t("noMatch")} maxLength={120} add={{ label: (typed) => t("addParticipant", { typed }), onAdd: setNew }}
        />
      </span>
    </LiveField>
  );
}
