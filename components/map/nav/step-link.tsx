"use client";
import { useStore } from "@xyflow/react";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { useStepLink } from "#components/map/nav/use-step-link.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** Selects and shows the step that the address asks for. */
export function StepLink({ data }: { data: MapData }) {
  const actions = useMapActions();
  const canMove = useStore((state) => state.panZoom !== null && state.width > 0);
  useStepLink((step) => data.stepById.has(step), canMove, (step) => {
    actions.select([step]);
    actions.focus(step);
  });
  return null;
}
