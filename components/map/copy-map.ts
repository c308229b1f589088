import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { MapKey, Plan } from "#model/shape.ts";

/** The commands that draw one map's lanes, steps and flows on another as well, with all their facts. */
export function copyMap(plan: Pick<Plan, "lanes" | "steps" | "flows">, source: MapKey, target: MapKey): Command[] {
  const copies = new Map([...plan.steps, ...plan.flows].filter((record) => record.map === source).map(({ id }) => [id, newId()]));
  return [
    ...plan.lanes.filter((lane) => lane.map === source).map(({ participant }): Command => ({ type: "lane.add", map: target, participant })),
    ...plan.steps.flatMap(({ id, map, kind, place, ...values }): Command[] =>
      map === source ? [{ type: "step.add", id: copies.get(id)!, map: target, kind, place, values }] : []),
    ...plan.flows.flatMap(({ id, map, from, to, ...values }): Command[] =>
      map === source ? [{ type: "flow.connect", id: copies.get(id)!, from: copies.get(from)!, to: copies.get(to)!, values }] : []),
  ];
}
