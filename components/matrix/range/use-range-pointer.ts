"use client";
import { useCallback, type PointerEvent } from "react";
import type { GridActions } from "#components/matrix/grid-actions.ts";
import { placeOf, type Box } from "#components/matrix/grid-stops.ts";
import { HEAD, isActivity, isParticipant, isSamePlace, type Layout, type Place } from "#components/matrix/layout.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { followInBox } from "#components/matrix/pointer-drag.ts";

/** Selecting with the mouse: by dragging over cells, and with Shift up to where one clicks. A finger scrolls. */
export function useRangePointer(box: Box, layout: Layout, { range, go }: GridActions) {
  const state = useMatrixState();
  return useCallback((event: PointerEvent<HTMLElement>) => {
    const target = event.target as Element;
    const grid = box.current;
    if (!grid?.contains(target) || event.button !== 0 || event.defaultPrevented || target.closest("button, textarea")) return;
    const place = placeOf(target);
    if (!place) return;
    if (event.shiftKey) {
      const anchor = state.range.get()?.anchor ?? state.active.get();
      range.extend(layout, anchor, place);
      return state.range.get() ? go(place, true) : undefined;
    }
    state.range.set(null);
    if (event.pointerType !== "mouse" || !isCell(place)) return;
    let last: Place = place;
    followInBox({
      box: grid,
      onMove({ x, y }) {
        const over = cellAt(grid, x, y);
        if (!over || isSamePlace(over, last)) return;
        last = over;
        range.extend(layout, place, over);
      },
      onEnd: (isDrop) => isDrop || range.select(null),
    });
  }, [box, layout, range, go, state]);
}

const isCell = ({ row, column }: Place): boolean => isActivity(row) && isParticipant(column);

/** The cell under a point of the window; where heads that stay in sight cover it, the one next to them. */
function cellAt(grid: HTMLElement, x: number, y: number): Place | null {
  const [box, head, side] = [grid.getBoundingClientRect(), grid.querySelector(`[data-row="${HEAD}"]`)!.getBoundingClientRect(), 2];
  const inside = (value: number, low: number, high: number) => Math.min(Math.max(value, low + side), high - side);
  const found = document.elementFromPoint(inside(x, head.right, box.left + grid.clientWidth), inside(y, head.bottom, box.top + grid.clientHeight));
  const place = found && grid.contains(found) ? placeOf(found) : null;
  return place && isCell(place) ? place : null;
}
