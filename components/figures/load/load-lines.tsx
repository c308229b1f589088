import { loadOf, type Load } from "#model/metrics/load.ts";
import { stepWorkOf, type StepWork } from "#model/metrics/step-work.ts";
import type { Activity, Participant } from "#model/shape.ts";
import { Dot } from "#components/ui/dot.tsx";
import type { Line } from "#components/figures/table/column.ts";
import type { Names } from "#components/figures/use-names.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** One participant: the rows it answers for and those it does, and the steps that it works on. */
export type LoadLine = Line & { readonly participant: Participant; readonly load: Load; readonly answers: readonly Activity[]; readonly does: readonly Activity[]; readonly work: readonly StepWork[] };

export function loadLines(plan: WatchedPlan, productiveMinutes: number, names: Names): readonly LoadLine[] {
  const loads = new Map(loadOf(plan, productiveMinutes).map((load) => [load.participant, load]));
  const work = Map.groupBy(stepWorkOf(plan), ({ participant }) => participant);
  return plan.participants.map((participant): LoadLine => {
    const { id } = participant;
    return {
      id, title: names.participant(id), mark: <Dot colour={participant.colour} />, participant, load: loads.get(id)!,
      answers: plan.activities.filter(({ accountable }) => accountable === id),
      does: plan.activities.filter(({ letters }) => letters[id]?.includes("R")),
      work: (work.get(id) ?? []).toSorted((a, b) => (b.minutesPerMonth ?? -1) - (a.minutesPerMonth ?? -1)),
    };
  });
}
