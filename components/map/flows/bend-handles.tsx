"use client";
import { ViewportPortal } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { useRef, type KeyboardEvent } from "react";
import { useZoomNow } from "#components/map/canvas/live-view.ts";
import { ARROWS } from "#components/map/canvas/directions.ts";
import { GRID } from "#model/map/picture/geometry.ts";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { segmentsToDrag } from "#model/map/picture/bends.ts";
import type { Route } from "#model/map/picture/routes.ts";
import type { BendGesture } from "#components/map/flows/bending.ts";
import type { Flow } from "#model/shape.ts";

type Props = { flow: Flow; route: Route; gesture: BendGesture };

/** The handles of the selected flow's segments: dragged across, or moved by arrow keys; pressed twice, the flow finds its own way again. */
export function BendHandles({ flow, route, gesture }: Props) {
  const t = useTranslations("map.gesture");
  const actions = useMapActions();
  const zoom = useZoomNow();
  // The handle that the first press of two was on; one that has only just come was under the second alone.
  const pressed = useRef<string | null>(null);
  const isBent = flow.bends.length > 0 || flow.fromSide !== null || flow.toSide !== null;
  const hasLabel = flow.title !== "" || flow.medium !== null;
  return (
    <ViewportPortal>
      {segmentsToDrag(route.points, zoom, hasLabel ? route.label : null).map(({ index, at, isLevel }) => {
        const onKeyDown = (event: KeyboardEvent) => {
          const by = ARROWS[event.code]?.by;
          if (event.code === "Escape") actions.focus(flow.id);
          else if (by && (isLevel ? by.y : by.x) !== 0) gesture.nudge(flow.id, route.points, index, { x: by.x * GRID, y: by.y * GRID });
          else return;
          event.preventDefault();
          event.stopPropagation();
        };
        return (
          <button
            key={index} type="button" aria-label={t("bend")} title={t("bendHint")} onKeyDown={onKeyDown}
            className={`nodrag nopan nokey pointer-events-auto absolute left-0 top-0 touch-none rounded-full border-2 border-accent bg-raised hover:bg-accent ${isLevel ? "h-2.5 w-5 cursor-ns-resize" : "h-5 w-2.5 cursor-ew-resize"}`}
            style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px) scale(${1 / zoom})` }}
            onPointerDown={(event) => gesture.start(event, flow.id, route.points, index)}
            onClick={({ detail }) => detail === 1 && (pressed.current = `${flow.id}/${index}`)}
            onDoubleClick={(event) => {
              event.stopPropagation();
              if (isBent && pressed.current === `${flow.id}/${index}`) actions.straighten(flow.id);
              else actions.startEditing(flow.id);
              pressed.current = null;
            }}
          />
        );
      })}
    </ViewportPortal>
  );
}
