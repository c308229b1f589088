import { linesOf, type Level, type LegendLine, type LegendWords, type Mark, type Marks } from "#components/map/overlays/marks.ts";
import { isArtefact, isWaiting, isWork } from "#model/step-kinds.ts";
import type { Flow, Step } from "#model/shape.ts";

/** Another map that is looked at together with this one: what is the same has one look on both. */
export type Beside = { readonly steps: readonly Step[]; readonly flows: readonly Flow[] };
const NOTHING: Beside = { steps: [], flows: [] };

type Measured = { readonly id: string; readonly value: number };
const LEVELS = [4, 3, 2, 1, 0] as const;

/** The steps by the time they take; with `flows`, also what waits on its way. */
export function markTimes(steps: readonly Step[], field: "waiting" | "processing", flows: readonly Flow[], beside: Beside = NOTHING): Marks {
  const work = steps.filter(({ kind }) => !isArtefact(kind));
  const timesOf = (some: readonly Step[], ways: readonly Flow[]) => [...some.filter(({ kind }) => !isArtefact(kind)).flatMap((step) => measured(step.id, step[field])), ...ways.flatMap(({ id, waiting }) => measured(id, waiting))];
  const known = timesOf(steps, flows);
  const missing = work.filter((step) => step[field] === null && (isWork(step.kind) || (field === "waiting" && isWaiting(step.kind))));
  // By the square root: one wait of two weeks would leave all others in one shade.
  return heat(known, missing, timesOf(beside.steps, field === "waiting" ? beside.flows : []), {
    share: (value, largest) => Math.sqrt(value / largest),
    markOf: (value, level) => ({ kind: "duration", minutes: value, look: `heat-${level}` }),
    wordsOf: (values) => ({ kind: "upTo", minutes: Math.max(...values) }),
  });
}

/** The steps by how much of their work is complete and accurate; the more is not, the stronger. */
export function markQuality(steps: readonly Step[], beside: Beside = NOTHING): Marks {
  const work = steps.filter(({ kind }) => !isArtefact(kind));
  const lossesOf = (some: readonly Step[]) => some.filter(({ kind }) => !isArtefact(kind)).flatMap(({ id, completeAccurate }) => measured(id, completeAccurate === null ? null : 100 - completeAccurate));
  const missing = work.filter(({ kind, completeAccurate }) => completeAccurate === null && isWork(kind));
  return heat(lossesOf(steps), missing, lossesOf(beside.steps), {
    share: (value, largest) => value / largest,
    markOf: (value, level) => ({ kind: "percent", percent: 100 - value, look: `heat-${level}` }),
    wordsOf: (values) => ({ kind: "between", from: 100 - Math.max(...values), to: 100 - Math.min(...values) }),
  });
}

const measured = (id: string, value: number | null): Measured[] => (value === null ? [] : [{ id, value }]);

type Scale = {
  /** Where a value stands between nothing and the largest there is, 0–1. */
  readonly share: (value: number, largest: number) => number;
  readonly markOf: (value: number, level: Level) => Mark;
  readonly wordsOf: (values: readonly number[]) => LegendWords;
};

function heat(known: readonly Measured[], missing: readonly Step[], beside: readonly Measured[], { share, markOf, wordsOf }: Scale): Marks {
  const largest = [...known, ...beside].reduce((most, { value }) => Math.max(most, value), 0);
  const levelOf = (value: number) => (value === 0 ? 0 : Math.max(1, Math.ceil(share(value, largest) * 4))) as Level;
  const byLevel = new Map<Level, Measured[]>(LEVELS.map((level) => [level, []]));
  for (const item of known) byLevel.get(levelOf(item.value))!.push(item);
  const lines = LEVELS.map((level): LegendLine => {
    const found = byLevel.get(level)!;
    const others = beside.filter(({ value }) => levelOf(value) === level);
    return { look: `heat-${level}`, ids: found.map(({ id }) => id), says: wordsOf([...found, ...others].map(({ value }) => value)) };
  });
  return {
    marks: new Map(known.map(({ id, value }) => [id, markOf(value, levelOf(value))])),
    legend: linesOf([...lines, { look: null, ids: missing.map(({ id }) => id), says: { kind: "unknown" } }]),
  };
}
