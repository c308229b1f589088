"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { findTraces, type Traces } from "#components/map/inspector/participant-traces.ts";
import { Group, Plain, Row } from "#components/map/inspector/row.tsx";
import { mapPath } from "#components/map/map-path.ts";
import { Badge } from "#components/ui/badge.tsx";
import { parseMapKey, type MapKey, type Plan } from "#model/shape.ts";

/** Where a participant acts, on this map and elsewhere. */
export function LaneUses({ map, participant }: { map: MapKey; participant: string }) {
  const t = useTranslations("map.inspector");
  const variants = useTranslations("map.variant");
  const { home } = useLive();
  const traces = usePlan(useCallback((plan: Plan) => findTraces(plan, participant), [participant]), isSame);
  const titles = usePlan((plan) => plan.processes);
  const others = traces.maps.filter((trace) => trace.map !== map);
  return (
    <Group title={t("group.used")}>
      <Row label={t("laneFact.thisMap")}><Plain>{t("laneFact.steps", { count: traces.maps.find((trace) => trace.map === map)?.steps ?? 0 })}</Plain></Row>
      <Row label={t("laneFact.otherMaps")}>
        {others.length === 0 ? <Plain>{null}</Plain> : (
          <ul>
            {others.map((trace) => {
              const { process, variant: shown } = parseMapKey(trace.map);
              return (
                <li key={trace.map}>
                  <Link href={mapPath(home, process, shown)} className="block rounded-sm px-1.5 py-1 text-accent wrap-anywhere hover:bg-hover">
                    {titles.find(({ id }) => id === process)?.title || t("untitled")}
                    <span className="text-ink-2"> · {variants(shown)} · {t("laneFact.steps", { count: trace.steps })}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Row>
      <Row label={t("laneFact.letters")}>
        {traces.letters.length === 0 ? <Plain>{null}</Plain> : (
          <span className="flex min-h-7 flex-wrap items-center gap-1 px-1.5">
            {traces.letters.map(({ letter, count }) => <Badge key={letter}>{t("laneFact.letter", { letter, count })}</Badge>)}
          </span>
        )}
      </Row>
    </Group>
  );
}

const isSame = (a: Traces, b: Traces): boolean => JSON.stringify(a) === JSON.stringify(b);
