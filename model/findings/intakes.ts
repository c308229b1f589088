import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import type { Plan, Step } from "#model/shape.ts";
import { isWork } from "#model/step-kinds.ts";

/**
 * The steps at which somebody of the company takes a request up: the first work after a start of the main process, which is the first of
 * the list, and after wherever a channel comes in. What is done by a machine or outside of the company is passed over, and so is what
 * starts by the clock; a step without a title, or that leads to no further work, is only being drawn. In the plan's order.
 */
export function intakesOf(plan: Pick<Plan, "processes" | "steps" | "flows" | "lanes" | "channels" | "participants">): readonly Step[] {
  const found = new Set<string>();
  const outsiders = outsidersOf(plan.participants);
  const isOurs = ({ kind, place }: Step) => isWork(kind) && kind !== "serviceTask" && !outsiders.has(place.lane ?? "");
  const comesIn = new Set(plan.channels.flatMap(({ entryStep }) => entryStep ?? []));
  for (const map of mapsOf(plan)) {
    const isMain = map.process === plan.processes[0];
    for (const intake of walk(map, entriesOf(map, isMain, comesIn), isOurs)) {
      const { id, title } = map.graph.steps[intake]!;
      if (title.trim() !== "" && leadsToWork(map, intake)) found.add(id);
    }
  }
  return plan.steps.filter(({ id }) => found.has(id));
}

function entriesOf({ graph }: MapView, isMain: boolean, comesIn: ReadonlySet<string>): number[] {
  const entries = isMain ? graph.entries.filter((entry) => graph.steps[entry]!.kind !== "startTimer") : [];
  return comesIn.size === 0 ? entries : [...entries, ...graph.steps.flatMap(({ id }, index) => (comesIn.has(id) ? [index] : []))];
}

/** The first steps from `from` on that `stops` says yes to, themselves among them. */
function walk({ graph: { steps, out, to } }: MapView, from: readonly number[], stops: (step: Step) => boolean): number[] {
  const reached: number[] = [];
  const seen = new Set<number>();
  const open = [...from];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    if (stops(steps[step]!)) reached.push(step);
    else for (const flow of out[step]!) open.push(to[flow]!);
  }
  return reached;
}

function leadsToWork(map: MapView, step: number): boolean {
  const { out, to } = map.graph;
  return walk(map, out[step]!.map((flow) => to[flow]!), ({ kind }) => isWork(kind)).some((next) => next !== step);
}
