"use client";
import { ArrowRight, ArrowRightLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { newId } from "#model/ids.ts";
import { ENTRIES, INTERVALS, VARIANTS, type Integration } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { ChoiceCell } from "#components/audit/registers/choice-cell.tsx";
import type { CellProps } from "#components/audit/registers/column.ts";
import { VARIANT_NAMES, WAYS } from "#components/audit/registers/integrations/words.ts";
import { useRegisterActions } from "#components/audit/registers/use-register-actions.ts";

type Props = CellProps<Integration>;

export const FromCell = (props: Props) => <SystemCell {...props} end="from" />;
export const ToCell = (props: Props) => <SystemCell {...props} end="to" />;

/** One of its two systems, found by typing, or one that is not in the register yet. */
function SystemCell({ record, canEdit, label, end }: Props & { end: "from" | "to" }) {
  const t = useTranslations("audit");
  const systems = usePlan((plan) => plan.systems);
  const apply = useApply();
  const { set } = useRegisterActions("integrations");
  const { id } = record;
  const chosen = systems.find((system) => system.id === record[end]);
  if (!canEdit) return <span className={`truncate px-1.5 py-1.5 ${chosen ? "" : "text-ink-3"}`}>{chosen ? chosen.title || t("systems.untitled") : t("integrations.noSystem")}</span>;
  const other = record[end === "from" ? "to" : "from"];
  const addNew = (title: string) => {
    const system = newId();
    apply([{ type: "system.add", id: system, values: { title } }, { type: "integration.set", id, values: { [end]: system } }]);
  };
  return (
    <LiveField collection="integrations" id={id} field={end} className="w-full">
      <Combobox
        aria-label={label} placeholder={t("integrations.noSystem")} value={record[end]} onValueChange={(next) => set(id, { [end]: next })} className="h-8 w-full"
        items={systems.filter((system) => system.id !== other).map((system) => ({ value: system.id, label: system.title || t("systems.untitled"), hint: t(`turn.system.${system.kind}`) }))}
        none={t("integrations.noSystem")} empty={t("noMatch")} maxLength={120} add={{ label: (typed) => t("addParticipant", { typed }), onAdd: addNew }}
      />
    </LiveField>
  );
}

export function WayCell({ record: { id, bothWays }, ...rest }: Props) {
  const t = useTranslations("audit.integrations.ways");
  const { set } = useRegisterActions("integrations");
  const icons = { one: ArrowRight, both: ArrowRightLeft };
  return (
    <ChoiceCell
      {...rest} collection="integrations" id={id} field="bothWays" value={bothWays ? "both" : "one"} onChange={(next) => set(id, { bothWays: next === "both" })}
      options={WAYS.map((value) => {
        const Icon = icons[value];
        return { value, label: t(value), icon: <Icon aria-hidden size={14} className="shrink-0 text-ink-3" /> };
      })}
    />
  );
}

export function IntervalCell({ record: { id, interval }, ...rest }: Props) {
  const t = useTranslations("audit.integrations.intervals");
  const { set } = useRegisterActions("integrations");
  return <ChoiceCell {...rest} collection="integrations" id={id} field="interval" value={interval} onChange={(next) => set(id, { interval: next })} options={INTERVALS.map((value) => ({ value, label: t(value) }))} />;
}

/** Which of the two is right where they disagree. */
export function MasterCell({ record: { id, from, to, master }, ...rest }: Props) {
  const t = useTranslations("audit");
  const { set } = useRegisterActions("integrations");
  const systems = usePlan((plan) => plan.systems);
  const nameOf = (system: string | null) => systems.find((found) => found.id === system)?.title || t("integrations.noSystem");
  return (
    <ChoiceCell
      {...rest} collection="integrations" id={id} field="master" value={master} onChange={(next) => set(id, { master: next })}
      options={[{ value: null, label: t("integrations.noMaster") }, { value: "from" as const, label: nameOf(from) }, { value: "to" as const, label: nameOf(to) }]}
    />
  );
}

export function EntryCell({ record: { id, entry }, ...rest }: Props) {
  const t = useTranslations("audit.integrations.entries");
  const { set } = useRegisterActions("integrations");
  return <ChoiceCell {...rest} collection="integrations" id={id} field="entry" value={entry} onChange={(next) => set(id, { entry: next })} options={[{ value: null, label: t("none") }, ...ENTRIES.map((value) => ({ value, label: t(value) }))]} />;
}

export function VariantCell({ record: { id, variant }, ...rest }: Props) {
  const t = useTranslations("audit.integrations.variants");
  const { set } = useRegisterActions("integrations");
  return <ChoiceCell {...rest} collection="integrations" id={id} field="variant" value={variant} onChange={(next) => set(id, { variant: next })} options={VARIANTS.map((value) => ({ value, label: t(VARIANT_NAMES[value]) }))} />;
}
