"use client";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Group } from "#components/map/inspector/row.tsx";
import { TextFact } from "#components/map/inspector/text-fact.tsx";
import { useFacts } from "#components/map/inspector/use-facts.ts";
import { ChoiceFact, DurationFact, NumberFact } from "#components/map/inspector/value-facts.tsx";
import { MEDIUM_ICONS } from "#components/live/medium-icons.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { MEDIA, type Flow } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** What is known of one flow. */
export function FlowFacts({ flow }: { flow: Flow }) {
  const t = useTranslations("map.inspector");
  const fact = useFacts("flows", useMemo(() => [flow], [flow]));
  const media = useMedia();
  const isLoose = usePlan((plan) => plan.steps.some(({ id, kind }) => (id === flow.from || id === flow.to) && isArtefact(kind)));
  return (
    <>
      <div className="flex items-center gap-1 px-3 py-3">
        <End step={flow.from} />
        <ArrowRight aria-hidden size={16} className="shrink-0 text-ink-3" />
        <End step={flow.to} />
      </div>
      <Group title={t("group.what")}>
        <TextFact collection="flows" id={flow.id} field="title" label={t("flowFact.title")} />
        {!isLoose && <TextFact collection="flows" id={flow.id} field="condition" label={t("flowFact.condition")} hint={t("hint.condition")} isWide />}
        {!isLoose && <NumberFact fact={fact("probability")} label={t("flowFact.probability")} max={100} unit="%" />}
      </Group>
      {!isLoose && (
        <Group title={t("group.handOver")}>
          <ChoiceFact fact={fact("medium")} label={t("flowFact.medium")} options={media} />
          <DurationFact fact={fact("waiting")} label={t("flowFact.waiting")} />
          <TextFact collection="flows" id={flow.id} field="data" label={t("flowFact.data")} hint={t("hint.data")} isWide />
        </Group>
      )}
    </>
  );
}

/** The ways in which work is handed over, none last. */
export function useMedia() {
  const t = useTranslations("map");
  const media = MEDIA.map((medium) => {
    const Icon = MEDIUM_ICONS[medium];
    return { value: medium as Flow["medium"], label: t(`medium.${medium}`), icon: <Icon aria-hidden size={14} className="shrink-0" /> };
  });
  return [...media, { value: null, label: t("medium.none") }];
}

/** The step at one end of a flow: a press goes there. */
function End({ step }: { step: string }) {
  const t = useTranslations("map");
  const store = useMapStore();
  const title = usePlan((plan) => plan.steps.find(({ id }) => id === step)?.title) || t("step.untitled");
  const go = () => {
    store.select([step]);
    const actions = store.actions.get();
    if (actions) actions.focus(step);
    else store.wantsFacts.set(true);
  };
  return (
    <button type="button" aria-label={t("inspector.goTo", { title })} onClick={go} className="min-w-0 flex-1 rounded-sm border border-line bg-raised px-2 py-1 text-left text-ink hover:bg-hover">
      <span className="line-clamp-2 wrap-anywhere">{title}</span>
    </button>
  );
}
