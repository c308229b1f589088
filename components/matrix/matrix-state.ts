"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import { createSignal, type Signal } from "#components/live/signal.ts";
import { isSamePlace, type Place } from "#components/matrix/layout.ts";
import type { Range } from "#components/matrix/range/range.ts";

/** A head whose title is being typed; `isNew` until the row that was just added has been named or given up. */
export type Editing = Place & { readonly isNew: boolean };
/** What was done, in words; `shown` when it stands on the page and is not for screen readers alone. `left`: the cell that A has just been taken from. */
export type News = { readonly text: string; readonly shown?: boolean; readonly left?: { readonly activity: string; readonly participant: string } };
export const NO_NEWS: News = { text: "" };

/** What this browser alone knows of the grid. Rows take from it what concerns them, so that an arrow key renders two cells. */
export type MatrixState = {
  /** Where the keyboard is, or will be when it comes back. */
  readonly active: Signal<Place>;
  /** Whether the keyboard is in the grid. */
  readonly focused: Signal<boolean>;
  /** The cell that the keyboard was in is gone: until it is taken somewhere, it types nothing. */
  readonly isDisplaced: Signal<boolean>;
  /** What is selected besides the place of the keyboard. */
  readonly range: Signal<Range | null>;
  readonly editing: Signal<Editing | null>;
  /** The cell whose letters are being picked from the menu. */
  readonly picking: Signal<Place | null>;
  /** The row whose details are open. */
  readonly details: Signal<string | null>;
  readonly news: Signal<News>;
};

export function createMatrixState(first: Place): MatrixState {
  return {
    active: createSignal(first, isSamePlace),
    focused: createSignal(false),
    isDisplaced: createSignal(false),
    range: createSignal<Range | null>(null),
    editing: createSignal<Editing | null>(null),
    picking: createSignal<Place | null>(null, isSamePlace),
    details: createSignal<string | null>(null),
    news: createSignal<News>(NO_NEWS),
  };
}

export const MatrixStateContext = createContext<MatrixState | null>(null);

export function useMatrixState(): MatrixState {
  const state = useContext(MatrixStateContext);
  if (!state) throw new Error("useMatrixState outside of the matrix");
  return state;
}

/** Something derived from a signal; renders again only when that changes. `select` gives a primitive. */
export function useFrom<T, R extends string | boolean | null>(signal: Signal<T>, select: (value: T) => R): R {
  const read = () => select(signal.get());
  return useSyncExternalStore(signal.subscribe, read, read);
}

/** The column of `place` when it is in this row, else null. */
export const columnIn = (row: string) => (place: Place | null): string | null => (place?.row === row ? place.column : null);

/** The selected columns of a row as one word, else null: equal words mean that nothing of it changed. */
export const selectedIn = (row: string) => (range: Range | null): string | null => (range?.rows.includes(row) ? range.columns.join(" ") : null);
