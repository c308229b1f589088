import { isHandOff } from "#model/map/hand-off.ts";
import { stepsById } from "#model/map/steps-by-id.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isEnd, isGateway, isWaiting, isWork } from "#model/step-kinds.ts";

type Passed = (kind: string) => boolean;
const isPassing: Passed = (kind) => isWaiting(kind) || isGateway(kind);

/** How work goes on from step to step, on one map or on several. */
export class Ways {
  readonly #onward: ReadonlyMap<string, readonly Step[]>;
  readonly #joined: () => ReadonlyMap<string, readonly Step[]>;
  #back: ReadonlyMap<string, readonly Step[]> | null = null;

  constructor(steps: ReadonlyMap<string, Step>, flows: readonly Pick<Flow, "from" | "to">[]) {
    this.#onward = join(flows.map(({ from, to }) => [from, steps.get(to)]));
    this.#joined = () => join(flows.map(({ from, to }) => [to, steps.get(from)]));
  }

  /** The work and the ends that come next after a step, past steps of kinds that are `passed`. */
  after(id: string, passed: Passed = isPassing): readonly Step[] {
    return reach(this.#onward, id, passed);
  }

  /** The work that comes last before a step, past steps of kinds that are `passed`. */
  before(id: string, passed: Passed = isPassing): readonly Step[] {
    return reach((this.#back ??= this.#joined()), id, passed);
  }

  /** The work and the ends of others that a step hands its work over to, waiting and choices passed over. */
  handedTo(step: Step): readonly Step[] {
    return this.after(step.id).filter((target) => isHandOff(step, target));
  }
}

const known = new WeakMap<readonly Step[], { readonly flows: readonly Flow[]; readonly ways: Ways }>();

/** The ways on all maps of a plan, made once for each state of its steps and flows. Reads `steps.kind`, `flows.from`, `flows.to`. */
export function waysOf({ steps, flows }: { readonly steps: readonly Step[]; readonly flows: readonly Flow[] }): Ways {
  const made = known.get(steps);
  if (made && made.flows === flows) return made.ways;
  const ways = new Ways(stepsById(steps), flows);
  known.set(steps, { flows, ways });
  return ways;
}

function join(pairs: readonly (readonly [string, Step | undefined])[]): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, Step[]>();
  for (const [id, step] of pairs) if (step) (ways.get(id) ?? ways.set(id, []).get(id)!).push(step);
  return ways;
}

const isStop = ({ kind }: Step): boolean => isWork(kind) || isEnd(kind);

function reach(ways: ReadonlyMap<string, readonly Step[]>, from: string, passed: Passed): readonly Step[] {
  const direct = ways.get(from) ?? [];
  if (direct.length === 1 && isStop(direct[0]!) && direct[0]!.id !== from) return direct;
  const seen = new Set([from]);
  const found = new Set<Step>();
  for (const id of seen) {
    for (const step of ways.get(id) ?? []) {
      if (passed(step.kind)) seen.add(step.id);
      else if (isStop(step) && step.id !== from) found.add(step);
    }
  }
  return [...found];
}
