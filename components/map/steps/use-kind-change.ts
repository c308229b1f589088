"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { placeAsKind } from "#components/map/steps/step-places.ts";
import { isSameList } from "#components/map/use-map-data.ts";
import { changeKind } from "#model/map/change-kind.ts";
import type { Flow, Plan, Step, StepKind } from "#model/shape.ts";

export type KindChangeInput = {
  /** The steps whose kind is changed, all at once. */
  readonly steps: readonly Step[];
  /** The flows of their map, or those of them that touch these steps. */
  readonly flows: readonly Flow[];
  readonly stepOf: (id: string) => Step | undefined;
};

/** So many lost flows are named. */
const NAMED = 2;

/** Giving steps another kind: what flows that would cost, in words, and doing it, with a way back to those. */
export function useKindChange({ steps, flows, stepOf }: KindChangeInput) {
  const t = useTranslations("map.inspector");
  const map = useTranslations("map");
  const kinds = useTranslations("stepKinds");
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  return useMemo(() => {
    const touching = new Set(steps.map(({ id }) => id));
    const near = flows.filter(({ from, to }) => touching.has(from) || touching.has(to));
    const change = (kind: StepKind) => changeKind({ steps, kind, flows: near, kindOf: (id) => stepOf(id)?.kind, placeOf: placeAsKind });
    const nameOf = (id: string) => stepOf(id)?.title || map("step.untitled");
    return {
      warn(kind: StepKind): string | undefined {
        const { lost } = change(kind);
        if (lost.length === 0) return undefined;
        const said = lost.slice(0, NAMED).map(({ from, to }) => (touching.has(to) ? t("losesFrom", { title: nameOf(from) }) : t("losesTo", { title: nameOf(to) }))).join(", ");
        return t("loses", { count: lost.length, names: lost.length > NAMED ? t("andMore", { names: said, count: lost.length - NAMED }) : said });
      },
      choose(kind: StepKind): void {
        const { commands, lost, back } = change(kind);
        if (commands.length === 0 || !apply(commands, { name: "kind", count: steps.length }) || lost.length === 0) return;
        tellRemoved({
          title: t("lost", { count: lost.length, kind: kinds(kind) }), undo: map("undo"), onUndo: () => void apply(back),
          isBack: (plan) => plan.flows.some(({ id }) => lost.some((flow) => flow.id === id)),
        });
      },
    };
  }, [apply, flows, kinds, map, stepOf, steps, t, tellRemoved]);
}

/** The same for steps alone, whose flows are in the plan. */
export function useFlowsAt(steps: readonly Step[]): KindChangeInput {
  const { plan } = useLive();
  const ids = useMemo(() => new Set(steps.map(({ id }) => id)), [steps]);
  const flows = usePlan(useCallback((now: Plan) => now.flows.filter(({ from, to }) => ids.has(from) || ids.has(to)), [ids]), isSameList);
  const stepOf = useCallback((id: string) => plan.get().steps.find((step) => step.id === id), [plan]);
  return { steps, flows, stepOf };
}
