import type { ReactNode } from "react";
import type { SortKey } from "#components/ui/arrange-records.ts";

/** A line of a table: the thing it is about, by the name that stands before it. */
export type Line = { readonly id: string; readonly title: string; readonly mark?: ReactNode };

/** What makes an element a place that the arrows reach: given to the control of a cell, or to the cell itself. */
export type Stop = { readonly tabIndex: 0 | -1; readonly "data-place": string };

/** A figure in words, as it is copied and printed; where more than the words is seen of it, its `look`, or the control that shows it. */
export type Said = { readonly text: string; readonly look?: ReactNode; readonly control?: (stop: Stop) => ReactNode };

/** How strong the shade behind a figure is; or that it stands out. */
export type Shade = 0 | 1 | 2 | 3 | 4 | "warning";

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
  /** The shade behind a figure: never the only sign. */
  readonly shadeOf?: (line: R) => Shade;
  /** `words` begin at the left and may be long. */
  readonly kind?: "figure" | "words" | "sum";
};

/** The levels of a shade for values up to `largest`: 1 to 4, 0 for nothing. */
export function heatLevel(value: number | null, largest: number): Shade {
  if (!value || largest <= 0) return 0;
  const share = value / largest;
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
}
