"use client";
import { RowDetails } from "#components/matrix/later.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";

/** The details of the row whose details were asked for. */
export function OpenDetails() {
  const { details } = useMatrixState();
  const row = useSignal(details);
  return row !== null && <RowDetails key={row} id={row} onClose={() => details.set(null)} />;
}
