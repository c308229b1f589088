"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { mapKey, parseMapKey, type Plan, type Question } from "#model/shape.ts";
import { canContinue } from "#model/step-kinds.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";

/** Where a step is to stand: in today's map of which process, in whose lane, after which step. */
export type PlaceDraft = {
  readonly process: string | null;
  readonly lane: string | null;
  readonly after: string | null;
  set(change: { process?: string | null; lane?: string | null; after?: string | null }): void;
};

/** Begins after the last step that the question speaks of, else at the end of the lane of whoever was asked. */
export function usePlaceDraft(question: Question): PlaceDraft {
  const { plan } = useLive();
  const [draft, setDraft] = useState(() => firstPlace(plan.get(), question));
  return { ...draft, set: (change) => setDraft((before) => ({ ...before, ...("process" in change && { after: null }), ...change })) };
}

function firstPlace(plan: Plan, { steps, respondent }: Question): Pick<PlaceDraft, "process" | "lane" | "after"> {
  const last = plan.steps.findLast(({ id, map, kind }) => steps.includes(id) && parseMapKey(map).variant === "as-is" && canContinue(kind));
  const process = last ? parseMapKey(last.map).process : (plan.processes[0]?.id ?? null);
  const hasLane = plan.lanes.some(({ map, participant }) => process !== null && map === mapKey(process, "as-is") && participant === respondent);
  return { process, lane: last?.place.lane ?? (hasLane ? respondent : null), after: last?.id ?? null };
}

const LOOK = "h-8 w-full border-line-strong! bg-raised!";

export function StepPlace({ draft: { process, lane, after, set } }: { draft: PlaceDraft }) {
  const t = useTranslations("audit.turn");
  const plan = usePlan((now) => now);
  const steps = plan.steps.filter(({ map, kind, title }) => process !== null && map === mapKey(process, "as-is") && canContinue(kind) && title);
  if (process === null) return <p className="text-sm text-ink-2">{t("noProcess")}</p>;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {plan.processes.length > 1 && (
        <Field label={t("process")} className="sm:col-span-2">
          <Select value={process} onValueChange={(next) => set({ process: next })} options={plan.processes.map(({ id, title }) => ({ value: id, label: title || t("untitled") }))} />
        </Field>
      )}
      <div className="flex min-w-0 flex-col gap-1">
        <span aria-hidden className="text-sm font-medium text-ink">{t("lane")}</span>
        <Combobox
          aria-label={t("lane")} placeholder={t("noLane")} value={lane} onValueChange={(next) => set({ lane: next })} none={t("noLane")} empty={t("noMatch")} className={LOOK}
          items={plan.participants.map(({ id, title, colour }) => ({ value: id, label: title || t("untitled"), icon: <Dot colour={colour} /> }))}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <span aria-hidden className="text-sm font-medium text-ink">{t("after")}</span>
        <Combobox
          aria-label={t("after")} placeholder={t("atEnd")} value={after} none={t("atEnd")} empty={t("noMatch")} className={LOOK}
          onValueChange={(next) => set({ after: next, ...(lane === null && next !== null && { lane: steps.find(({ id }) => id === next)?.place.lane ?? null }) })}
          items={steps.map(({ id, title, place }) => ({ value: id, label: title, hint: plan.participants.find((one) => one.id === place.lane)?.title }))}
        />
      </div>
    </div>
  );
}
