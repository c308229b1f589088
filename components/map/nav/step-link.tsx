"use client";
import { useStore } from "@xyflow/react";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { useStepLink } from "#components/map/nav/use-step-link.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** Selects and shows what the address asks for. */
export function StepLink({ data }: { data: MapData }) {
  const actions = useMapActions();
  const canMove = useStore((state) => state.panZoom !== null && state.width > 0);
  useStepLink(data, canMove, (things) => {
    actions.select(things);
    actions.focus(things[0]!);
    if (things.length > 1) actions.showAll(new Set(things));
  });
  return null;
}
