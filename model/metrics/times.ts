import { isWaiting, isWork } from "#model/step-kinds.ts";
import type { Flow, Step } from "#model/shape.ts";

/** Out of `of` steps that should say something, `known` do. */
export type Coverage = { readonly known: number; readonly of: number };
/** Minutes, null when none of the steps says any; and how many of those that should say it do. */
type Sum = { readonly minutes: number | null; readonly coverage: Coverage };
/** `both`: how many of the steps say all that belongs to their lead time. */
export type Times = { readonly processing: Sum; readonly waiting: Sum; readonly both: Coverage };

/**
 * Adds up the times of steps and flows, each as often as it is passed. Work should say its processing and its waiting, an event in
 * mid-flow its waiting; what others say counts too. A flow without waiting is none that is missing.
 */
export function sumTimes(steps: readonly Step[], flows: readonly Flow[], timesDone: (step: number) => number, timesTaken: (flow: number) => number): Times {
  let [processing, waiting] = [0, 0];
  const known = { processing: 0, waiting: 0, both: 0 };
  const of = { processing: 0, waiting: 0, both: 0 };
  let waitsOnTheWay = false;
  steps.forEach((step, index) => {
    const worked = step.processing !== null;
    const waited = step.waiting !== null;
    const wantsProcessing = isWork(step.kind) || worked;
    const wantsWaiting = isWork(step.kind) || isWaiting(step.kind) || waited;
    processing += (step.processing ?? 0) * timesDone(index);
    waiting += (step.waiting ?? 0) * timesDone(index);
    if (wantsProcessing) of.processing++;
    if (wantsWaiting) of.waiting++;
    if (wantsProcessing || wantsWaiting) of.both++;
    if (worked) known.processing++;
    if (waited) known.waiting++;
    if ((wantsProcessing || wantsWaiting) && worked === wantsProcessing && waited === wantsWaiting) known.both++;
  });
  flows.forEach((flow, index) => {
    if (flow.waiting === null) return;
    waitsOnTheWay = true;
    waiting += flow.waiting * timesTaken(index);
  });
  return {
    processing: { minutes: known.processing === 0 ? null : processing, coverage: { known: known.processing, of: of.processing } },
    waiting: { minutes: known.waiting === 0 && !waitsOnTheWay ? null : waiting, coverage: { known: known.waiting, of: of.waiting } },
    both: { known: known.both, of: of.both },
  };
}
