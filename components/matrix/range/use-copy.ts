"use client";
import { useMemo, type ClipboardEvent } from "react";
import type { Layout } from "#components/matrix/layout.ts";
import type { RangeActions } from "#components/matrix/range/use-range-actions.ts";

/** Ctrl+C and Ctrl+X over the grid, as the browser says them. */
export function useCopy(layout: Layout, range: RangeActions) {
  return useMemo(() => {
    const take = (isCut: boolean) => (event: ClipboardEvent<HTMLElement>) => {
      const stop = event.target as HTMLElement;
      const text = getSelection();
      // A title being typed gives its own text, and so do words marked with the mouse in a head.
      if (stop.dataset.column === undefined || (text && !text.isCollapsed && stop.contains(text.anchorNode))) return;
      range.copy(event, layout, isCut);
    };
    return { onCopy: take(false), onCut: layout.mayEdit ? take(true) : undefined };
  }, [layout, range]);
}
