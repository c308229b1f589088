import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { meetingsOf, splitsWork } from "#model/findings/rules/map/unsynchronised.ts";
import { isWaiting, isWork } from "#model/step-kinds.ts";

/**
 * A step where branches that are worked at once meet without a gateway that waits for all: BPMN does it once for each of them (bpmnlint `fake-join`). Several
 * starts, the ways of a choice, and a way back may meet in a step as they are.
 */
export const mapFakeJoin = defineRule({
  code: "MAP-FAKE-JOIN",
  severity: "info",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => {
    const { steps } = map.graph;
    if (!steps.some((_, step) => splitsWork(map, step))) return [];
    const meetings = meetingsOf(map);
    return steps.flatMap(({ id, kind }, step): Finding[] => {
      const split = meetings.get(step);
      return split === undefined || (!isWork(kind) && !isWaiting(kind)) ? []
        : [{ code: "MAP-FAKE-JOIN", severity: "info", at: { kind: "step", id }, params: { step: { in: "steps", id } }, more: [{ kind: "step", id: steps[split]!.id }] }];
    });
  }),
});
