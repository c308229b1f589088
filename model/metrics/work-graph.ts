import { isArtefact, isStart } from "#model/step-kinds.ts";
import type { Flow, Step } from "#model/shape.ts";

/**
 * The flow of work of one map by number: notes, data and their associations are left out, and so is a flow whose end is missing.
 * `out` and `into` hold the flows of a step; `share` is how often a flow is taken when its step is done (0–1); `entries` the
 * steps where work comes in.
 */
export type WorkGraph = {
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly out: readonly (readonly number[])[];
  readonly into: readonly (readonly number[])[];
  readonly share: Float64Array;
  readonly entries: readonly number[];
};

/** Reads the steps and flows of one map as a graph. Pure; linear in their number. */
export function workGraph(allSteps: readonly Step[], allFlows: readonly Flow[]): WorkGraph {
  const steps = allSteps.filter(({ kind }) => !isArtefact(kind));
  const place = new Map(steps.map(({ id }, index) => [id, index]));
  const flows = allFlows.filter(({ from, to }) => place.has(from) && place.has(to));
  const from = Int32Array.from(flows, (flow) => place.get(flow.from)!);
  const to = Int32Array.from(flows, (flow) => place.get(flow.to)!);
  const out: number[][] = steps.map(() => []);
  const into: number[][] = steps.map(() => []);
  for (let flow = 0; flow < flows.length; flow++) {
    out[from[flow]!]!.push(flow);
    into[to[flow]!]!.push(flow);
  }
  const share = new Float64Array(flows.length);
  for (let step = 0; step < steps.length; step++) shareOut(steps[step]!, out[step]!, flows, share);
  return { steps, flows, from, to, out, into, share, entries: entriesOf(steps, out, into) };
}

/**
 * How a step's flows share what leaves it. Parallel gateway: each gets all of it. Inclusive gateway: each gets its own probability,
 * those without one share the rest. Anything else: the same, made to add up to 1, so that no work is lost or made; all without
 * a probability, or all at 0 %, share equally.
 */
function shareOut(step: Step, out: readonly number[], flows: readonly Flow[], share: Float64Array): void {
  if (step.kind === "parallel") {
    for (const flow of out) share[flow] = 1;
    return;
  }
  let given = 0;
  let open = 0;
  for (const flow of out) {
    const { probability } = flows[flow]!;
    if (probability === null) open++;
    else given += probability / 100;
  }
  const rest = open > 0 ? Math.max(0, 1 - given) / open : 0;
  const total = given + rest * open;
  for (const flow of out) {
    const { probability } = flows[flow]!;
    const own = probability === null ? rest : probability / 100;
    share[flow] = total === 0 ? 1 / out.length : step.kind === "inclusive" ? own : own / total;
  }
}

/** Start events that lead somewhere; without any, steps that nothing leads to; those alone on the map only when there is nothing else. */
function entriesOf(steps: readonly Step[], out: WorkGraph["out"], into: WorkGraph["into"]): number[] {
  const all = steps.map((_, index) => index);
  const open = all.filter((index) => into[index]!.length === 0);
  const choices = [all.filter((index) => isStart(steps[index]!.kind) && out[index]!.length > 0), open.filter((index) => out[index]!.length > 0), open];
  return choices.find((found) => found.length > 0) ?? [];
}
