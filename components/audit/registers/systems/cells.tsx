"use client";
import { ShieldAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { EXCHANGES, SYSTEM_KINDS, type System } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { NumberInput } from "#components/ui/number-input.tsx";
import { Select } from "#components/ui/select.tsx";
import { ChoiceCell } from "#components/audit/registers/choice-cell.tsx";
import type { CellProps } from "#components/audit/registers/column.ts";
import { OwnerCell } from "#components/audit/registers/owner-cell.tsx";
import { UsedCell } from "#components/audit/registers/used-in.tsx";
import { useRegisterActions } from "#components/audit/registers/use-register-actions.ts";

type Props = CellProps<System>;
/** What the plan takes for a system's records. */
const MOST_RECORDS = 1e12;

export function KindCell({ record: { id, kind }, ...rest }: Props) {
  const t = useTranslations("audit.turn.system");
  const { set } = useRegisterActions("systems");
  return <ChoiceCell {...rest} collection="systems" id={id} field="kind" value={kind} onChange={(next) => set(id, { kind: next })} options={SYSTEM_KINDS.map((value) => ({ value, label: t(value) }))} />;
}

export const SystemOwnerCell = (props: Props) => <OwnerCell {...props} of="systems" />;
export const SystemUsedCell = (props: Props) => <UsedCell {...props} of="systems" />;

export function HoldsCell({ record: { id }, canEdit, label }: Props) {
  const t = useTranslations("audit.systems");
  return (
    <div className="w-full min-w-0">
      <LiveText collection="systems" id={id} field="holds" multiline aria-label={label} placeholder={canEdit ? t("holdsPlaceholder") : "–"} className="px-1.5 py-1.5 hover:bg-hover read-only:hover:bg-transparent" />
    </div>
  );
}

export function RecordsCell({ record: { id, records }, canEdit, label }: Props) {
  const t = useTranslations("audit.systems");
  const format = useFormatter();
  const { set } = useRegisterActions("systems");
  if (!canEdit) return <span className="px-1.5 py-1.5 tabular-nums">{records === null ? "–" : format.number(records)}</span>;
  return (
    <LiveField collection="systems" id={id} field="records" className="w-full">
      <NumberInput aria-label={label} placeholder="–" value={records} limit={MOST_RECORDS} least={0} refusal={() => t("recordsWrong")} onCommit={(next) => set(id, { records: next })} className="h-8 w-full tabular-nums" />
    </LiveField>
  );
}

/** Marked where there is: the law asks more of such a system. */
export function PersonalCell({ record: { id, personalData }, canEdit, label }: Props) {
  const t = useTranslations("audit.systems");
  const { set } = useRegisterActions("systems");
  const mark = <ShieldAlert aria-hidden size={16} className="shrink-0 text-warning" />;
  if (!canEdit) return <span className="flex items-center gap-1.5 px-1.5 py-1.5">{personalData && mark}{t(personalData ? "yes" : "no")}</span>;
  return (
    <LiveField collection="systems" id={id} field="personalData" className={`w-full ${personalData ? "" : "[&_button]:text-ink-3"}`}>
      <Select<"yes" | "no">
        look="bare" className="w-full" aria-label={label} value={personalData ? "yes" : "no"} onValueChange={(next) => set(id, { personalData: next === "yes" })}
        options={[{ value: "yes", label: t("yes"), icon: mark }, { value: "no", label: t("no") }]}
      />
    </LiveField>
  );
}

export function ExchangeCell({ record: { id, exchange }, ...rest }: Props) {
  const t = useTranslations("audit.systems.exchanges");
  const { set } = useRegisterActions("systems");
  return <ChoiceCell {...rest} collection="systems" id={id} field="exchange" value={exchange} onChange={(next) => set(id, { exchange: next })} options={EXCHANGES.map((value) => ({ value, label: t(value) }))} />;
}
