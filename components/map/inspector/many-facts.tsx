"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import { KindFact } from "#components/map/inspector/kind-fact.tsx";
import { useMedia } from "#components/map/inspector/flow-facts.tsx";
import { SystemFact } from "#components/map/inspector/ref-facts.tsx";
import { Group } from "#components/map/inspector/row.tsx";
import { takesStepFact, TimeGroup, useEntries } from "#components/map/inspector/step-facts.tsx";
import { useFacts } from "#components/map/inspector/use-facts.ts";
import { ChoiceFact, DurationFact, FlagFact } from "#components/map/inspector/value-facts.tsx";
import type { Flow, Step } from "#model/shape.ts";

/** Several at once: how many of what, and what can be said of all of them. */
export function ManyFacts({ steps, flows }: { steps: readonly Step[]; flows: readonly Flow[] }) {
  const t = useTranslations("map.inspector");
  const format = useFormatter();
  const mayEdit = useMay()("plan.edit");
  const counts = [steps.length > 0 && t("manySteps", { count: steps.length }), flows.length > 0 && t("manyFlows", { count: flows.length })].filter((count) => count !== false);
  return (
    <>
      <div className="px-3 pt-3 pb-3">
        <h2 className="px-1.5 text-lg font-semibold text-ink">{format.list(counts)}</h2>
        {mayEdit && <p className="px-1.5 text-ink-3">{t("manyHint")}</p>}
      </div>
      {steps.length > 0 ? <StepsFacts steps={steps} /> : <FlowsFacts flows={flows} />}
    </>
  );
}

function StepsFacts({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("map.inspector");
  const fact = useFacts("steps", steps, takesStepFact);
  const entries = useEntries();
  return (
    <>
      <Group title={t("group.what")}><KindFact steps={steps} /></Group>
      <Group title={t("group.who")}>
        <SystemFact fact={fact("system")} label={t("fact.system")} />
        <ChoiceFact fact={fact("entry")} label={t("fact.entry")} options={entries} />
      </Group>
      <TimeGroup fact={fact} />
      <Group title={t("group.control")}><FlagFact fact={fact("approval")} label={t("fact.approval")} /></Group>
    </>
  );
}

function FlowsFacts({ flows }: { flows: readonly Flow[] }) {
  const t = useTranslations("map.inspector");
  const fact = useFacts("flows", flows);
  const media = useMedia();
  return (
    <Group title={t("group.handOver")}>
      <ChoiceFact fact={fact("medium")} label={t("flowFact.medium")} options={media} />
      <DurationFact fact={fact("waiting")} label={t("flowFact.waiting")} />
    </Group>
  );
}
