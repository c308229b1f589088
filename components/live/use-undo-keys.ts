"use client";
import { useEffect } from "react";
import type { Live } from "#components/live/live.ts";

/** Marks an element whose text is the plan's: undo in it is the plan's, not the browser's. */
export const LIVE_TEXT = "data-live-text";

/** ⌘/Ctrl+Z, ⇧⌘/Ctrl+Z and Ctrl+Y, by the key's place on the board. Other inputs keep the browser's own undo. */
export function useUndoKeys(live: Live): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way || event.defaultPrevented || event.isComposing || hasOwnUndo(event.target)) return;
      event.preventDefault();
      if (live.may("plan.edit")) live.history[way]();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [live]);
}

function wayOf({ code, metaKey, ctrlKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | null {
  if (altKey || !(metaKey || ctrlKey)) return null;
  if (code === "KeyZ") return shiftKey ? "redo" : "undo";
  return code === "KeyY" && ctrlKey && !shiftKey ? "redo" : null;
}

function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.hasAttribute(LIVE_TEXT)) return false;
  const field = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type));
  return field || target.isContentEditable;
}
