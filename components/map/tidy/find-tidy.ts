import { findLayers } from "#components/map/tidy/layers.ts";
import { packLanes } from "#components/map/tidy/pack-lanes.ts";
import { startElk } from "#components/map/tidy/start-elk.ts";
import { tidyCommands } from "#components/map/tidy/tidy-commands.ts";
import { prepareTidy } from "#components/map/tidy/tidy-graph.ts";
import type { Plan } from "#model/shape.ts";

export type Elk = ReturnType<typeof startElk>;
type Drawing = Pick<Plan, "steps" | "flows">;
type Work = {
  /** What is on the map now. */
  read: () => Drawing;
  /** The steps to tidy up; null for all. */
  ids: ReadonlySet<string> | null;
  /** Started when it is needed. */
  elk: { current: Elk | null };
  isWanted: () => boolean;
};

/** So often it is tried again when others draw meanwhile. */
const TRIES = 3;

/** The commands that tidy up a map; `changed` when others never stopped drawing meanwhile. */
export async function findTidy({ read, ids, elk, isWanted }: Work): Promise<ReturnType<typeof tidyCommands> | "unwanted" | "changed"> {
  for (let left = TRIES; left > 0; left--) {
    const before = read();
    const task = prepareTidy(before.steps, before.flows, ids);
    if (task.graph.steps.length > 0) elk.current ??= startElk();
    const layers = await findLayers(task.graph, (graph) => elk.current!.layout(graph));
    if (!isWanted()) return "unwanted";
    const now = read();
    if (isSameDrawing(before, now)) return tidyCommands(now.steps, now.flows, packLanes({ ...now, task, layers }));
  }
  return "changed";
}

/** Whether nothing has changed that the result depends on: a record that is the same is the same object. */
function isSameDrawing(a: Drawing, b: Drawing): boolean {
  return a.steps.length === b.steps.length && a.flows.length === b.flows.length
    && a.steps.every((step, index) => step === b.steps[index] || isSamePlace(step, b.steps[index]!)) && a.flows.every((flow, index) => flow === b.flows[index]);
}

const isSamePlace = (a: Plan["steps"][number], b: Plan["steps"][number]): boolean => a.id === b.id && a.kind === b.kind && a.place === b.place;
