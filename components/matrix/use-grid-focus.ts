"use client";
import { useLayoutEffect, useRef, type FocusEvent, type MouseEvent } from "react";
import { usePresence } from "#components/live/use-presence.ts";
import type { GridActions } from "#components/matrix/grid-actions.ts";
import { findStop, placeOf, type Box } from "#components/matrix/grid-stops.ts";
import { HEAD, isActivity, isParticipant, isSamePlace, phaseOfHead, repairPlace, type Layout, type Place } from "#components/matrix/layout.ts";
import { isSameArea, rangeBetween } from "#components/matrix/range/range.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";

/** Where the keyboard and the pointer are in the grid; tells the others. */
export function useGridFocus(box: Box, layout: Layout, { edit }: GridActions) {
  const state = useMatrixState();
  const setPresence = usePresence();
  // The grid's own part: what opens over it lives elsewhere in the page, though React sends its events here.
  const own = (target: EventTarget | null) => target instanceof Node && box.current?.contains(target) === true;
  const pressed = useRef<Place | null>(null);

  return {
    onFocus({ target, relatedTarget }: FocusEvent) {
      state.focused.set(true);
      // Come from elsewhere on the page, by their own will.
      if (relatedTarget && !own(relatedTarget)) state.isDisplaced.set(false);
      const place = own(target) ? placeOf(target) : null;
      if (!place) return;
      // Somebody went elsewhere by other means than the keys and the pointer.
      if (!isSamePlace(place, state.active.get()) && !isSamePlace(place, state.range.get()?.end ?? null)) state.range.set(null);
      // A line under all columns is one stop, in which the column one came in is kept.
      const isLine = !isActivity(place.row) && place.row !== HEAD;
      if (!isLine || state.active.get().row !== place.row) state.active.set(place);
      const isCell = isActivity(place.row) && isParticipant(place.column);
      if (target.hasAttribute("data-column")) setPresence({ focus: isCell ? `cell/${place.row}/${place.column}` : undefined });
    },
    onBlur({ relatedTarget }: FocusEvent) {
      if (own(relatedTarget) || state.picking.get() || !document.hasFocus()) return;
      state.focused.set(false);
      setPresence({ focus: undefined });
    },
    onMouseDown(event: MouseEvent) {
      const { target } = event;
      // The browser would mark the words between.
      if (own(target)) state.isDisplaced.set(false);
      if (event.shiftKey && own(target) && !(target as Element).closest("textarea")) event.preventDefault();
      const place = own(target) ? placeOf(target) : null;
      pressed.current = place && own(document.activeElement) && isSamePlace(place, state.active.get()) ? place : null;
    },
    /** A click on what a cell holds opens its menu; a second one on a cell or head opens that. */
    onClick({ target, shiftKey }: MouseEvent) {
      const place = own(target) && layout.mayEdit && !shiftKey && !state.range.get() ? placeOf(target) : null;
      if (!place || (target as Element).closest("button, textarea")) return;
      const isAgain = isSamePlace(pressed.current, place);
      const isHead = phaseOfHead(place.row) ? true : (place.row === HEAD) !== (place.column === HEAD);
      if (isHead) return isAgain && !state.editing.get() ? edit(place) : undefined;
      if (isActivity(place.row) && (isAgain || (target as Element).closest("[data-pick]"))) state.picking.set(place);
    },
  };
}

/** Keeps the keyboard on its thing while rows and columns come, go and move; on its heir when that is gone. */
export function useKeptPlace(box: Box, layout: Layout, { rows }: GridActions): void {
  const state = useMatrixState();
  const previous = useRef(layout);
  useLayoutEffect(() => {
    const before = previous.current;
    previous.current = layout;
    const isGone = (place: Place | null): place is Place => place !== null && repairPlace(before, layout, place) !== place;
    const { editing, picking, active, focused } = state;
    const edited = editing.get();
    if (isGone(edited)) {
      rows.endNaming(edited.row);
      editing.set(null);
    }
    if (isGone(picking.get())) picking.set(null);
    const chosen = state.range.get();
    // What was selected is no longer the same cells: a letter would go to others than were meant.
    if (chosen && !isSameArea(chosen, rangeBetween(layout, chosen.anchor, chosen.end))) state.range.set(null);
    const was = active.get();
    const place = repairPlace(before, layout, was);
    if (place !== was && isActivity(was.row) && isParticipant(was.column)) state.isDisplaced.set(true);
    active.set(place);
    // A removed element takes the keyboard with it, and so does one that React moved.
    if (focused.get() && !editing.get() && document.activeElement === document.body) {
      const stop = findStop(box, place);
      if (stop) stop.focus();
      // Far from what is in sight, it is drawn for the keyboard's sake, in a moment.
      else queueMicrotask(() => findStop(box, place)?.focus());
    }
  }, [box, layout, rows, state]);
}
