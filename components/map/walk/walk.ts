import type { Rect } from "#model/map/picture/geometry.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isArtefact, isStart } from "#model/step-kinds.ts";

/** A way on from a step. */
export type Way = { readonly flow: Flow; readonly step: Step };

type Steps = ReadonlyMap<string, Step>;

/** The step a walk begins with: the first start, else the first step of the flow; null on an empty map. `order` is the flow's. */
export function startOfWalk(order: readonly string[], steps: Steps): string | null {
  const walked = order.flatMap((id) => steps.get(id) ?? []).filter(({ kind }) => !isArtefact(kind));
  return (walked.find(({ kind }) => isStart(kind)) ?? walked[0])?.id ?? null;
}

/** Where work goes from a step, the upper branch first. Notes and data are no way on. */
export function waysFrom(id: string, flows: readonly Flow[], steps: Steps, rects: ReadonlyMap<string, Rect>): readonly Way[] {
  const top = (step: Step) => rects.get(step.id)?.y ?? 0;
  return flows.flatMap((flow) => {
    const step = flow.from === id ? steps.get(flow.to) : undefined;
    return step && !isArtefact(step.kind) ? [{ flow, step }] : [];
  }).sort((a, b) => top(a.step) - top(b.step));
}

/** The step before one, for whoever began in the middle: the leftmost that leads to it; null at a beginning. */
export function stepBefore(id: string, flows: readonly Flow[], steps: Steps, rects: ReadonlyMap<string, Rect>): string | null {
  const left = (step: string) => rects.get(step)?.x ?? 0;
  const before = flows.filter(({ from, to }) => to === id && from !== id && steps.has(from) && !isArtefact(steps.get(from)!.kind)).map(({ from }) => from);
  return before.sort((a, b) => left(a) - left(b))[0] ?? null;
}

/** Titles of the notes and data that hang on a step. */
export function attachedTo(id: string, flows: readonly Flow[], steps: Steps): readonly Step[] {
  return flows.flatMap(({ from, to }) => {
    const other = steps.get(from === id ? to : to === id ? from : "");
    return other && isArtefact(other.kind) && other.title ? [other] : [];
  });
}

/** Where a step stands among mine: those before and after it, its number (0 when it is not mine), and how many there are. */
export type Mine = { readonly before: string | null; readonly after: string | null; readonly at: number; readonly of: number };

/** My steps around one, in the flow's `order`. */
export function mineAround(id: string, order: readonly string[], mine: ReadonlySet<string>): Mine {
  const here = order.indexOf(id);
  const before = order.slice(0, Math.max(0, here)).filter((one) => mine.has(one));
  const after = order.slice(here + 1).filter((one) => mine.has(one));
  return { before: before.at(-1) ?? null, after: after[0] ?? null, at: mine.has(id) ? before.length + 1 : 0, of: mine.size };
}
