"use client";
import { useState, type FocusEvent, type MouseEvent } from "react";
import { useLater } from "#components/map/canvas/later.ts";

/** The lanes' heads as one stop of Tab, at the one that was last in hand. */
export function useLaneStops() {
  const [at, setAt] = useState(0);
  const onKeyDown = useLater((parts) => parts.moveAmongLanes) ?? undefined;
  const onFocus = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    const index = [...currentTarget.querySelectorAll("[data-lane-stop]")].findIndex((stop) => stop.contains(target));
    if (index >= 0) setAt(index);
  };
  // A press takes a lane in hand; the keyboard stays on the map.
  const onMouseDown = (event: MouseEvent) => void (event.target instanceof Element && !event.target.closest("button, textarea, [role=separator]") && event.preventDefault());
  /** `tabIndex` of the stop at `index` of `count`. */
  const tabIndexOf = (index: number, count: number) => (index === Math.min(at, count - 1) ? 0 : -1);
  return { tabIndexOf, onKeyDown, onFocus, onMouseDown };
}
