"use client";
import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { placeAfterKey, type Place } from "#components/ui/grid-keys.ts";

type Options = {
  /** Where the Tab key comes in at first. */
  first?: Place;
  /** How many rows PageUp and PageDown go; all of them unless given. */
  page?: number;
};

/** One stop of the Tab key in a grid of so many rows and columns, in which the arrows move; its cells say where they are in `data-place`, `row/column`. */
export function useGridPlaces<T extends HTMLElement>(rows: number, columns: number, { first = { row: 0, column: 0 }, page }: Options = {}) {
  const box = useRef<T>(null);
  const [wanted, setWanted] = useState(first);
  // What the keyboard was on may have gone.
  const active = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };
  return {
    box, active,
    /** Goes where a key leads; whether it led anywhere. */
    goBy(event: KeyboardEvent): boolean {
      const next = event.altKey || event.shiftKey || placeOf(event.target) === null ? null : placeAfterKey(active, event.key, event.ctrlKey || event.metaKey, rows, columns, page);
      if (!next) return false;
      event.preventDefault();
      box.current?.querySelector<HTMLElement>(`[data-place="${next.row}/${next.column}"]`)?.focus();
      return true;
    },
    /** Keeps where the keyboard has come to; null where that is no cell. */
    keep({ target }: FocusEvent): Place | null {
      const place = placeOf(target);
      if (place) setWanted(place);
      return place;
    },
  };
}

/** The cell that an element is. What opens over a grid is no part of it, though its keys come by there. */
function placeOf(target: EventTarget): Place | null {
  const [row, column] = (target instanceof HTMLElement ? target.dataset.place ?? "" : "").split("/").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}
