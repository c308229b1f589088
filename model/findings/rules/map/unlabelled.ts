import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun, isJoined } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { isEnd, isStart, isWaiting, isWork } from "#model/step-kinds.ts";
import type { Step } from "#model/shape.ts";

/**
 * A joined step without a title, on a map that is begun (bpmnlint `label-required`). Gateways that only join or send work everywhere need none, nor does the one start or the
 * one end of a map, which say what they are; a link to another process has that process's name.
 */
export const mapUnlabelled = defineRule({
  code: "MAP-UNLABELLED",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "title", "linkedProcess"] },
  check: (plan) => mapsOf(plan).flatMap((map) => (!isBegun(map) ? [] : map.graph.steps.flatMap((step, index) =>
    (step.title.trim() !== "" || !isJoined(map, index) || !needsTitle(map, step, index) ? []
      : [{ code: "MAP-UNLABELLED", severity: "warning", at: { kind: "step", id: step.id }, params: { process: { in: "processes", id: map.process.id } } }])))),
});

function needsTitle({ graph: { steps, out } }: MapView, { kind, linkedProcess }: Step, step: number): boolean {
  if (isStart(kind)) return steps.filter((other) => isStart(other.kind)).length > 1;
  if (isEnd(kind)) return steps.filter((other) => isEnd(other.kind)).length > 1;
  if (kind === "exclusive" || kind === "inclusive") return out[step]!.length > 1;
  return isWaiting(kind) || (isWork(kind) && linkedProcess === null);
}
