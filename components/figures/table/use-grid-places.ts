"use client";
import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { placeAfterKey, type Place } from "#components/ui/grid-keys.ts";

/** One stop of the Tab key in a table of so many rows and columns, heads among them, in which the arrows move. */
export function useGridPlaces(rows: number, columns: number) {
  const box = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<Place>({ row: 1, column: 1 });
  // What the keyboard was on may have gone.
  const active = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };
  return {
    active,
    grid: {
      ref: box,
      onKeyDown(event: KeyboardEvent) {
        const next = event.altKey || event.shiftKey || !isPlace(event.target) ? null : placeAfterKey(active, event.code, event.ctrlKey || event.metaKey, rows, columns);
        if (!next) return;
        event.preventDefault();
        box.current?.querySelector<HTMLElement>(`[data-place="${next.row}/${next.column}"]`)?.focus();
      },
      onFocus({ target }: FocusEvent<HTMLElement>) {
        const [row, column] = (target.dataset.place ?? "").split("/").map(Number);
        if (row !== undefined && column !== undefined) setWanted({ row, column });
      },
    },
  };
}

/** What opens over a table is no part of it, though its keys come by here. */
const isPlace = (target: EventTarget): boolean => target instanceof HTMLElement && target.dataset.place !== undefined;
