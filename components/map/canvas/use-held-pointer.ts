"use client";
import { useMemo, useRef, type PointerEvent } from "react";

/** A mouse that has a step or the map in hand is captured by it: the browser does not look what it passes over, which on a full map takes as long as drawing. */
export function useHeldPointer() {
  const pressed = useRef<number | null>(null);
  return useMemo(() => ({
    press(event: PointerEvent) {
      pressed.current = event.pointerType === "mouse" ? event.pointerId : null;
    },
    /** Not at the press: a click would be told to the step instead of what is in it. */
    hold(event: globalThis.MouseEvent | TouchEvent | null) {
      const held = event?.target instanceof Element ? event.target.closest(".react-flow__node, .react-flow__pane") : null;
      if (held && pressed.current !== null && event instanceof MouseEvent && event.buttons !== 0) held.setPointerCapture(pressed.current);
    },
  }), []);
}
