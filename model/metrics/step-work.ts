import { mapsIn, type Drawn } from "#model/metrics/scope.ts";
import { visitsOf } from "#model/metrics/visits-of.ts";
import type { Step } from "#model/shape.ts";
import { isWork } from "#model/step-kinds.ts";

/** One step of work as it is done over a month: how many times, and minutes in all; null for what cannot be told. */
export type StepWork = { readonly step: Step; readonly participant: string; readonly timesPerMonth: number | null; readonly minutesPerMonth: number | null };

/**
 * The work of everyone, step by step, over the maps of work as it is: processing time × visits per case (`expectedVisits`) × cases a month, the
 * workload of a resource in queueing theory (Dumas et al., "Fundamentals of Business Process Management", 2nd ed. 2018, ch. 7). Counts what is work, and
 * whatever else says how long it is worked on. A sub-process counts by its own time alone: what it links to has a volume of its own.
 */
export function stepWorkOf(plan: Drawn): readonly StepWork[] {
  return mapsIn(plan, "as-is").flatMap(({ graph, process: { volumePerMonth } }) => {
    const visits = volumePerMonth === null ? null : visitsOf(graph);
    return graph.steps.flatMap((step, index): StepWork[] => {
      const { place: { lane: participant }, kind, processing } = step;
      if (participant === null || (!isWork(kind) && processing === null)) return [];
      const timesPerMonth = visits && volumePerMonth! * visits[index]!;
      return [{ step, participant, timesPerMonth, minutesPerMonth: timesPerMonth === null || processing === null ? null : timesPerMonth * processing }];
    });
  });
}
