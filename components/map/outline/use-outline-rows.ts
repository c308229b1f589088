"use client";
import { useMemo, useState } from "react";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { outlineOf, type OutlineRow } from "#model/map/outline.ts";

/** The rows of a map, read anew only when something has been moved, joined or made another kind: not at every letter typed. */
export function useOutlineRows({ steps, flows }: MapData, layout: Layout): readonly OutlineRow[] {
  const { rects } = layout;
  const [memory] = useState(createMemory);
  const signature = useMemo(() => [steps.map(({ id, kind }) => `${id} ${kind}`).join(), flows.map(({ id, from, to }) => `${id} ${from} ${to}`).join()].join("\n"), [steps, flows]);
  // The kinds and ends are in the signature, the order in the rectangles, which keep their identity.
  return memory(rects, signature, () => {
    const at = (id: string) => rects.get(id) ?? { x: 0, y: 0 };
    const leftFirst = (a: string, b: string) => at(a).x - at(b).x || at(a).y - at(b).y || (a < b ? -1 : 1);
    // As the canvas is walked: first steps from the left, branches from the top.
    const topFirst = (a: string, b: string) => at(a).y - at(b).y || leftFirst(a, b);
    return outlineOf(steps.toSorted((a, b) => leftFirst(a.id, b.id)), flows.toSorted((a, b) => topFirst(a.to, b.to)));
  });
}

function createMemory() {
  let last: { rects: unknown; signature: string; rows: readonly OutlineRow[] } = { rects: null, signature: "", rows: [] };
  return (rects: unknown, signature: string, read: () => readonly OutlineRow[]): readonly OutlineRow[] => {
    if (last.rects !== rects || last.signature !== signature) last = { rects, signature, rows: read() };
    return last.rows;
  };
}
