import { loadOf, takesTime, type Load } from "#model/metrics/load.ts";
import { mapsIn } from "#model/metrics/scope.ts";
import type { Activity, Participant, Step } from "#model/shape.ts";
import { Dot } from "#components/ui/dot.tsx";
import type { Line } from "#components/figures/table/column.ts";
import type { Names } from "#components/figures/use-names.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** A step and what it takes of its participant in a month; null where that is not known. */
export type Work = { readonly step: Step; readonly minutes: number | null };
/** One participant: the rows it answers for and those it does, and its steps, the heaviest first. */
export type LoadLine = Line & { readonly participant: Participant; readonly load: Load; readonly answers: readonly Activity[]; readonly does: readonly Activity[]; readonly work: readonly Work[] };

export function loadLines(plan: WatchedPlan, productiveMinutes: number, names: Names): readonly LoadLine[] {
  const loads = new Map(loadOf(plan, productiveMinutes).map((load) => [load.participant, load]));
  const steps = Map.groupBy(mapsIn(plan, "as-is").flatMap(({ graph }) => graph.steps).filter(takesTime), ({ place }) => place.lane);
  return plan.participants.map((participant): LoadLine => {
    const { id } = participant;
    const load = loads.get(id)!;
    const known = new Map(load.steps.map((step) => [step.id, step.minutes]));
    return {
      id, title: names.participant(id), mark: <Dot colour={participant.colour} />, participant, load,
      answers: plan.activities.filter(({ accountable }) => accountable === id),
      does: plan.activities.filter(({ letters }) => letters[id]?.includes("R")),
      work: (steps.get(id) ?? []).map((step): Work => ({ step, minutes: known.get(step.id) ?? null })).sort((a, b) => (b.minutes ?? -1) - (a.minutes ?? -1)),
    };
  });
}
