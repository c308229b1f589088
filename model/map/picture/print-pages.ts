import { boundsOf, overlaps, type Rect, type Size } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";

/** A4 across without its margins, px of CSS; the sheet of `map.css`. */
export const SHEET: Size = { width: 1046, height: 716 };
/** What a sheet has besides the map: the lanes' heads, and a line that says what it is, px. */
export const HEADS = 176;
export const TITLE = 36;
/** At less of a step's size its title cannot be read on paper. */
const LEGIBLE = 0.6;
/** Where several sheets are needed anyway, steps are printed so large if that fills them better. */
const PLEASANT = 0.75;
/** Free lane that is printed right of the last step, px on the map. */
const BEYOND = 48;
/** Free room right and left of a cut, px on the map. */
const AROUND = 16;

/** A part of the map on one sheet; px of the map. */
export type PrintPages = { readonly zoom: number; readonly pages: readonly Rect[] };

/**
 * The sheets of paper that a map is printed on: one where its titles can be read on it, else as many as are needed, in reading order.
 * They are cut between steps and between lanes where that is possible.
 */
export function printPages(layout: Layout): PrintPages {
  const room = { width: SHEET.width - HEADS, height: SHEET.height - TITLE };
  const bounds = boundsOf(layout.rects.values());
  const right = bounds ? bounds.x + bounds.width + BEYOND : 1;
  const whole = Math.min(room.width / right, room.height / Math.max(layout.height, 1), 1);
  if (whole >= LEGIBLE) return { zoom: whole, pages: [{ x: 0, y: 0, width: room.width / whole, height: layout.height }] };
  const zoom = Math.min(PLEASANT, Math.max(LEGIBLE, room.height / layout.height));
  const steps = [...layout.rects.values()];
  const columns = cuts(right, room.width / zoom, steps.map(({ x, width }) => ({ from: x - AROUND, to: x + width + AROUND })));
  const rows = cuts(layout.height, room.height / zoom, layout.bands.map(({ top, height }) => ({ from: top, to: top + height })));
  const pages = rows.flatMap((row) => {
    const cells = columns.map(({ from, to }): Rect => ({ x: from, y: row.from, width: to - from, height: row.to - row.from }));
    const isUsed = cells.map((cell) => steps.some((step) => overlaps(step, cell)));
    // Nothing stands on the sheets after the last step of these lanes.
    return cells.slice(0, Math.max(1, isUsed.lastIndexOf(true) + 1));
  });
  return { zoom, pages };
}

type Span = { readonly from: number; readonly to: number };

/** Cuts a length into parts no longer than `most`, each as long as possible, not within one of `wholes` unless most of a part would stay empty for it. */
function cuts(length: number, most: number, wholes: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let from = 0;
  while (length - from > most + 0.5) {
    const end = from + most;
    // Moving a cut may bring it into the next whole thing.
    let cut = end;
    for (;;) {
      const across = wholes.filter((whole) => whole.from < cut && whole.to > cut && whole.from > from);
      if (across.length === 0) break;
      cut = Math.min(...across.map((whole) => whole.from));
    }
    if (cut - from < most / 2) cut = end;
    parts.push({ from, to: cut });
    from = cut;
  }
  parts.push({ from, to: length });
  return parts;
}
