"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Head } from "#components/map/inspector/head.tsx";
import { LaneUses } from "#components/map/inspector/lane-uses.tsx";
import { ParticipantFact } from "#components/map/inspector/ref-facts.tsx";
import { Group, Plain, Row } from "#components/map/inspector/row.tsx";
import { useFacts } from "#components/map/inspector/use-facts.ts";
import { ChoiceFact, MoneyFact, NumberFact } from "#components/map/inspector/value-facts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { INVOLVEMENT_GROUPS, PARTICIPANT_COLOURS, PARTICIPANT_KINDS, type MapKey, type Participant, type Plan } from "#model/shape.ts";

const MOST_PEOPLE = 1_000_000;

/** What is known of the participant whose lane is in hand, and of the lane. */
export function LaneFacts({ map, participant }: { map: MapKey; participant: Participant }) {
  const t = useTranslations("map.inspector");
  const words = useTranslations("team.participants");
  const fact = useFacts("participants", useMemo(() => [participant], [participant]));
  const groups = [...INVOLVEMENT_GROUPS.map((value) => ({ value: value as Participant["group"], label: words(`groups.${value}`), hint: words(`groupHints.${value}`) })), { value: null, label: t("none") }];
  return (
    <>
      <Head collection="participants" id={participant.id} title={participant.title} label={t("laneFact.title")} untitled={t("untitled")}><p className="px-1.5 text-ink-3">{t("isLane")}</p></Head>
      <Group title={t("group.what")}>
        <ChoiceFact fact={fact("kind")} label={t("laneFact.kind")} options={PARTICIPANT_KINDS.map((value) => ({ value, label: words(`kinds.${value}`) }))} />
        <ChoiceFact fact={fact("group")} label={t("laneFact.group")} options={groups} />
        <NumberFact fact={fact("headcount")} label={t("laneFact.headcount")} max={MOST_PEOPLE} />
        <MoneyFact fact={fact("hourlyCost")} label={t("laneFact.hourlyCost")} />
        <ParticipantFact fact={fact("deputy")} label={t("laneFact.deputy")} except={participant.id} />
        <ChoiceFact fact={fact("colour")} label={t("laneFact.colour")} options={PARTICIPANT_COLOURS.map((value) => ({ value, label: words(`colours.${value}`), icon: <Dot colour={value} /> }))} />
        <Height map={map} participant={participant.id} />
      </Group>
      <LaneUses map={map} participant={participant.id} />
    </>
  );
}

/** A height that somebody has set, and the way back to one that follows from the steps. */
function Height({ map, participant }: { map: MapKey; participant: string }) {
  const t = useTranslations("map.inspector.laneFact");
  const apply = useApply();
  const mayEdit = useMay()("plan.edit");
  const height = usePlan(useCallback((plan: Plan) => plan.lanes.find((lane) => lane.map === map && lane.participant === participant)?.height ?? null, [map, participant]));
  if (height === null) return null;
  return (
    <Row label={t("height")}>
      <span className="flex min-h-7 flex-wrap items-center gap-2">
        <Plain>{t("heightSet", { height: Math.round(height) })}</Plain>
        {mayEdit && <Button size="sm" onClick={() => apply({ type: "lane.set", map, participant, values: { height: null } })}>{t("automatic")}</Button>}
      </span>
    </Row>
  );
}
