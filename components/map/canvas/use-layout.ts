"use client";
import { useCallback, useMemo, useState } from "react";
import { orderByFlow } from "#components/map/canvas/flow-order.ts";
import { LayoutBook } from "#components/map/canvas/layout-book.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapData } from "#components/map/use-map-data.ts";

const NO_LANES: ReadonlySet<string> = new Set();

/**
 * The map's layout, which keeps the identity of what did not move, and its steps that are seen in the order of the flow.
 * A collapsed lane is open for me alone from when I select one of its steps, in the outline or by a search, until I fold it.
 */
export function useLayout({ lanes, steps, flows, stepById }: MapData, selection: ReadonlySet<string>) {
  const [book] = useState(() => new LayoutBook());
  const [opened, setOpened] = useState(NO_LANES);
  const isCollapsed = lanes.some((lane) => lane.collapsed);
  if (isCollapsed) {
    const needed = lanesOf(selection, stepById).filter((lane) => !opened.has(lane) && lanes.some(({ participant, collapsed }) => collapsed && participant === lane));
    if (needed.length > 0) setOpened(new Set([...opened, ...needed]));
  }
  const shown = useMemo(() => lanes.map((lane) => (lane.collapsed && opened.has(lane.participant) ? { ...lane, collapsed: false } : lane)), [lanes, opened]);
  const layout: Layout = useMemo(() => book.layout(shown, steps), [book, shown, steps]);
  const order = useMemo(() => orderByFlow(layout.rects.keys(), flows, layout.rects), [layout.rects, flows]);
  const foldMine = useCallback((lane: string, isOpen: boolean) => setOpened((before) => {
    if (before.has(lane) === isOpen) return before;
    return isOpen ? new Set([...before, lane]) : new Set([...before].filter((other) => other !== lane));
  }), []);
  return { layout, order, foldMine };
}

/** The layout with every lane open, whatever is collapsed on the canvas: a list of all steps stands on it. */
export function useOpenLayout({ lanes, steps }: MapData): Layout {
  const [book] = useState(() => new LayoutBook());
  const open = useMemo(() => (lanes.some(({ collapsed }) => collapsed) ? lanes.map((lane) => ({ ...lane, collapsed: false })) : lanes), [lanes]);
  return useMemo(() => book.layout(open, steps), [book, open, steps]);
}

function lanesOf(selection: ReadonlySet<string>, stepById: MapData["stepById"]): string[] {
  return [...new Set([...selection].flatMap((id) => stepById.get(id)?.place.lane ?? []))];
}
