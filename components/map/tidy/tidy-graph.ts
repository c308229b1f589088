import type { Graph } from "#components/map/tidy/layers.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { Flow, Step } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** What is to be tidied, sorted by how its place is found. */
export type TidyTask = {
  /** Steps that flows join, as a graph; the layers of these are asked for. */
  readonly graph: Graph;
  /** Steps that no flow joins to another of them, from left to right. */
  readonly loose: readonly Step[];
  /** Notes and data, which stay with what they are joined to or stand at; `anchor` null when with nothing. */
  readonly artefacts: readonly { readonly step: Step; readonly anchor: string | null }[];
};

/** Sorts the steps of `ids` (all of the map when null) out; a note that belongs to none of them stays where it is, so it is in none. */
export function prepareTidy(steps: readonly Step[], flows: readonly Flow[], ids: ReadonlySet<string> | null): TidyTask {
  const all = steps.toSorted(leftFirst);
  const chosen = all.filter(({ id }) => ids === null || ids.has(id));
  const work = chosen.filter(({ kind }) => !isArtefact(kind));
  const rank = new Map(work.map(({ id }, index) => [id, index]));
  const inner = flows.filter(({ from, to }) => rank.has(from) && rank.has(to)).toSorted((a, b) => rank.get(a.from)! - rank.get(b.from)! || rank.get(a.to)! - rank.get(b.to)!);
  const joined = new Set(inner.flatMap(({ from, to }) => [from, to]));
  const notes = chosen.filter(({ kind }) => isArtefact(kind));
  const elsewhere = new Set(all.filter(({ id, kind }) => !rank.has(id) && !isArtefact(kind)).map(({ id }) => id));
  return {
    graph: { steps: work.filter(({ id }) => joined.has(id)).map(({ id }) => id), flows: inner.map(({ from, to }) => ({ from, to })) },
    loose: work.filter(({ id }) => !joined.has(id)),
    artefacts: notes.flatMap((step) => {
      const ends = flows.flatMap(({ from, to }) => (from === step.id ? [to] : to === step.id ? [from] : []));
      const anchor = ends.filter((id) => rank.has(id)).sort((a, b) => rank.get(a)! - rank.get(b)!)[0];
      if (anchor === undefined && ends.some((id) => elsewhere.has(id))) return [];
      return [{ step, anchor: anchor ?? nearest(step, work) }];
    }),
  };
}

const leftFirst = (a: Step, b: Step) => a.place.x - b.place.x || a.place.y - b.place.y || (a.id < b.id ? -1 : 1);

/** The step of the same lane that stands nearest. */
function nearest(note: Step, work: readonly Step[]): string | null {
  const at = middleOf(note);
  const distance = (step: Step) => Math.hypot(middleOf(step).x - at.x, middleOf(step).y - at.y);
  return work.filter(({ place }) => place.lane === note.place.lane).sort((a, b) => distance(a) - distance(b))[0]?.id ?? null;
}

function middleOf({ kind, place }: Step): { x: number; y: number } {
  const { width, height } = sizeOf(kind);
  return { x: place.x + width / 2, y: place.y + height / 2 };
}
