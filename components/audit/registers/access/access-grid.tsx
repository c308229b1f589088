"use client";
import { ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, type CSSProperties } from "react";
import type { Participant, System } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePresence } from "#components/live/use-presence.ts";
import { Dot } from "#components/ui/dot.tsx";
import { useGridPlaces } from "#components/ui/use-grid-places.ts";
import { AccessCell } from "#components/audit/registers/access/access-cell.tsx";
import type { Totals } from "#components/audit/registers/access/totals.ts";
import { useRegisterActions } from "#components/audit/registers/use-register-actions.ts";

type Props = { systems: readonly System[]; participants: readonly Participant[]; totals: Totals; canEdit: boolean };

const HEAD = "sticky left-0 z-10 border-r border-line bg-surface px-2";
const TOTAL = "flex items-center justify-center bg-surface text-sm text-ink-2 tabular-nums";
const LINE = "grid grid-cols-(--tracks)";

/** Participants down, systems across: one stop of the Tab key, in which the arrows move and Space gives access or takes it. */
export function AccessGrid({ systems, participants, totals, canEdit }: Props) {
  const t = useTranslations("audit.access");
  const { plan } = useLive();
  const { set } = useRegisterActions("systems");
  const setPresence = usePresence();
  const { box, active, goBy, keep } = useGridPlaces<HTMLDivElement>(participants.length, systems.length);

  const toggle = useCallback((participant: string, system: string) => {
    const access = plan.get().systems.find(({ id }) => id === system)?.access ?? [];
    set(system, { access: access.includes(participant) ? access.filter((id) => id !== participant) : [...access, participant] });
  }, [plan, set]);
  const nameOf = ({ title }: { title: string }, kind: "participant" | "system") => title || t(`untitled.${kind}`);
  return (
    <div
      ref={box} role="grid" tabIndex={-1} aria-label={t("title")} aria-readonly={!canEdit} aria-rowcount={participants.length + 2} aria-colcount={systems.length + 2} onKeyDown={goBy}
      onFocus={(event) => {
        const place = keep(event);
        if (place) setPresence({ focus: `access/${participants[place.row]?.id}/${systems[place.column]?.id}` });
      }}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setPresence({ focus: undefined })}
      style={{ "--tracks": `var(--head) repeat(${systems.length}, minmax(var(--col), 150px)) minmax(80px, 1fr)`, "--least": `calc(var(--head) + ${systems.length} * var(--col) + 80px)` } as CSSProperties}
      className="relative max-h-[max(320px,calc(100dvh-300px))] overflow-auto overscroll-x-contain rounded-md border border-line outline-none scroll-pt-20 scroll-pb-9 scroll-pl-(--head) [--col:84px] [--head:132px] sm:[--col:96px] sm:[--head:240px]"
    >
      <div className="min-w-(--least)">
        <div role="row" className={`${LINE} sticky top-0 z-20 border-b border-line bg-surface`}>
          <div role="columnheader" className={`${HEAD} z-30 flex items-end py-2 text-xs text-ink-3`}>{t("participant")}</div>
          {systems.map((system) => (
            <div key={system.id} role="columnheader" className={`flex min-h-16 min-w-0 flex-col items-center justify-end gap-1 border-r border-line px-1.5 py-2 text-center text-sm ${system.personalData ? "bg-warning-soft" : ""}`}>
              {system.personalData && <><ShieldAlert aria-hidden size={16} className="shrink-0 text-warning" /><span className="sr-only">{t("personal")}</span></>}
              <span title={system.title} className="line-clamp-3 max-w-full wrap-anywhere font-medium">{nameOf(system, "system")}</span>
            </div>
          ))}
          <div role="columnheader" className={`${TOTAL} items-end! py-2 text-xs text-ink-3`}>{t("systems")}</div>
        </div>
        {participants.map((participant, row) => (
          <div key={participant.id} role="row" className={`${LINE} border-b border-line`}>
            <div role="rowheader" className={`${HEAD} flex min-h-9 min-w-0 items-center gap-2 py-1.5`}>
              <Dot colour={participant.colour} />
              <span className="line-clamp-2 wrap-anywhere">{nameOf(participant, "participant")}</span>
            </div>
            {systems.map((system, column) => (
              <AccessCell
                key={system.id} participant={participant.id} system={system.id} place={`${row}/${column}`} label={t("cell", { participant: nameOf(participant, "participant"), system: nameOf(system, "system") })}
                isOn={system.access.includes(participant.id)} isOwner={system.owner === participant.id} isPersonal={system.personalData} isActive={active.row === row && active.column === column} canEdit={canEdit} onToggle={toggle}
              />
            ))}
            <RowTotal {...totals.of(participant.id)} />
          </div>
        ))}
        <div role="row" className={`${LINE} sticky bottom-0 z-20 bg-surface`}>
          <div role="rowheader" className={`${HEAD} flex min-h-9 items-center text-sm text-ink-2`}>{t("people")}</div>
          {systems.map(({ id, access }) => <div key={id} role="gridcell" className={`${TOTAL} border-r border-line`}>{access.length}</div>)}
          <div role="gridcell" className={TOTAL}>{systems.reduce((sum, { access }) => sum + access.length, 0)}</div>
        </div>
      </div>
    </div>
  );
}

function RowTotal({ systems, personal }: { systems: number; personal: number }) {
  const t = useTranslations("audit.access");
  return (
    <div role="gridcell" className={`${TOTAL} gap-2`}>
      <span>{systems}</span>
      {personal > 0 && <span title={t("personalTotal", { count: personal })} className="inline-flex items-center gap-0.5"><ShieldAlert aria-hidden size={14} className="text-warning" /><span aria-hidden>{personal}</span><span className="sr-only">{t("personalTotal", { count: personal })}</span></span>}
    </div>
  );
}
