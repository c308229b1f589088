"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Head } from "#components/map/inspector/head.tsx";
import { KindFact } from "#components/map/inspector/kind-fact.tsx";
import { ChannelFact, ParticipantFact, ProcessRefFact, SystemFact } from "#components/map/inspector/ref-facts.tsx";
import { Group } from "#components/map/inspector/row.tsx";
import { StepFlows } from "#components/map/inspector/step-flows.tsx";
import { TextFact } from "#components/map/inspector/text-fact.tsx";
import { useFacts, type Fact } from "#components/map/inspector/use-facts.ts";
import { useStepLane } from "#components/map/inspector/use-step-place.ts";
import { ChoiceFact, DurationFact, FlagFact, MoneyFact, NumberFact } from "#components/map/inspector/value-facts.tsx";
import { OpenLinkedFact } from "#components/map/nav/open-linked.tsx";
import { createLate, latePart } from "#components/ui/late.ts";
import { hasFact, type StepFact } from "#model/map/step-facts.ts";
import { ENTRIES, parseMapKey, type Step } from "#model/shape.ts";

const StepConfirmed = latePart(createLate(() => import("#components/map/inspector/step-confirmed.tsx")), (module) => module.StepConfirmed);
const DOCUMENTS = "prorab-documents";
type StepText = "performerNote" | "dataIn" | "dataOut" | "document" | "exitCriteria" | "pain";

/** A fact is shown where its kind takes it, or where it is known all the same. */
export const takesStepFact = (step: Step, field: StepFact | "kind" | "title"): boolean => field === "kind" || field === "title" || hasFact(step, field);

/** What is known of one step. */
export function StepFacts({ step }: { step: Step }) {
  const t = useTranslations("map.inspector");
  const map = useTranslations("map");
  const steps = useMemo(() => [step], [step]);
  const fact = useFacts("steps", steps, takesStepFact);
  const entries = useEntries();
  const lane = useStepLane(step);
  const text = (field: StepText, isWide: boolean, list?: string) => hasFact(step, field) && (
    <TextFact collection="steps" id={step.id} field={field} label={t(`fact.${field}`)} hint={t(`hint.${field}`)} isWide={isWide} {...(list && { list })} />
  );
  return (
    <>
      <Head collection="steps" id={step.id} title={step.title} label={t("fact.title")} untitled={map("step.untitled")}><KindFact steps={steps} /></Head>
      <Group title={t("group.who")}>
        <ParticipantFact fact={lane} label={t("fact.lane")} map={step.map} />
        {text("performerNote", false)}
        <SystemFact fact={fact("system")} label={t("fact.system")} />
        <ChannelFact fact={fact("channel")} label={t("fact.channel")} />
        <ChoiceFact fact={fact("entry")} label={t("fact.entry")} options={entries} />
        <ProcessRefFact fact={fact("linkedProcess")} label={t("fact.linkedProcess")} except={parseMapKey(step.map).process} />
        <OpenLinkedFact step={step} />
      </Group>
      <Group title={t("group.data")}>
        {text("dataIn", true)}
        {text("dataOut", true)}
        {text("document", false, DOCUMENTS)}
        {hasFact(step, "document") && <Documents />}
      </Group>
      <TimeGroup fact={fact} />
      <Group title={t("group.control")}>
        <NumberFact fact={fact("completeAccurate")} label={t("fact.completeAccurate")} max={100} unit="%" />
        <MoneyFact fact={fact("cost")} label={t("fact.cost")} />
        <FlagFact fact={fact("approval")} label={t("fact.approval")} />
        {text("exitCriteria", true)}
        {text("pain", true)}
        <StepConfirmed step={step} />
      </Group>
      <StepFlows step={step} />
    </>
  );
}

/** How long a step takes, of one or of several. */
export function TimeGroup({ fact }: { fact: (field: "processing" | "waiting" | "deadline") => Fact<number | null> }) {
  const t = useTranslations("map.inspector");
  return (
    <Group title={t("group.time")}>
      <DurationFact fact={fact("processing")} label={t("fact.processing")} />
      <DurationFact fact={fact("waiting")} label={t("fact.waiting")} />
      <DurationFact fact={fact("deadline")} label={t("fact.deadline")} />
    </Group>
  );
}

/** The ways in which data gets into a system, none last. */
export function useEntries() {
  const t = useTranslations("map.inspector");
  return [...ENTRIES.map((value) => ({ value: value as Step["entry"], label: t(`entries.${value}`) })), { value: null, label: t("none") }];
}

/** The documents that the plan's steps name, to be suggested. */
function Documents() {
  const documents = usePlan((plan) => [...new Set(plan.steps.map((step) => step.document.trim()).filter(Boolean))].sort(), (a, b) => a.join("\n") === b.join("\n"));
  return <datalist id={DOCUMENTS}>{documents.map((name) => <option key={name} value={name}>{name}</option>)}</datalist>;
}
