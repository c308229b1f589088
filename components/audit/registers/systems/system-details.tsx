"use client";
import { useTranslations } from "next-intl";
import type { System } from "#model/shape.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { ChoiceCell } from "#components/audit/registers/choice-cell.tsx";
import { Detail } from "#components/audit/registers/detail.tsx";
import { UsedIn } from "#components/audit/registers/used-in.tsx";
import { useRegisterActions } from "#components/audit/registers/use-register-actions.ts";

const DIRECTIONS = ["in", "out", "both"] as const;

/** What a system is besides its line: what it exchanges, what it is right about, and where it is met. */
export function SystemDetails({ record: { id, direction, exchange }, canEdit }: { record: System; canEdit: boolean }) {
  const t = useTranslations("audit");
  const { set } = useRegisterActions("systems");
  const text = (field: "masterOf" | "frequency" | "notes", multiline = false) => (
    <LiveText
      collection="systems" id={id} field={field} multiline={multiline} aria-label={t(`systems.${field}`)} placeholder={canEdit ? t(`systems.${field}Placeholder`) : "–"}
      className="px-1.5 py-1.5 hover:bg-hover read-only:hover:bg-transparent"
    />
  );
  return (
    <div className="grid gap-x-6 gap-y-3 pt-1 @min-[700px]:grid-cols-3">
      <Detail name={t("systems.masterOf")}>{text("masterOf")}</Detail>
      {exchange !== "none" && (
        <>
          <Detail name={t("systems.direction")}>
            <ChoiceCell
              collection="systems" id={id} field="direction" label={t("systems.direction")} canEdit={canEdit} value={direction} onChange={(next) => set(id, { direction: next })}
              options={[{ value: null, label: t("systems.directions.none") }, ...DIRECTIONS.map((value) => ({ value, label: t(`systems.directions.${value}`) }))]}
            />
          </Detail>
          <Detail name={t("systems.frequency")}>{text("frequency")}</Detail>
        </>
      )}
      <Detail name={t("systems.notes")} className="@min-[700px]:col-span-3">{text("notes", true)}</Detail>
      <Detail name={t("registers.usedIn")} className="@min-[700px]:col-span-3"><UsedIn of="systems" id={id} /></Detail>
    </div>
  );
}
