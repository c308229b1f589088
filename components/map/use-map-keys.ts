"use client";
import { useEffect, useRef, type RefObject } from "react";
import { GRID, type Point } from "#components/map/geometry.ts";
import type { MapActions } from "#components/map/map-actions.ts";
import { canContinue } from "#components/map/step-forms.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { useMapState } from "#components/map/use-map-state.ts";

type Input = {
  box: RefObject<HTMLElement | null>;
  data: MapData;
  order: readonly string[];
  state: ReturnType<typeof useMapState>;
  actions: MapActions;
  mayEdit: boolean;
  nudge: (ids: readonly string[], by: Point) => void;
  /** Whatever is under way by arrow keys is written first. */
  flush: () => void;
  /** Gives up what is being dragged; whether anything was. */
  cancelDrag: () => boolean;
  fit: () => void;
  actualSize: () => void;
};

const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };
const NUDGE = { plain: GRID, shift: 5 * GRID };

/** The map's keys, by their place on the keyboard: a Russian layout has the same ones. */
export function useMapKeys(input: Input): void {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForMap(event, latest.current.box.current) && press(event, latest.current)) event.preventDefault();
    };
    // Before undo, which is heard further up: what the arrow keys have moved must be written by then.
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

/** Not while typing, nor in a tool or a menu; around the map too, where the keyboard is after a click on empty canvas. */
function isForMap(event: KeyboardEvent, box: HTMLElement | null): boolean {
  const target = event.target;
  if (event.defaultPrevented || event.isComposing || !(target instanceof Element) || !box) return false;
  if (!box.contains(target) && !target.contains(box)) return false;
  return !target.closest(".nokey, input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]");
}

/** Does what a key stands for; whether it stands for anything here. */
function press(event: KeyboardEvent, { box, data, order, state, actions, mayEdit, nudge, flush, cancelDrag, fit, actualSize }: Input): boolean {
  const { code, shiftKey, altKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const selected = [...state.selection].filter((id) => data.stepById.has(id) || data.flows.some((flow) => flow.id === id));
  const steps = selected.filter((id) => data.stepById.has(id));
  const focused = box.current?.querySelector<HTMLElement>(":scope [data-id]:focus")?.dataset.id ?? null;
  const only = selected.length === 1 ? selected[0]! : null;

  const arrow = ARROWS[code];
  if (!arrow) flush();
  if (altKey) return false;
  if (isCommand) {
    // Undo in the middle of a drag gives up the drag, not what was done before it.
    if (code === "KeyZ" && !shiftKey) return cancelDrag();
    if (code !== "KeyA" || shiftKey) return false;
    actions.select([...order, ...data.flows.map(({ id }) => id)]);
    return true;
  }
  if (arrow) {
    if (!mayEdit || steps.length === 0) return false;
    const by = shiftKey ? NUDGE.shift : NUDGE.plain;
    nudge(steps, { x: arrow.x * by, y: arrow.y * by });
    return true;
  }
  if (shiftKey && code === "Digit1") return does(fit);
  if (shiftKey && code === "Digit0") return does(actualSize);
  switch (code) {
    case "Escape":
      if (cancelDrag()) return true;
      return selected.length > 0 && does(() => actions.select([]));
    case "Delete": case "Backspace":
      return mayEdit && selected.length > 0 && does(() => actions.remove(selected));
    case "Enter": case "NumpadEnter": case "F2":
      // What has the keyboard, where Tab has moved it on from what is selected.
      if (only !== null && mayEdit && (focused === null || focused === only)) return does(() => actions.startEditing(only, "caret"));
      return focused !== null && does(() => actions.select([focused]));
    case "Space":
      return focused !== null && does(() => actions.select([focused]));
    case "Tab":
      return tab(shiftKey, { box, data, order, actions, mayEdit, only, focused });
    default:
      return startTyping(event, { actions, mayEdit, only });
  }
}

function does(action: () => void): true {
  action();
  return true;
}

type TabInput = Pick<Input, "box" | "data" | "order" | "actions" | "mayEdit"> & { only: string | null; focused: string | null };

/**
 * Tab goes on from the selected step: with its next one. With nothing selected it walks the map in the order of the
 * flow, each step before the flows out of it, also to what is not in sight; from a selected flow to its tools.
 */
function tab(isBack: boolean, { box, data, order, actions, mayEdit, only, focused }: TabInput): boolean {
  const tools = box.current?.querySelector<HTMLElement>("[data-selection-tools] button");
  if (only !== null && !isBack && mayEdit) {
    const step = data.stepById.get(only);
    if (step && canContinue(step.kind)) return does(() => actions.continueFrom(only));
    if (!step && tools) return does(() => tools.focus());
  }
  if (focused === null) return false;
  const walk = order.flatMap((step) => [step, ...data.flows.filter(({ from }) => from === step).map(({ id }) => id)]);
  const next = walk[walk.indexOf(focused) + (isBack ? -1 : 1)];
  return next !== undefined && does(() => actions.focus(next));
}

/** A letter typed on a selected step or flow replaces its title. The key itself goes on: into the title that has just opened. */
function startTyping(event: KeyboardEvent, { actions, mayEdit, only }: { actions: MapActions; mayEdit: boolean; only: string | null }): false {
  if (mayEdit && only !== null && event.key.length === 1) actions.startEditing(only, "select");
  return false;
}
