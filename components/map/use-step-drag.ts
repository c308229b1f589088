"use client";
import type { OnNodeDrag } from "@xyflow/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { usePresence } from "#components/live/use-presence.ts";
import { alignMove, centreOf, snapMove, type Rect } from "#components/map/geometry.ts";
import { laneAt, placeAt, type Layout } from "#components/map/layout.ts";
import type { StepNode } from "#components/map/step-node.tsx";
import type { Flow, Place, Step } from "#model/shape.ts";

/** Others are shown so many steps of a drag; the rest they see on drop. A presence message is at most 4 kB. */
const SHOWN = 30;
const NOTHING: ReadonlyMap<string, Rect> = new Map();

/** `moved` is what the last movement came to: React may not have rendered it yet when the drop comes. */
type Gesture = { readonly primary: string; readonly starts: ReadonlyMap<string, Rect>; readonly neighbours: readonly Rect[]; moved: ReadonlyMap<string, Rect>; cancelled: boolean };

/** Dragging steps: shown at once to me, through presence to the others, and written to the plan once, on drop. */
export function useStepDrag(layout: Layout, stepById: ReadonlyMap<string, Step>, flows: readonly Flow[]) {
  const apply = useApply();
  const share = usePresence();
  const [dragged, setDragged] = useState(NOTHING);
  const gesture = useRef<Gesture | null>(null);
  const { bands, rects } = layout;

  const show = useCallback((moved: ReadonlyMap<string, Rect>) => {
    setDragged(moved);
    share({ drag: moved.size === 0 ? undefined : [...moved].slice(0, SHOWN).map(([id, rect]) => ({ id, ...spotOf(bands, rect) })) });
  }, [bands, share]);

  const onNodeDragStart: OnNodeDrag<StepNode> = useCallback((_event, node, nodes) => {
    const starts = new Map(nodes.flatMap(({ id }) => (rects.has(id) ? [[id, rects.get(id)!] as const] : [])));
    // One step goes onto the axes of those it is joined to; several keep their places among each other.
    const joined = starts.size > 1 ? [] : flows.flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : []));
    gesture.current = { primary: node.id, starts, neighbours: joined.flatMap((id) => rects.get(id) ?? []), moved: NOTHING, cancelled: false };
  }, [flows, rects]);

  const onNodeDrag: OnNodeDrag<StepNode> = useCallback((_event, node) => {
    const going = gesture.current;
    const start = going?.starts.get(going.primary);
    if (!going || !start || going.cancelled) return;
    const move = snapMove(start, { x: node.position.x - start.x, y: node.position.y - start.y });
    const align = alignMove({ ...start, x: start.x + move.x, y: start.y + move.y }, going.neighbours);
    going.moved = new Map([...going.starts].map(([id, rect]) => [id, { ...rect, x: rect.x + move.x + align.x, y: rect.y + move.y + align.y }]));
    show(going.moved);
  }, [show]);

  const onNodeDragStop: OnNodeDrag<StepNode> = useCallback(() => {
    const ended = gesture.current;
    gesture.current = null;
    if (ended && !ended.cancelled && ended.moved.size > 0) {
      const moves = placesOf(ended.moved, stepById, layout);
      if (moves.length > 0) apply({ type: "step.move", moves });
    }
    show(NOTHING);
  }, [apply, layout, show, stepById]);

  /** Gives a drag that is under way up; whether there was one. */
  const cancel = useCallback(() => {
    if (!gesture.current || gesture.current.cancelled) return false;
    gesture.current.cancelled = true;
    show(NOTHING);
    return true;
  }, [show]);

  return useMemo(() => ({ dragged, onNodeDragStart, onNodeDrag, onNodeDragStop, cancel }), [dragged, onNodeDragStart, onNodeDrag, onNodeDragStop, cancel]);
}

/** The moves that put steps to these rectangles, leaving out those that stay. */
export function placesOf(moved: ReadonlyMap<string, Rect>, stepById: ReadonlyMap<string, Step>, { bands }: Layout): { id: string; place: Place }[] {
  return [...moved].flatMap(([id, rect]) => {
    const step = stepById.get(id);
    if (!step) return [];
    const place = placeAt(bands, centreOf(rect), step.kind);
    return place.lane === step.place.lane && place.x === step.place.x && place.y === step.place.y ? [] : [{ id, place }];
  });
}

/** Where a step is while it is dragged, told so that it means the same on a map whose lanes have other heights. */
function spotOf(bands: Layout["bands"], rect: Rect): { x: number; y: number; lane: string | null } {
  const lane = laneAt(bands, centreOf(rect).y);
  const top = bands.find((band) => band.lane === lane)?.top ?? 0;
  return { lane, x: rect.x, y: rect.y - top };
}
