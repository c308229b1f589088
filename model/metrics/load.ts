import { mapsOf } from "#model/map/map-views.ts";
import type { Coverage } from "#model/metrics/times.ts";
import { visitsOn } from "#model/metrics/visits-on.ts";
import type { Plan, Step } from "#model/shape.ts";
import { isWork } from "#model/step-kinds.ts";

/** Productive hours of one person a month: 22 working days of 8 h × 0.75. */
export const PRODUCTIVE_HOURS = 132;

/** What a step takes of its participant in a month, minutes. */
type StepLoad = { readonly id: string; readonly minutes: number };
/**
 * What one participant works in a month, minutes, by `steps`; against what they can, null when their headcount is not known. `ratio`: 1 when both are equal; null when either is not known.
 * `coverage`: of their work steps those whose minutes are known; the others count as nothing.
 */
export type Load = {
  readonly participant: string;
  readonly minutesPerMonth: number;
  readonly capacityMinutes: number | null;
  readonly ratio: number | null;
  readonly coverage: Coverage;
  readonly steps: readonly StepLoad[];
};

/**
 * The load of each participant, in the plan's order: ρ = Σ λ · v · PT / (people × productive minutes of one a month), over the maps of all processes as they are now, since the same people
 * work on all of them. λ is the process's volume a month, v how often the step is done per case (`expectedVisits`), PT its processing time. Automatic steps take nobody's time,
 * and a linked process is counted by its own map and volume. Utilisation law: Hopp & Spearman, "Factory Physics", ch. 8.
 *
 * `productiveMinutes` of one person a month: by default 22 days × 480 min × 0.75, of which 0.8 is the practical capacity of people (Kaplan & Anderson, "Time-Driven
 * Activity-Based Costing", HBR 2004) and the rest the 28 days of leave a year (Labour Code of Russia, art. 115).
 */
export function loadOf(plan: Pick<Plan, "participants" | "processes" | "steps" | "flows" | "lanes">, productiveMinutes: number = PRODUCTIVE_HOURS * 60): readonly Load[] {
  const found = new Map<string, { steps: StepLoad[]; of: number }>();
  for (const map of mapsOf(plan)) {
    if (map.variant !== "as-is") continue;
    const visits = visitsOn(map);
    const { volumePerMonth } = map.process;
    map.graph.steps.forEach((step, index) => {
      const { id, place: { lane }, processing } = step;
      if (lane === null || !takesTime(step)) return;
      const own = found.get(lane) ?? found.set(lane, { steps: [], of: 0 }).get(lane)!;
      own.of++;
      if (volumePerMonth !== null && processing !== null && visits) own.steps.push({ id, minutes: volumePerMonth * visits[index]! * processing });
    });
  }
  return plan.participants.map(({ id, headcount }) => {
    const { steps, of } = found.get(id) ?? { steps: [], of: 0 };
    const minutesPerMonth = steps.reduce((sum, { minutes }) => sum + minutes, 0);
    const capacityMinutes = headcount === null ? null : headcount * productiveMinutes;
    return { participant: id, minutesPerMonth, capacityMinutes, ratio: capacityMinutes && steps.length > 0 ? minutesPerMonth / capacityMinutes : null, coverage: { known: steps.length, of }, steps };
  });
}

/** Whether a step takes the time of whoever is in its lane. */
export const takesTime = ({ kind, linkedProcess }: Step): boolean => isWork(kind) && kind !== "serviceTask" && (kind !== "subProcess" || linkedProcess === null);
