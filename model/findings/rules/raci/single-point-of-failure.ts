import { defineRule, type Finding } from "#model/findings/finding.ts";
import { mainPathOf } from "#model/findings/main-path.ts";
import { mapsOf } from "#model/findings/maps.ts";
import { holdersOf } from "#model/findings/rules/raci/rows.ts";
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
    const others = sharedWith(plan.activities);
    const paths = mapsOf(plan).map((map) => mainPathOf(map)?.steps ?? []);
    return single.flatMap(({ id }): Finding[] => {
      const isOnly = (step: Step) => step.place.lane === id && isWork(step.kind) && [...(others.get(step.id) ?? [])].every((doer) => doer === id);
      const steps = paths.map((path) => path.filter(isOnly)).reduce((most, own) => (own.length > most.length ? own : most), []);
      return steps.length < least ? [] : [{
        code: "RACI-SINGLE-POINT-OF-FAILURE", severity: "warning", at: { kind: "participant", id },
        params: { who: { in: "participants", id }, steps: steps.length }, more: steps.map((step) => ({ kind: "step", id: step.id })),
      }];
    });
  },
});

const isAlone = ({ kind, headcount, deputy }: Participant): boolean => kind !== "external" && deputy === null && (headcount === null ? kind !== "department" : headcount <= 1);

/** Who else does a step, by the rows that cover it. */
function sharedWith(activities: readonly Activity[]): ReadonlyMap<string, ReadonlySet<string>> {
  const doers = new Map<string, Set<string>>();
  for (const row of activities) {
    for (const step of row.steps) {
      const known = doers.get(step) ?? doers.set(step, new Set()).get(step)!;
      for (const doer of holdersOf(row, "R")) known.add(doer);
    }
  }
  return doers;
}
