"use client";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { placeInLane } from "#components/map/steps/step-places.ts";
import type { Fact } from "#components/map/inspector/use-facts.ts";
import type { Step } from "#model/shape.ts";

/** Whose lane a step stands in, as a fact of it: another performer moves it into that lane, clear of what stands there. */
export function useStepLane(step: Step): Fact<string | null> {
  const apply = useApply();
  const { plan } = useLive();
  return useMemo(() => {
    const placeOf = (lane: string | null) => placeInLane(step, lane, plan.get().steps.filter(({ id, map, place }) => map === step.map && place.lane === lane && id !== step.id));
    return {
      collection: "steps", ids: [step.id], field: "place", value: step.place.lane,
      // Back where it was, to the pixel.
      commands: (lane) => [{ type: "step.move", moves: [{ id: step.id, place: lane === step.place.lane ? step.place : placeOf(lane) }] }],
      set: (lane, before = []) => void apply([...before, { type: "step.move", moves: [{ id: step.id, place: placeOf(lane) }] }], { name: "performer" }),
    };
  }, [apply, plan, step]);
}
