"use client";
import { createContext, useContext } from "react";
import type { Side } from "#components/map/routes.ts";
import type { Point } from "#components/map/geometry.ts";
import type { StepKind } from "#model/shape.ts";

/** What can be done on a map, for everything drawn on it. The same object throughout, so that nothing renders again for it. */
export type MapActions = {
  select(ids: readonly string[]): void;
  /** Opens the title of a step or flow for typing; `select` when what is typed replaces it. */
  startEditing(id: string, how?: "caret" | "select"): void;
  /** The title has lost the keyboard. */
  stopEditing(id: string): void;
  /** Ends typing and puts the keyboard back on the step or flow. */
  finishEditing(id: string): void;
  /** Adds a step: at a point of the map, else where it makes sense. */
  addStep(kind: StepKind, at?: Point): void;
  /** Adds a task beside a step, joined to it. */
  addNextTo(step: string, side: Side): void;
  /** Goes on from a step: with the next task where the flow can go on, else back on the step itself. */
  continueFrom(step: string): void;
  /** Adds a task at a point of the map, joined to a step. */
  addJoined(step: string, at: Point): void;
  /** Joins two steps, if they can be. */
  connect(from: string, to: string): void;
  reconnect(flow: string, end: "from" | "to", step: string): void;
  remove(ids: readonly string[]): void;
  /** Moves the keyboard to a step or flow and the view to where it is seen. */
  focus(id: string): void;
};

export const MapActionsContext = createContext<MapActions | null>(null);

export function useMapActions(): MapActions {
  const actions = useContext(MapActionsContext);
  if (!actions) throw new Error("useMapActions outside of a map");
  return actions;
}
