import type { Command } from "#model/commands.ts";
import { copyFragment } from "#model/map/fragment.ts";
import { pasteFragment, type Arrange } from "#model/map/paste-fragment.ts";
import type { MapKey, Plan } from "#model/shape.ts";

/** The commands that draw one map's lanes, steps and flows on another as well, with all their facts and in the same places. */
export function copyMap(plan: Plan, source: MapKey, target: MapKey): Command[] {
  const fragment = copyFragment(plan, plan.steps.filter((step) => step.map === source).map(({ id }) => id));
  if (!fragment) return [];
  // Empty lanes too.
  const lanes = plan.lanes.filter((lane) => lane.map === source).map(({ participant }) => participant);
  const asTheyStand: Arrange = (steps) => new Map(steps.map(({ id, place }) => [id, place]));
  // The lanes are the same, so what is told of places between them holds as on the same map.
  return pasteFragment(plan, target, { ...fragment, lanes, map: target }, asTheyStand).commands;
}
