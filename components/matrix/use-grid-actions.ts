"use client";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import type { GridActions } from "#components/matrix/grid-actions.ts";
import { findStop, type Box } from "#components/matrix/grid-stops.ts";
import { HEAD, isSamePlace, layoutOf, type Place } from "#components/matrix/layout.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { useCellActions } from "#components/matrix/use-cell-actions.ts";
import { useColumnActions } from "#components/matrix/use-column-actions.ts";
import { useRowActions } from "#components/matrix/use-row-actions.ts";

/** Makes what `useGridActions` gives to everything in the grid. */
export function useOwnActions(box: Box): GridActions {
  const live = useLive();
  const state = useMatrixState();
  const cells = useCellActions();
  const rows = useRowActions();
  const columns = useColumnActions();
  return useMemo(() => {
    const go = (place: Place) => {
      state.active.set(place);
      findStop(box, place)?.focus();
    };
    const edit = (place: Place) => {
      state.active.set(place);
      state.editing.set({ ...place, isNew: false });
    };
    const endRow = (place: Place, how: "enter" | "escape" | "blur") => {
      const section = layoutOf(live.plan.get(), true).sections.find(({ rows }) => rows.includes(place.row));
      const next = section?.rows[section.rows.indexOf(place.row) + 1];
      const stays = rows.endNaming(place.row);
      if (how === "blur" || !stays || !section) return;
      if (how === "escape") go(place);
      else if (next) go({ row: next, column: HEAD });
      else rows.add(section.phase);
    };
    return {
      cells, rows, columns, go, edit,
      endEditing(place, how) {
        const editing = state.editing.get();
        if (!editing || !isSamePlace(editing, place)) return;
        if (place.row !== HEAD) return endRow(place, how);
        state.editing.set(null);
        if (how !== "blur") go(place);
      },
    };
  }, [box, live, state, cells, rows, columns]);
}
