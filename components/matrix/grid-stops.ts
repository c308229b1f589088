import type { RefObject } from "react";
import { HEAD, isActivity, type Place } from "#components/matrix/layout.ts";

export type Box = RefObject<HTMLDivElement | null>;

/** The element of a stop, when it is drawn. */
export function findStop(box: Box, { row, column }: Place): HTMLElement | null {
  return box.current?.querySelector<HTMLElement>(isActivity(row) || row === HEAD ? `[data-row="${row}"][data-column="${column}"]` : `[data-row="${row}"]`) ?? null;
}

/** The stop that an element is, or lies in. */
export function placeOf(target: EventTarget): Place | null {
  const { row, column } = (target as Element).closest<HTMLElement>("[data-column]")?.dataset ?? {};
  return row !== undefined && column !== undefined ? { row, column } : null;
}
