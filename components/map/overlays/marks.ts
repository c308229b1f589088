import type { Flow, Participant, Step } from "#model/shape.ts";

/** How strongly a value stands out on its map, from 0 for none to 4 for the largest. */
export type Level = 0 | 1 | 2 | 3 | 4;
/** What something is coloured as; never its only sign. */
export type MarkLook = `heat-${Level}` | "good" | "warning" | "bad" | "accent" | "plain" | Participant["colour"];

/** What an overlay says of one step or flow, not yet in words. */
export type Mark = { readonly look: MarkLook } & (
  | { readonly kind: "duration"; readonly minutes: number }
  | { readonly kind: "percent"; readonly percent: number }
  | { readonly kind: "entry"; readonly entry: NonNullable<Step["entry"]> }
  | { readonly kind: "medium"; readonly medium: Flow["medium"] }
  /** `isShort`: the step takes longer than it is given. */
  | { readonly kind: "deadline"; readonly minutes: number | null; readonly isShort: boolean }
  | { readonly kind: "system"; readonly system: string }
);

/** A line of the legend: what it stands for, and the steps and flows on the map. A line without a look is of what is not marked. */
export type LegendLine = { readonly look: MarkLook | null; readonly ids: readonly string[]; readonly says: LegendWords };
export type LegendWords =
  | { readonly kind: "upTo"; readonly minutes: number }
  | { readonly kind: "between"; readonly from: number; readonly to: number }
  | { readonly kind: "entry"; readonly entry: NonNullable<Step["entry"]> }
  | { readonly kind: "medium"; readonly medium: Flow["medium"] }
  | { readonly kind: "deadline"; readonly state: "kept" | "short" | "missing" }
  | { readonly kind: "system"; readonly system: string }
  | { readonly kind: "unknown" | "withinLane" };

export type Marks = { readonly marks: ReadonlyMap<string, Mark>; readonly legend: readonly LegendLine[] };

/** The lines of a legend that something falls into. */
export function linesOf(lines: readonly LegendLine[]): readonly LegendLine[] {
  return lines.filter(({ ids }) => ids.length > 0);
}
