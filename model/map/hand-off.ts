import type { Step } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

type End = Pick<Step, "kind" | "place"> | undefined;

/** Whether a flow between these two steps is a hand-off: work passes from one participant to another. Not what joins notes and data to a step, nor where nobody is named yet. */
export function isHandOff(from: End, to: End): boolean {
  return from !== undefined && to !== undefined && !isArtefact(from.kind) && !isArtefact(to.kind)
    && from.place.lane !== null && to.place.lane !== null && from.place.lane !== to.place.lane;
}
