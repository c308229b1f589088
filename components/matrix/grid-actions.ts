"use client";
import { createContext, useContext } from "react";
import type { Place } from "#components/matrix/layout.ts";
import type { RangeActions } from "#components/matrix/range/use-range-actions.ts";
import type { useCellActions } from "#components/matrix/use-cell-actions.ts";
import type { useColumnActions } from "#components/matrix/use-column-actions.ts";
import type { PhaseActions } from "#components/matrix/use-phase-actions.ts";
import type { RowActions } from "#components/matrix/use-row-actions.ts";

/** What can be done in the grid, for everything in it. The same object throughout, so that nothing renders again for it. */
export type GridActions = {
  readonly cells: ReturnType<typeof useCellActions>;
  readonly rows: RowActions;
  readonly columns: ReturnType<typeof useColumnActions>;
  readonly phases: PhaseActions;
  readonly range: RangeActions;
  /** Folds a section, or unfolds it; the other of the two unless told. */
  fold(phase: string, isFolded?: boolean): void;
  /** Moves the keyboard to a place; what is selected is given up, unless it `keeps` that. */
  go(place: Place, keeps?: boolean): void;
  /** Opens a head's title for typing. */
  edit(place: Place): void;
  /** Closes it; Enter in a row's title goes on to the next row, behind the last of a section to a new one. */
  endEditing(place: Place, how: "enter" | "escape" | "blur"): void;
};

export const GridActionsContext = createContext<GridActions | null>(null);

export function useGridActions(): GridActions {
  const actions = useContext(GridActionsContext);
  if (!actions) throw new Error("useGridActions outside of the matrix");
  return actions;
}
