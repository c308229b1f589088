"use client";
import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import type { MapData } from "#components/map/use-map-data.ts";
import type { Rect } from "#model/map/picture/geometry.ts";
import { lookOf, type StepForm } from "#model/map/picture/step-forms.ts";

type Props = { rects: ReadonlyMap<string, Rect>; stepById: MapData["stepById"]; isShown: boolean };

/** Inside of what stands over it, px: nothing of it looks out. */
const WITHIN = 1;

/** All steps as one drawing, forms without words, under those that are drawn: what a zoom brings into sight before they are. */
export const Sketch = memo(function Sketch({ rects, stepById, isShown }: Props) {
  const path = useMemo(() => sketchOf(rects, (id) => lookOf(stepById.get(id)?.kind ?? "task").form), [rects, stepById]);
  return (
    <ViewportPortal>
      <svg aria-hidden data-testid="sketch" data-shown={isShown ? "" : undefined} className="map-sketch pointer-events-none absolute left-0 top-0 -z-1 overflow-visible" width={1} height={1}>
        <path d={path} className="fill-raised stroke-ink-3" strokeWidth={1.25} />
      </svg>
    </ViewportPortal>
  );
});

/** The path of all forms. */
export function sketchOf(rects: Iterable<readonly [string, Rect]>, formOf: (id: string) => StepForm): string {
  let path = "";
  for (const [id, { x, y, width, height }] of rects) {
    const [left, top, across, along] = [x + WITHIN, y + WITHIN, width - 2 * WITHIN, height - 2 * WITHIN];
    switch (formOf(id)) {
      case "event":
        path += `M${left},${top + along / 2}a${across / 2},${along / 2} 0 1 0 ${across},0a${across / 2},${along / 2} 0 1 0 ${-across},0z`;
        break;
      case "gateway":
        path += `M${left + across / 2},${top}l${across / 2},${along / 2}l${-across / 2},${along / 2}l${-across / 2},${-along / 2}z`;
        break;
      default:
        path += `M${left},${top}h${across}v${along}h${-across}z`;
    }
  }
  return path;
}
