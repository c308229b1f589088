"use client";
import { useEffect, useMemo, useRef, useState, type DragEvent, type RefObject } from "react";
import { flowAt, openFlows } from "#components/map/canvas/inserting.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import { carriedKind } from "#components/map/canvas/palette.tsx";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import type { Route } from "#model/map/picture/routes.ts";
import type { MapData } from "#components/map/use-map-data.ts";

type Input = { data: MapData; routes: RefObject<ReadonlyMap<string, Route>>; view: MapView; actions: MapActions; mayEdit: boolean };

/** A shape dragged from the palette: onto a place of the map, or into a flow, which is lit up while the shape is over it. */
export function usePaletteDrop(input: Input) {
  const [onto, setOnto] = useState<string | null>(null);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  return useMemo(() => {
    const find = (event: DragEvent) => {
      const { data, routes, view, mayEdit } = latest.current;
      const kind = mayEdit ? carriedKind(event.dataTransfer) : null;
      const at = view.toMap(event.clientX, event.clientY);
      return kind && { kind, at, onto: flowAt(openFlows({ id: "", kind }, data, routes.current), at) };
    };
    const handlers = {
      onDragOver(event: DragEvent) {
        const found = find(event);
        if (!found) return;
        event.preventDefault();
        setOnto(found.onto);
      },
      onDragLeave: () => setOnto(null),
      onDrop(event: DragEvent) {
        const found = find(event);
        setOnto(null);
        if (!found) return;
        event.preventDefault();
        latest.current.actions.addStep(found.kind, found.at, found.onto);
      },
    };
    return { onto, handlers };
  }, [onto]);
}
