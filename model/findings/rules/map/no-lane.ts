import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun, isJoined } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { moveToLane } from "#model/map/add-step.ts";
import { isWork } from "#model/step-kinds.ts";

/**
 * A step that stands in nobody's lane: nobody does it (BPMN 2.0, 10.8, lanes; Signavio's modelling conventions). On a map without any lane that is said once, for the map;
 * a step that has neither a title nor a flow yet is left alone.
 */
export const mapNoLane = defineRule({
  code: "MAP-NO-LANE",
  severity: "error",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "title", "place.lane"] },
  check: (plan) => mapsOf(plan).flatMap((map): Finding[] => {
    const { steps } = map.graph;
    const outside = steps.filter((step, index) => step.place.lane === null && (step.title.trim() !== "" || isJoined(map, index)));
    if (map.lanes.length > 0) return outside.map(({ id }) => ({ code: "MAP-NO-LANE", severity: "error", at: { kind: "step", id }, params: { place: "step", step: { in: "steps", id }, process: { in: "processes", id: map.process.id } } }));
    return !isBegun(map) || outside.length === 0 ? []
      : [{ code: "MAP-NO-LANE", severity: "error", at: { kind: "map", map: map.key }, params: { place: "map", step: "", process: { in: "processes", id: map.process.id } }, more: outside.map(({ id }) => ({ kind: "step", id })) }];
  }),
  /** An event or a gateway goes where all that it is joined to is; who does a piece of work only people can say, and a row of the matrix may say it otherwise. */
  mend(plan, { at }) {
    if (at.kind !== "step" || plan.activities.some(({ steps }) => steps.includes(at.id))) return null;
    const map = mapsOf(plan).find((found) => found.step(at.id));
    const lane = map ? laneAround(map, at.id) : null;
    return lane === null ? null : moveToLane(plan, [at.id], lane);
  },
});

function laneAround({ step, graph: { flows } }: MapView, id: string): string | null {
  if (isWork(step(id)?.kind ?? "task")) return null;
  const lanes = new Set(flows.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])).map((other) => step(other)?.place.lane ?? null));
  return lanes.size === 1 ? [...lanes][0]! : null;
}
