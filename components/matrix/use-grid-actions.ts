"use client";
import { useMemo, type Dispatch, type RefObject, type SetStateAction } from "react";
import { flushSync } from "react-dom";
import { useLive } from "#components/live/live-context.ts";
import type { GridActions } from "#components/matrix/grid-actions.ts";
import { findStop, type Box } from "#components/matrix/grid-stops.ts";
import { HEAD, isSamePlace, layoutOf, mayAddRows, NEW_PHASE, phaseOfHead, rowStops, type Layout, type Place } from "#components/matrix/layout.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { useRangeActions } from "#components/matrix/range/use-range-actions.ts";
import { useCellActions } from "#components/matrix/use-cell-actions.ts";
import { useColumnActions } from "#components/matrix/use-column-actions.ts";
import { usePhaseActions } from "#components/matrix/use-phase-actions.ts";
import { useRowActions } from "#components/matrix/use-row-actions.ts";

/** Makes what `useGridActions` gives to everything in the grid. */
export function useOwnActions(box: Box, layout: RefObject<Layout>, setFolded: Dispatch<SetStateAction<ReadonlySet<string>>>): GridActions {
  const live = useLive();
  const state = useMatrixState();
  const rows = useRowActions();
  const columns = useColumnActions();
  const phases = usePhaseActions();
  const range = useRangeActions();
  const cells = useCellActions(range);
  return useMemo(() => {
    const go = (place: Place, keeps = false) => {
      state.isDisplaced.set(false);
      if (!keeps) state.range.set(null);
      if (findStop(box, place)) state.active.set(place);
      // A row far from what is in sight is drawn once the keyboard is said to be in it.
      else flushSync(() => state.active.set(place));
      findStop(box, place)?.focus();
    };
    const edit = (place: Place) => {
      state.range.set(null);
      state.active.set(place);
      state.editing.set({ ...place, isNew: false });
    };
    const endRow = (place: Place, how: "enter" | "escape" | "blur") => {
      const section = layoutOf(live.plan.get(), true).sections.find(({ rows }) => rows.includes(place.row));
      const next = section?.rows[section.rows.indexOf(place.row) + 1];
      const stays = rows.endNaming(place.row);
      if (how === "blur" || !stays || !section) return;
      if (how === "escape") go(place);
      else if (next && rowStops(layout.current).includes(next)) go({ row: next, column: HEAD });
      // Among some of the rows, one that is added might not be seen.
      else if (mayAddRows(layout.current)) rows.add(section.phase);
      else go(place);
    };
    const endPhase = (place: Place, phase: string, how: "enter" | "escape" | "blur") => {
      const stays = phases.endNaming(phase);
      if (how !== "blur") go(stays ? place : { row: NEW_PHASE, column: HEAD });
    };
    return {
      cells, rows, columns, phases, range, go, edit,
      fold: (phase, isFolded) => setFolded((before) => {
        const next = new Set(before);
        if (isFolded ?? !before.has(phase)) next.add(phase);
        else next.delete(phase);
        return next;
      }),
      endEditing(place, how) {
        const editing = state.editing.get();
        if (!editing || !isSamePlace(editing, place)) return;
        const phase = phaseOfHead(place.row);
        if (phase !== null) return endPhase(place, phase, how);
        if (place.row !== HEAD) return endRow(place, how);
        state.editing.set(null);
        if (how !== "blur") go(place);
      },
    };
  }, [box, layout, live, state, cells, rows, columns, phases, range, setFolded]);
}
