import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import type { WorkGraph } from "#model/metrics/work-graph.ts";
import { isGateway } from "#model/step-kinds.ts";

/**
 * Waiting for somebody with no end to it: a message, a receipt, or an event that says it waits, with one way on. A timer is never such: its time runs
 * out by itself. Nor is a step with a deadline, one that a decision or a timer follows, or one that a timer stands beside at the
 * gateway before it (the event-based gateway of BPMN 2.0: whichever comes first).
 */
export const waitWithoutTimer = defineRule({
  code: "CTRL-WAIT-WITHOUT-TIMER",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "title", "waiting", "deadline"] },
  check(plan) {
    return mapsOf(plan).flatMap(({ graph }) => graph.steps.flatMap(({ id, kind, title, waiting, deadline }, step): Finding[] => {
      const waits = kind === "message" || kind === "receiveTask" || (kind === "intermediate" && (waiting ?? 0) > 0);
      if (!waits || deadline !== null || title.trim() === "" || graph.out[step]!.length !== 1 || isTimed(graph, step)) return [];
      return [{ code: "CTRL-WAIT-WITHOUT-TIMER", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id } } }];
    }));
  },
});

function isTimed({ steps, out, into, from, to }: WorkGraph, step: number): boolean {
  const next = to[out[step]![0]!]!;
  const decides = (steps[next]!.kind === "exclusive" || steps[next]!.kind === "inclusive") && out[next]!.length > 1;
  if (decides || steps[next]!.kind === "timer") return true;
  return into[step]!.some((flow) => isGateway(steps[from[flow]!]!.kind) && out[from[flow]!]!.some((other) => steps[to[other]!]!.kind === "timer"));
}
