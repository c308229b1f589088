"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Column } from "#components/map/outline/columns.ts";
import type { EditedCell, OutlineState } from "#components/map/outline/outline-state.ts";
import type { OutlineEdits } from "#components/map/outline/use-outline-edits.ts";

type Outline = { readonly state: OutlineState; readonly edits: OutlineEdits };
export const OutlineContext = createContext<Outline | null>(null);

export function useOutline(): Outline {
  const outline = useContext(OutlineContext);
  if (!outline) throw new Error("useOutline outside of an outline");
  return outline;
}

/** The cell of a row where the keyboard is or comes back to; null in all other rows, which do not render when it moves. */
export function useActiveColumn(row: string): Column | null {
  const { active } = useOutline().state;
  const get = () => (active.get()?.row === row ? active.get()!.column : null);
  return useSyncExternalStore(active.subscribe, get, get);
}

/** How a cell of a row is being edited; null in all other rows. */
export function useEditedCell(row: string): EditedCell | null {
  const { editing } = useOutline().state;
  const get = () => (editing.get()?.row === row ? editing.get() : null);
  return useSyncExternalStore(editing.subscribe, get, get);
}

export function useOtherHere(row: string): { readonly name: string; readonly colour: string } | null {
  const { others } = useOutline().state;
  const get = () => others.get().get(row) ?? null;
  return useSyncExternalStore(others.subscribe, get, get);
}
