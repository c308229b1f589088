import type { KeyboardEvent } from "react";
import { isChord } from "#components/ui/chord.ts";
import type { GridActions } from "#components/matrix/grid-actions.ts";
import type { Layout } from "#components/matrix/layout.ts";
import type { MatrixState } from "#components/matrix/matrix-state.ts";
import { areaOf, moveEnd, rangeOfAll, widen } from "#components/matrix/range/range.ts";

/** The keys of a range: Shift with what moves, everything, whole rows and columns, filling, nothing. Returns whether it was one. */
export function pressInRange(event: KeyboardEvent, layout: Layout, state: MatrixState, { range, go }: GridActions, page: number): boolean {
  const [active, chosen] = [state.active.get(), state.range.get()];
  const here = chosen ?? { anchor: active, end: active };
  if (isChord(event, "Escape") && chosen) range.select(null);
  else if (isChord(event, "Mod+KeyA")) range.select(rangeOfAll(layout));
  else if (areaOf(layout, chosen, active) && (isChord(event, "Shift+Space") || isChord(event, "Mod+Space"))) range.select(widen(layout, here, event.shiftKey ? "rows" : "columns"));
  else if (layout.mayEdit && isChord(event, "Mod+KeyD")) range.fill(layout, "down");
  else if (layout.mayEdit && isChord(event, "Mod+KeyR")) range.fill(layout, "right");
  else if (event.shiftKey && !event.altKey) {
    const end = moveEnd(layout, here, { key: event.key, isFar: event.ctrlKey || event.metaKey }, page);
    if (!end) return false;
    range.extend(layout, here.anchor, end);
    go(end, true);
  } else return false;
  return true;
}
