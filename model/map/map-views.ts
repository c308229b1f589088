import { mapKey, VARIANTS, type Flow, type Lane, type MapKey, type Plan, type Process, type Step, type Variant } from "#model/shape.ts";
import { workGraph, type WorkGraph } from "#model/metrics/work-graph.ts";

/** One map of a plan on which something is drawn. `graph`: its flow of work, made when it is asked for. */
export type MapView = {
  readonly key: MapKey;
  readonly process: Process;
  readonly variant: Variant;
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly lanes: readonly Lane[];
  readonly step: (id: string) => Step | undefined;
  readonly graph: WorkGraph;
};

/** What the maps of a plan are made of. */
export type Drawn = Pick<Plan, "processes" | "steps" | "flows" | "lanes">;
const known = new WeakMap<readonly Step[], { readonly plan: Drawn; readonly maps: readonly MapView[] }>();

/** The maps of a plan that have a step, by process and then as it is before as it is to be. Made once for each state of the plan, however many rules ask. Reads `processes`, `steps.map`, `flows.map`, `lanes.map`. */
export function mapsOf({ processes, steps, flows, lanes }: Drawn): readonly MapView[] {
  const made = known.get(steps);
  if (made && made.plan.processes === processes && made.plan.flows === flows && made.plan.lanes === lanes) return made.maps;
  const mapOf = ({ map }: { readonly map: string }) => map;
  const [stepsBy, flowsBy, lanesBy] = [Map.groupBy(steps, mapOf), Map.groupBy(flows, mapOf), Map.groupBy(lanes, mapOf)];
  const maps = processes.flatMap((process) => VARIANTS.flatMap((variant): MapView[] => {
    const key = mapKey(process.id, variant);
    const own = stepsBy.get(key);
    return own ? [viewOf(key, process, variant, own, flowsBy.get(key) ?? [], lanesBy.get(key) ?? [])] : [];
  }));
  known.set(steps, { plan: { processes, steps, flows, lanes }, maps });
  return maps;
}

function viewOf(key: MapKey, process: Process, variant: Variant, steps: readonly Step[], flows: readonly Flow[], lanes: readonly Lane[]): MapView {
  const byId = new Map(steps.map((step) => [step.id, step]));
  let graph: WorkGraph | undefined;
  return { key, process, variant, steps, flows, lanes, step: (id) => byId.get(id), get graph() { return (graph ??= workGraph(steps, flows)); } };
}
