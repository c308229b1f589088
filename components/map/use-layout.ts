"use client";
import { useMemo, useState } from "react";
import { orderByFlow } from "#components/map/flow-order.ts";
import { LayoutBook } from "#components/map/layout-book.ts";
import type { Layout } from "#components/map/layout.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** The map's layout, which keeps the identity of what did not move, and its steps in the order of the flow. */
export function useLayout({ lanes, steps, flows }: MapData): { layout: Layout; order: readonly string[] } {
  const [book] = useState(() => new LayoutBook());
  const layout = useMemo(() => book.layout(lanes, steps), [book, lanes, steps]);
  const order = useMemo(() => orderByFlow(layout.rects.keys(), flows, layout.rects), [layout.rects, flows]);
  return { layout, order };
}
