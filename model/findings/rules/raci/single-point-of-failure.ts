import { defineRule, type Finding } from "#model/findings/finding.ts";
import { mainSteps } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { holdersOf, rowsByStep } from "#model/findings/rules/raci/rows.ts";
import type { Activity, Participant, Step } from "#model/shape.ts";
import { isWork } from "#model/step-kinds.ts";

/**
 * One person without a deputy alone does `least` steps or more of a map's main path: performs them, and no row that covers them gives R to another. One person
 * is who is counted as one at most, or, not counted, is no department. Source: key-person dependency, RACI's vertical analysis. The map with most such steps is told of.
 */
export const singlePointOfFailure = defineRule({
  code: "RACI-SINGLE-POINT-OF-FAILURE",
  severity: "warning",
  reads: {
    participants: ["kind", "headcount", "deputy"], activities: ["letters", "steps"], processes: [], lanes: ["map"],
    steps: ["map", "kind", "place.lane", "processing", "waiting"], flows: ["map", "from", "to", "probability", "waiting"],
  },
  limits: { least: { fallback: 3, min: 1, max: 100, unit: "count" } },
  check(plan, { limits: { least } }) {
    const single = plan.participants.filter(isAlone);
    if (single.length === 0) return [];
    const alone = new Set(single.map(({ id }) => id));
    const most = new Map<string, readonly Step[]>();
    for (const map of mapsOf(plan)) {
      for (const [id, steps] of performedOn(mainSteps(map), alone, plan.activities)) if (steps.length > (most.get(id)?.length ?? 0)) most.set(id, steps);
    }
    return single.flatMap(({ id }): Finding[] => {
      const steps = most.get(id) ?? [];
      return steps.length < least ? [] : [{
        code: "RACI-SINGLE-POINT-OF-FAILURE", severity: "warning", at: { kind: "participant", id },
        params: { who: { in: "participants", id }, steps: steps.length }, more: steps.map((step) => ({ kind: "step", id: step.id })),
      }];
    });
  },
});

/** The steps of a path that each of these participants is the only one to do. */
function performedOn(path: readonly Step[], alone: ReadonlySet<string>, activities: readonly Activity[]): ReadonlyMap<string, readonly Step[]> {
  const covers = rowsByStep(activities);
  const isShared = (step: string, doer: string) => covers.get(step)?.some((row) => holdersOf(row, "R").some((other) => other !== doer)) ?? false;
  const performed = new Map<string, Step[]>();
  for (const step of path) {
    const { lane } = step.place;
    if (lane === null || !alone.has(lane) || !isWork(step.kind) || isShared(step.id, lane)) continue;
    (performed.get(lane) ?? performed.set(lane, []).get(lane)!).push(step);
  }
  return performed;
}

const isAlone = ({ kind, headcount, deputy }: Participant): boolean => kind !== "external" && deputy === null && (headcount === null ? kind !== "department" : headcount <= 1);
