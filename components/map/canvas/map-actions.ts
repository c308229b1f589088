"use client";
import { createContext, useContext } from "react";
import type { Side } from "#model/map/picture/routes.ts";
import type { Point, Rect } from "#model/map/picture/geometry.ts";
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
  /** Adds a step: at a point of the map, else where it makes sense; into a flow, if one is there. */
  addStep(kind: StepKind, at?: Point, onto?: string | null): void;
  /** Adds a task beside a step, joined to it. */
  addNextTo(step: string, side: Side): void;
  /** Goes on from a step: with the next task where the flow can go on, else back on the step itself. */
  continueFrom(step: string): void;
  /** Adds a task at a point of the map, joined to a step. */
  addJoined(step: string, at: Point): void;
  /** Joins two steps, if they can be. */
  connect(from: string, to: string): void;
  /** Joins the two selected steps, the first that was selected with the second. */
  joinSelected(): void;
  /** Leads an end of a flow to a step, at a side of it or wherever suits. */
  reconnect(flow: string, end: "from" | "to", step: string, side?: Side | null): void;
  /** Takes back the corners and sides that someone gave a flow. */
  straighten(flow: string): void;
  /** Puts a step, held at a rectangle, into a flow; whether the flow was there. */
  insert(step: string, rect: Rect, flow: string): boolean;
  /** Puts steps where they are in order among each other, each in its lane; the gesture was this, with so many steps. */
  arrange(moved: ReadonlyMap<string, Rect>, how: { name: "align" | "distribute"; count: number }): void;
  /** Adds a task into a flow: at a point of the map, else in its middle. */
  insertStep(flow: string, at: Point | null): void;
  /** Asks which lane is to be added. */
  addLane(): void;
  zoomToSelection(): void;
  /** Shows all of the map. */
  fit(): void;
  actualSize(): void;
  remove(ids: readonly string[], gesture?: "cut"): void;
  /** Moves the view to where a step or flow is seen; the keyboard stays where it is. */
  reveal(id: string): void;
  /** Moves the view to where all of these steps and flows are seen. */
  showAll(ids: ReadonlySet<string>): void;
  /** Moves the keyboard to a step or flow and the view to where it is seen. */
  focus(id: string): void;
};

export const MapActionsContext = createContext<MapActions | null>(null);

export function useMapActions(): MapActions {
  const actions = useContext(MapActionsContext);
  if (!actions) throw new Error("useMapActions outside of a map");
  return actions;
}
