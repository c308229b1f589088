import type { Command } from "#model/commands.ts";
import { isReached } from "#model/findings/map-flow.ts";
import type { MapView } from "#model/map/map-views.ts";
import { newId } from "#model/ids.ts";
import { addStepAfter } from "#model/map/add-step.ts";
import { isEnd, isGateway, isStart } from "#model/step-kinds.ts";

/** The numbers, in the map's graph, of the steps after which nothing comes though they are no end and something leads to them. */
export const deadEnds = ({ graph: { steps, out, into } }: MapView): number[] =>
  steps.flatMap(({ kind }, step) => (!isEnd(kind) && out[step]!.length === 0 && into[step]!.length > 0 ? [step] : []));

/**
 * The commands that put an end right of a step after which nothing comes, in its lane. BPMN 2.0, ch. 13: work that has no way on is over, so this writes down what the map says already.
 * null where that is not so sure: after a start or a gateway, where no start leads, in no lane, or while an end stands about unjoined.
 */
export function addEnd(map: MapView, deadEnd: number): readonly Command[] | null {
  const { steps, into } = map.graph;
  const { id, kind, place: { lane } } = steps[deadEnd]!;
  const hasLooseEnd = steps.some((step, index) => isEnd(step.kind) && into[index]!.length === 0);
  if (lane === null || isStart(kind) || isGateway(kind) || hasLooseEnd || !isReached(map, deadEnd)) return null;
  return addStepAfter({ map: map.key, steps: map.steps, flows: map.flows }, id, { id: newId(), title: "", kind: "end", lane });
}
