"use client";
import { useMemo, useState, type PointerEvent, type RefObject } from "react";
import type { GridActions } from "#components/matrix/grid-actions.ts";
import type { Box } from "#components/matrix/grid-stops.ts";
import { HEAD, isParticipant, phaseOfNewRow, type Layout } from "#components/matrix/layout.ts";
import type { Slot } from "#components/matrix/moves.ts";
import { followInBox } from "#components/matrix/pointer-drag.ts";

/** What is being dragged, and where it would go: px from the top or left of the grid's content. */
export type GridDrag = { readonly kind: "row" | "column"; readonly id: string; readonly line: number };

/** Reordering rows and columns by their grips. */
export function useGridDrag(box: Box, layout: RefObject<Layout>, { rows, columns }: GridActions) {
  const [drag, setDrag] = useState<GridDrag | null>(null);
  const grips = useMemo(() => ({
    gripRow(event: PointerEvent, id: string) {
      if (event.button !== 0 || !box.current) return;
      event.preventDefault();
      const grid = box.current;
      let slot: Slot | null = null;
      followInBox({
        box: grid,
        onMove({ y }) {
          const found = findRowSlot(grid, y);
          slot = found?.slot ?? null;
          if (found) setDrag((was) => keepSame(was, { kind: "row", id, line: found.line }));
        },
        onEnd(isDrop) {
          setDrag(null);
          if (isDrop && slot) rows.move(id, slot);
        },
      });
    },
    gripColumn(event: PointerEvent, id: string) {
      if (event.button !== 0 || !box.current) return;
      event.preventDefault();
      const grid = box.current;
      let to = -1;
      followInBox({
        box: grid,
        onMove({ x }) {
          const heads = [...grid.querySelectorAll<HTMLElement>(`[data-row="${HEAD}"]`)].filter((head) => isParticipant(head.dataset.column ?? HEAD));
          const passed = heads.filter((head) => middle(head, "x") < x);
          // Not all heads are drawn; the column itself does not count among those before it.
          const all = layout.current.columns;
          const before = passed.length > 0 ? all.indexOf(passed.at(-1)!.dataset.column!) + 1 : all.indexOf(heads[0]?.dataset.column ?? "");
          to = before > all.indexOf(id) ? before - 1 : before;
          const edge = heads[passed.length]?.getBoundingClientRect().left ?? heads.at(-1)!.getBoundingClientRect().right;
          setDrag((was) => keepSame(was, { kind: "column", id, line: edge - grid.getBoundingClientRect().left + grid.scrollLeft }));
        },
        onEnd(isDrop) {
          setDrag(null);
          if (isDrop && to >= 0) columns.move(id, to);
        },
      });
    },
  }), [box, layout, rows, columns]);
  return { drag, ...grips };
}

/** The slot under a height of the window: before the first line whose middle lies below it. */
function findRowSlot(grid: HTMLElement, y: number): { slot: Slot; line: number } | null {
  const lines = [...grid.querySelectorAll<HTMLElement>("[data-slot]")];
  const line = lines.find((element) => {
    const isEnd = phaseOfNewRow(element.dataset.slot!) !== null;
    return y < (isEnd ? element.getBoundingClientRect().bottom : middle(element, "y"));
  }) ?? lines.at(-1);
  if (!line) return null;
  const at = lines.indexOf(line);
  const end = lines.slice(at).find((element) => phaseOfNewRow(element.dataset.slot!) !== null);
  const phase = end && phaseOfNewRow(end.dataset.slot!);
  if (phase === null || phase === undefined) return null;
  const top = line.getBoundingClientRect().top - grid.getBoundingClientRect().top + grid.scrollTop;
  return { slot: { phase, before: line === end ? null : line.dataset.slot! }, line: top };
}

function middle(element: HTMLElement, axis: "x" | "y"): number {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return axis === "x" ? (left + right) / 2 : (top + bottom) / 2;
}

const keepSame = (was: GridDrag | null, next: GridDrag): GridDrag => (was && was.line === next.line ? was : next);
