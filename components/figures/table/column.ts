import type { ReactNode } from "react";
import type { SortKey } from "#components/ui/arrange-records.ts";

/** A line of a table: the thing it is about, by the name that stands before it. */
export type Line = { readonly id: string; readonly title: string; readonly mark?: ReactNode };

/** What makes an element a place that the arrows reach: given to the control of a cell, or to the cell itself. */
export type Stop = { readonly tabIndex: 0 | -1; readonly "data-place": string };

/** A figure in words, as it is copied and printed; where more than the words is seen of it, its `look`, or the control that shows it. */
export type Said = { readonly text: string; readonly look?: ReactNode; readonly control?: (stop: Stop) => ReactNode };

/** One column beside the names. */
export type Column<R extends Line> = {
  readonly id: string;
  readonly head: string;
  /** Above its head: where it belongs. */
  readonly over?: string | undefined;
  readonly mark?: ReactNode;
  readonly sortBy: (line: R) => SortKey;
  readonly cell: (line: R) => Said;
  readonly total?: Said;
  /** Strength of the shade behind a figure, 0–4: never the only sign. */
  readonly heatOf?: (line: R) => number;
  /** `words` begin at the left and may be long. */
  readonly kind?: "figure" | "words" | "sum";
};

/** The levels of a shade for values up to `largest`: 1 to 4, 0 for nothing. */
export const heatLevel = (value: number | null, largest: number): number => (!value || largest <= 0 ? 0 : Math.max(1, Math.ceil((value / largest) * 4)));
