import { defineRule, type Finding } from "#model/findings/finding.ts";
import { mainSteps, PATH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import type { Step } from "#model/shape.ts";
import { isWork } from "#model/step-kinds.ts";

/** Approvals by different participants one after another on the main path, with no work between them: the second adds a wait, seldom a thought (Hammer & Champy, "Reengineering the Corporation", 1993: checks and controls are reduced; Reijers & Liman Mansar 2005, control addition). */
export const flowApprovalChain = defineRule({
  code: "FLOW-APPROVAL-CHAIN",
  severity: "warning",
  reads: { ...PATH_READ, steps: [...PATH_READ.steps, "place.lane", "approval"] },
  check: (plan) => mapsOf(plan).flatMap((map) => chainsOf(mainSteps(map)).map((chain): Finding => ({
    code: "FLOW-APPROVAL-CHAIN", severity: "warning", at: { kind: "step", id: chain[0]!.id },
    params: { approvals: chain.length, first: { in: "steps", id: chain[0]!.id }, last: { in: "steps", id: chain.at(-1)!.id } },
    more: chain.slice(1).map(({ id }) => ({ kind: "step", id })),
  }))),
});

/** Runs of approvals without other work between, by more than one participant. */
function chainsOf(path: readonly Step[]): Step[][] {
  const runs: Step[][] = [[]];
  for (const step of path) {
    if (step.approval) runs.at(-1)!.push(step);
    else if (isWork(step.kind)) runs.push([]);
  }
  return runs.filter((run) => new Set(run.flatMap(({ place: { lane } }) => (lane === null ? [] : [lane]))).size > 1);
}
