"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ENTRIES, INTERVALS, type Integration } from "#model/shape.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import type { Column } from "#components/audit/registers/column.ts";
import { Detail } from "#components/audit/registers/detail.tsx";
import { UNSAID, type Facet } from "#components/audit/registers/facets.ts";
import { EntryCell, FromCell, IntervalCell, MasterCell, ToCell, VariantCell, WayCell } from "#components/audit/registers/integrations/cells.tsx";
import { Picture } from "#components/audit/registers/integrations/picture.tsx";
import { VARIANT_NAMES, WAYS } from "#components/audit/registers/integrations/words.ts";
import { Register } from "#components/audit/registers/register.tsx";

const TRACKS = "minmax(140px,1.25fr) minmax(110px,1fr) 150px minmax(110px,1fr) 132px minmax(110px,1fr) 140px 104px 28px";
const textOf = ({ title, frequency, notes }: Integration) => `${title} ${frequency} ${notes}`;

/** What data passes between which systems: drawn, and as a table. */
export function Integrations({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("audit.integrations");
  const audit = useTranslations("audit");
  const integrations = usePlan((plan) => plan.integrations);
  const systems = usePlan((plan) => plan.systems);
  const names = useMemo(() => new Map(systems.map(({ id, title }) => [id, title || audit("systems.untitled")])), [systems, audit]);
  const columns = useMemo((): readonly Column<Integration>[] => {
    const nameOf = (id: string | null) => names.get(id ?? "") ?? null;
    return [
      { id: "from", head: t("from"), Cell: FromCell, sortBy: ({ from }) => nameOf(from) },
      { id: "way", head: t("way"), Cell: WayCell, sortBy: ({ bothWays }) => (bothWays ? 1 : 0) },
      { id: "to", head: t("to"), Cell: ToCell, sortBy: ({ to }) => nameOf(to) },
      { id: "interval", head: t("interval"), Cell: IntervalCell, sortBy: ({ interval }) => -INTERVALS.indexOf(interval) },
      { id: "master", head: t("master"), Cell: MasterCell, sortBy: (record) => (record.master ? nameOf(record[record.master]) : null) },
      { id: "entry", head: t("entry"), Cell: EntryCell, sortBy: ({ entry }) => (entry ? t(`entries.${entry}`) : null) },
      { id: "variant", head: t("variant"), Cell: VariantCell, sortBy: ({ variant }) => VARIANT_NAMES[variant] },
    ];
  }, [t, names]);
  const facets = useMemo((): readonly Facet<Integration>[] => [
    { id: "variant", label: t("variant"), all: t("anyVariant"), of: ({ variant }) => VARIANT_NAMES[variant], options: (["today", "toCome"] as const).map((value) => ({ value, label: t(`variants.${value}`) })) },
    { id: "way", label: t("way"), all: t("anyWay"), of: ({ bothWays }) => (bothWays ? "both" : "one"), options: WAYS.map((value) => ({ value, label: t(`ways.${value}`) })) },
    { id: "entry", label: t("entry"), all: t("anyEntry"), of: ({ entry }) => entry, options: [...ENTRIES.map((value) => ({ value, label: t(`entries.${value}`) })), { value: UNSAID, label: t("entries.none") }] },
  ], [t]);
  return (
    <>
      <Picture systems={systems} integrations={integrations} />
      <Register of="integrations" records={integrations} columns={columns} facets={facets} textOf={textOf} tracks={TRACKS} Details={IntegrationDetails} canEdit={canEdit} />
    </>
  );
}

function IntegrationDetails({ record: { id }, canEdit }: { record: Integration; canEdit: boolean }) {
  const t = useTranslations("audit.integrations");
  const look = "px-1.5 py-1.5 hover:bg-hover read-only:hover:bg-transparent";
  return (
    <div className="grid gap-x-6 gap-y-3 pt-1 @min-[700px]:grid-cols-3">
      <Detail name={t("frequency")}><LiveText collection="integrations" id={id} field="frequency" aria-label={t("frequency")} placeholder={canEdit ? t("frequencyPlaceholder") : "–"} className={look} /></Detail>
      <Detail name={t("notes")} className="@min-[700px]:col-span-2"><LiveText collection="integrations" id={id} field="notes" multiline aria-label={t("notes")} placeholder={canEdit ? t("notesPlaceholder") : "–"} className={look} /></Detail>
    </div>
  );
}
