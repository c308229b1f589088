import type { Flow, Step } from "#model/shape.ts";
import { isArtefact, isEnd, isStart } from "#model/step-kinds.ts";

type Ends = { readonly from: string; readonly to: string };
type Kinds = Pick<Step, "id" | "kind">;

/**
 * The flow that joining `from` with `to` makes, or null when there can be none: never to itself, into a start, out of an
 * end (rule D3), or a second time. A note or data joins whichever way is allowed: it has no direction to lose.
 */
export function joinSteps(from: Kinds | undefined, to: Kinds | undefined, flows: readonly Pick<Flow, "from" | "to">[]): Ends | null {
  if (!from || !to || from.id === to.id) return null;
  const isLoose = isArtefact(from.kind) || isArtefact(to.kind);
  const way = isAllowed(from, to) ? { from: from.id, to: to.id } : isLoose && isAllowed(to, from) ? { from: to.id, to: from.id } : null;
  return way && !flows.some((flow) => flow.from === way.from && flow.to === way.to) ? way : null;
}

const isAllowed = (from: Kinds, to: Kinds): boolean => !isEnd(from.kind) && !isStart(to.kind);
