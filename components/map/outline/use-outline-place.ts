"use client";
import { useEffect, useLayoutEffect, useRef, type FocusEvent, type MouseEvent, type RefObject } from "react";
import type { Place } from "#components/map/outline/columns.ts";
import type { OutlineState } from "#components/map/outline/outline-state.ts";
import type { OutlineEdits } from "#components/map/outline/use-outline-edits.ts";
import type { RowView } from "#components/map/outline/row-book.ts";
import { useMapStore } from "#components/map/map-store.ts";

type Box = RefObject<HTMLElement | null>;

/** The cell that an element is, or lies in. What opens over the page lives elsewhere, though React sends its events here. */
function cellOf(target: EventTarget | null, box: Box): { place: Place; cell: HTMLElement } | null {
  const cell = target instanceof Element && box.current?.contains(target) ? target.closest<HTMLElement>("[data-column]") : null;
  return cell ? { place: { row: cell.dataset.row, column: cell.dataset.column } as Place, cell } : null;
}

/** Where the keyboard and the pointer are in the outline, in step with what is selected on the map. */
export function useOutlinePlace(box: Box, views: readonly RowView[], state: OutlineState, edits: OutlineEdits, mayEdit: boolean) {
  const store = useMapStore();
  const isHere = useRef(false);
  const pressed = useRef<Place | null>(null);
  const before = useRef(views);

  // What is selected elsewhere comes into sight here; the keyboard stays where it is.
  useEffect(() => store.selection.subscribe(() => {
    const [only, ...more] = store.selection.get();
    if (only === undefined || more.length > 0 || state.active.get()?.row === only) return;
    const row = box.current?.querySelector(`[role=row][data-step="${only}"]`);
    if (!row) return;
    state.active.set({ row: only, column: "title" });
    row.scrollIntoView({ block: "nearest" });
  }), [store, state, box]);

  // Rows come, go and move: the keyboard stays on its step, or on its heir.
  useLayoutEffect(() => {
    const old = before.current;
    before.current = views;
    const active = state.active.get();
    if (views.length === 0) return void state.active.set(null);
    if (active === null || !views.some(({ step }) => step.id === active.row)) {
      const index = active === null ? 0 : old.findIndex(({ step }) => step.id === active.row);
      const heir = views[Math.min(Math.max(0, index), views.length - 1)]!;
      state.active.set({ row: heir.step.id, column: "title" });
    }
    const edited = state.editing.get();
    if (edited && !views.some(({ step }) => step.id === edited.row)) state.editing.set(null);
    if (!isHere.current || (document.activeElement !== document.body && document.activeElement !== null)) return;
    // A removed element takes the keyboard with it, and so does one that React moved.
    const field = state.editing.get() && box.current?.querySelector<HTMLElement>("[data-column] :is(textarea, input)");
    if (field) field.focus();
    else edits.focus(state.active.get()!);
  }, [views, state, edits, box]);

  // Where there is no longer room for the keyboard's column, the keyboard goes to the title.
  const hasRows = views.length > 0;
  useEffect(() => {
    const grid = box.current;
    if (!grid || !hasRows) return;
    const watch = new ResizeObserver(() => {
      const active = state.active.get();
      const cell = active && grid.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${active.column}"]`);
      if (!active || !cell || cell.offsetParent !== null) return;
      state.active.set({ row: active.row, column: "title" });
      if (isHere.current) edits.focus(state.active.get()!);
    });
    watch.observe(grid);
    return () => watch.disconnect();
  }, [box, hasRows, state, edits]);

  return {
    onFocus({ target }: FocusEvent) {
      isHere.current = true;
      const found = cellOf(target, box);
      if (!found) return;
      state.active.set(found.place);
      store.select([found.place.row]);
      store.actions.get()?.reveal(found.place.row);
    },
    onBlur({ target, relatedTarget }: FocusEvent) {
      // A cell that there is no longer room for loses the keyboard without anybody having gone; what React removes or moves fires no event at all.
      if (!target.checkVisibility()) return;
      if (document.hasFocus() && !box.current?.contains(relatedTarget as Node | null)) isHere.current = false;
    },
    onMouseDown({ target }: MouseEvent) {
      const active = state.active.get();
      const place = cellOf(target, box)?.place ?? null;
      pressed.current = place && box.current?.contains(document.activeElement) && active?.row === place.row && active.column === place.column ? place : null;
    },
    /** A second press on a cell opens it, as in a spreadsheet. */
    onClick({ target }: MouseEvent) {
      const found = cellOf(target, box);
      if (!found || !mayEdit || (target as Element).closest("button, input, textarea")) return;
      if (pressed.current && found.place.column !== "menu") edits.open(found.place);
    },
  };
}
