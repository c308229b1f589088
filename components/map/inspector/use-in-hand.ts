"use client";
import { useCallback } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { isSameList } from "#components/map/use-map-data.ts";
import type { Flow, Participant, Plan, Step } from "#model/shape.ts";

/** What of the map is selected and still there, and the participant whose lane is in hand. */
export function useInHand(): { steps: readonly Step[]; flows: readonly Flow[]; participant: Participant | undefined } {
  const { selection, lane } = useMapStore();
  const ids = useSignal(selection);
  const held = useSignal(lane);
  const steps = usePlan(useCallback((plan: Plan) => pick(plan.steps, ids), [ids]), isSameList);
  const flows = usePlan(useCallback((plan: Plan) => pick(plan.flows, ids), [ids]), isSameList);
  const participant = usePlan(useCallback((plan: Plan) => plan.participants.find(({ id }) => id === held), [held]));
  return { steps, flows, participant };
}

const pick = <T extends { readonly id: string }>(records: readonly T[], ids: ReadonlySet<string>): readonly T[] => (ids.size === 0 ? [] : records.filter(({ id }) => ids.has(id)));
