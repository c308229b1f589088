"use client";
import { ShieldAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { registerAddress } from "#components/live/register-address.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AccessGrid } from "#components/audit/registers/access/access-grid.tsx";
import { countAccess } from "#components/audit/registers/access/totals.ts";

/** Who can get into which system. */
export function Access({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("audit.access");
  const { home } = useLive();
  const systems = usePlan((plan) => plan.systems);
  const participants = usePlan((plan) => plan.participants);
  const totals = useMemo(() => countAccess(systems), [systems]);
  if (systems.length === 0) return <EmptyState title={t("noSystems.title")} action={<Link href={registerAddress(home, "systems")} className={buttonClass()}>{t("noSystems.go")}</Link>}>{t("noSystems.body")}</EmptyState>;
  if (participants.length === 0) return <EmptyState title={t("noParticipants.title")} action={<Link href={`${home}/team`} className={buttonClass()}>{t("noParticipants.go")}</Link>}>{t("noParticipants.body")}</EmptyState>;
  return (
    <>
      <p className="mb-3 flex items-center gap-1.5 text-sm text-ink-2">
        <ShieldAlert aria-hidden size={16} className="shrink-0 text-warning" />
        {t("summary", { people: totals.withPersonal, all: participants.length, systems: systems.filter(({ personalData }) => personalData).length })}
      </p>
      <AccessGrid systems={systems} participants={participants} totals={totals} canEdit={canEdit} />
      {canEdit && <p className="mt-3 text-sm text-ink-3">{t("hint")}</p>}
    </>
  );
}
