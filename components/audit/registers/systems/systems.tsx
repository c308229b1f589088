"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { EXCHANGES, SYSTEM_KINDS, type System } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { Column } from "#components/audit/registers/column.ts";
import { UNSAID, type Facet } from "#components/audit/registers/facets.ts";
import { Register } from "#components/audit/registers/register.tsx";
import { ExchangeCell, HoldsCell, KindCell, PersonalCell, RecordsCell, SystemOwnerCell, SystemUsedCell } from "#components/audit/registers/systems/cells.tsx";
import { SystemDetails } from "#components/audit/registers/systems/system-details.tsx";
import { countUsed } from "#components/audit/registers/used-in.tsx";

const TRACKS = "minmax(150px,1.2fr) 152px minmax(120px,0.9fr) minmax(150px,1.4fr) 76px 106px 134px 110px 28px";
const textOf = ({ title, holds, masterOf, notes }: System) => `${title} ${holds} ${masterOf} ${notes}`;

/** Where data is kept: every system, what it holds, whose it is, and what it must exchange with the CRM. */
export function Systems({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("audit");
  const { plan } = useLive();
  const systems = usePlan(({ systems: all }) => all);
  const participants = usePlan((now) => now.participants);
  const columns = useMemo((): readonly Column<System>[] => {
    const names = new Map(participants.map(({ id, title }) => [id, title]));
    return [
      { id: "kind", head: t("systems.kind"), Cell: KindCell, sortBy: ({ kind }) => t(`turn.system.${kind}`) },
      { id: "owner", head: t("systems.owner"), Cell: SystemOwnerCell, sortBy: ({ owner }) => names.get(owner ?? "") ?? null },
      { id: "holds", head: t("systems.holds"), Cell: HoldsCell, sortBy: ({ holds }) => holds },
      { id: "records", head: t("systems.records"), Cell: RecordsCell, sortBy: ({ records }) => records },
      { id: "personal", head: t("systems.personalHead"), Cell: PersonalCell, sortBy: ({ personalData }) => (personalData ? 0 : 1) },
      { id: "exchange", head: t("systems.exchange"), Cell: ExchangeCell, sortBy: ({ exchange }) => -EXCHANGES.indexOf(exchange) },
      { id: "used", head: t("systems.used"), Cell: SystemUsedCell, sortBy: ({ id }) => -countUsed(plan.get(), "systems", id) },
    ];
  }, [t, participants, plan]);
  const facets = useMemo((): readonly Facet<System>[] => [
    { id: "kind", label: t("systems.kind"), all: t("systems.anyKind"), of: ({ kind }) => kind, options: SYSTEM_KINDS.map((value) => ({ value, label: t(`turn.system.${value}`) })) },
    { id: "owner", label: t("systems.owner"), all: t("systems.anyOwner"), of: ({ owner }) => owner, options: [...participants.map(({ id, title }) => ({ value: id, label: title || t("untitledParticipant") })), { value: UNSAID, label: t("registers.noOwner") }] },
    { id: "personal", label: t("systems.personal"), all: t("systems.anyData"), of: ({ personalData }) => (personalData ? "yes" : "no"), options: [{ value: "yes", label: t("systems.withPersonal") }, { value: "no", label: t("systems.withoutPersonal") }] },
  ], [t, participants]);
  return <Register of="systems" records={systems} columns={columns} facets={facets} textOf={textOf} tracks={TRACKS} Details={SystemDetails} canEdit={canEdit} />;
}
