import { LETTERS, mapKey, VARIANTS, type Letter, type Plan } from "#model/shape.ts";

/** Where a participant acts: its steps per map, maps where it has a lane without steps included, and its letters in the matrix. */
export type Traces = {
  readonly maps: readonly { readonly map: string; readonly steps: number }[];
  readonly letters: readonly { readonly letter: Letter | "A"; readonly count: number }[];
};

/** The traces of one participant, maps in the order of their processes. */
export function findTraces({ processes, lanes, steps, activities }: Plan, participant: string): Traces {
  const drawn = new Set(lanes.filter((lane) => lane.participant === participant).map(({ map }) => map));
  const maps = processes.flatMap(({ id }) => VARIANTS.map((variant) => mapKey(id, variant))).filter((map) => drawn.has(map))
    .map((map) => ({ map, steps: steps.filter((step) => step.map === map && step.place.lane === participant).length }));
  const countOf = (letter: Letter | "A") => activities.filter((row) => (letter === "A" ? row.accountable === participant : row.letters[participant]?.includes(letter))).length;
  const letters = (["A", ...LETTERS] as const).map((letter) => ({ letter, count: countOf(letter) })).filter(({ count }) => count > 0);
  return { maps, letters };
}
