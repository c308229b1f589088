"use client";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Group } from "#components/map/inspector/row.tsx";
import { isSameList } from "#components/map/use-map-data.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { Plan, Step } from "#model/shape.ts";

/** The flows into and out of a step, each a way to its own details. */
export function StepFlows({ step }: { step: Step }) {
  const t = useTranslations("map.inspector");
  const map = useTranslations("map");
  const store = useMapStore();
  const flows = usePlan(useCallback((plan: Plan) => plan.flows.filter(({ from, to }) => from === step.id || to === step.id), [step.id]), isSameList);
  const others = usePlan(useCallback((plan: Plan) => {
    const ids = new Set(plan.flows.flatMap(({ from, to }) => (from === step.id ? [to] : to === step.id ? [from] : [])));
    return plan.steps.filter(({ id }) => ids.has(id));
  }, [step.id]), isSameList);
  if (flows.length === 0) return null;
  const nameOf = (id: string) => others.find((other) => other.id === id)?.title || map("step.untitled");
  const open = (id: string) => {
    store.select([id]);
    store.wantsFacts.set(true);
  };
  return (
    <Group title={t("group.flows")}>
      {flows.toSorted((a, b) => Number(a.from === step.id) - Number(b.from === step.id)).map(({ id, from, to, title }) => {
        const isOut = from === step.id;
        const Icon = isOut ? ArrowRight : ArrowLeft;
        return (
          <button key={id} type="button" onClick={() => open(id)} className="flex min-h-7 items-center gap-2 rounded-sm px-1.5 py-0.5 text-left text-ink hover:bg-hover">
            <Icon aria-hidden size={14} className="shrink-0 text-ink-3" />
            <span className="min-w-0 flex-1 truncate">{isOut ? t("flowTo", { title: nameOf(to) }) : t("flowFrom", { title: nameOf(from) })}</span>
            {title && <span className="max-w-24 shrink-0 truncate text-ink-2">{title}</span>}
          </button>
        );
      })}
    </Group>
  );
}
