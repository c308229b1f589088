"use client";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "#components/matrix/grid-stops.ts";
import { HEAD, type Layout } from "#components/matrix/layout.ts";
import { RowHeights } from "#components/matrix/window/row-heights.ts";
import { columnWindow, firstWindows, isWhole, wholeWindows, windowOf, type Stretch, type Window } from "#components/matrix/window/windows.ts";

/** So much is drawn over and under what is in sight, px; with less than half of it left, the next rows are. */
const AHEAD = 480;

type Drawn = { readonly down: readonly Window[]; readonly across: Window };

/** Which rows of each section (`down`) and which columns (`across`) are drawn: those in sight and around it. */
export function useWindows(box: Box, layout: Layout): Drawn & { heights: RowHeights } {
  const [heights] = useState(() => new RowHeights());
  const [drawn, setDrawn] = useState<Drawn>(() => ({ down: firstWindows(layout.sections), across: columnWindow(layout.columns.length, { left: 0, width: 0, each: 0 }) }));
  const stretch = useRef<Stretch>({ top: 0, bottom: 0 });

  const look = useEffectEvent((isSure: boolean, of: Layout = layout) => {
    const grid = box.current;
    if (!grid) return;
    const isFar = isSure || !reaches(stretch.current, grid);
    if (isFar) stretch.current = { top: Math.max(0, grid.scrollTop - AHEAD), bottom: grid.scrollTop + grid.clientHeight + AHEAD };
    const across = lookAcross(grid, of.columns.length);
    const down = isFar ? lookDown(grid, of, stretch.current, heights) : null;
    setDrawn((before) => {
      const next = { across: isSame(before.across, across) ? before.across : across, down: !down || isSameList(before.down, down) ? before.down : down };
      return next.across === before.across && next.down === before.down ? before : next;
    });
  });

  // Rows came, went or moved: what is in sight is drawn before it is seen.
  useLayoutEffect(() => look(true, layout), [layout]);
  useEffect(() => {
    const grid = box.current;
    const onScroll = () => look(false);
    grid?.addEventListener("scroll", onScroll, { passive: true });
    const size = new ResizeObserver(() => look(true));
    if (grid) size.observe(grid);
    return () => {
      grid?.removeEventListener("scroll", onScroll);
      size.disconnect();
    };
  }, [box]);
  return { ...drawn, down: isWhole(layout.sections) ? wholeWindows(layout.sections) : drawn.down, heights };
}

/** Whether what is drawn goes far enough over what is in sight. */
const reaches = ({ top, bottom }: Stretch, { scrollTop, clientHeight }: HTMLElement): boolean =>
  (top === 0 || scrollTop - top >= AHEAD / 2) && bottom - (scrollTop + clientHeight) >= AHEAD / 2;

function lookAcross(grid: HTMLElement, count: number): Window {
  const head = grid.querySelector<HTMLElement>(`[data-row="${HEAD}"][data-column="${HEAD}"]`)!;
  const each = grid.querySelector<HTMLElement>("[role=columnheader] ~ [role=columnheader]")?.offsetWidth ?? 0;
  return columnWindow(count, { left: grid.scrollLeft, width: grid.clientWidth - head.offsetWidth, each });
}

function lookDown(grid: HTMLElement, { sections }: Layout, stretch: Stretch, heights: RowHeights): readonly Window[] {
  if (isWhole(sections)) return [];
  const groups = new Map([...grid.querySelectorAll<HTMLElement>("[data-phase]")].map((group) => [group.dataset.phase, group]));
  for (const row of grid.querySelectorAll<HTMLElement>("[role=row][data-slot]")) heights.note(row.dataset.slot!, row.offsetHeight);
  return sections.map(({ phase, rows }) => {
    const group = groups.get(phase);
    return group ? windowOf(rows, group.offsetTop + (group.firstElementChild as HTMLElement).offsetHeight, stretch, heights) : { from: 0, to: 0 };
  });
}

const isSame = (a: Window, b: Window | undefined): boolean => a.from === b?.from && a.to === b.to;
const isSameList = (a: readonly Window[], b: readonly Window[]): boolean => a.length === b.length && a.every((one, index) => isSame(one, b[index]));
