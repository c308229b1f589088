"use client";
import { useStoreApi, type OnNodeDrag } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";
import { usePresence } from "#components/live/use-presence.ts";
import { boundsOf, centreOf, snapMove, type Point, type Rect } from "#model/map/picture/geometry.ts";
import type { ShowMoved } from "#components/map/canvas/moves.ts";
import { useLater } from "#components/map/canvas/later.ts";
import type { GuideBook, Guides } from "#components/map/canvas/guides.ts";
import type { Dragging } from "#components/map/canvas/dragging.ts";
import { flowAt, openFlows, type OpenFlow } from "#components/map/canvas/inserting.ts";
import { laneAt, type Layout } from "#model/map/picture/layout.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import { movedHow, moveSteps } from "#components/map/canvas/moving.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import type { MapClipboard } from "#components/map/commands/hand.ts";
import type { Route } from "#model/map/picture/routes.ts";
import type { StepNode } from "#components/map/steps/step-node.tsx";
import type { MapData } from "#components/map/use-map-data.ts";

/** Others are shown so many steps of a drag; the rest they see on drop. A presence message is at most 4 kB. */
const SHOWN = 30;
/** How near a step comes to what it could be in line with before it goes there, px on the screen. */
const PULL = 6;

const NO_GUIDES: Guides = { lines: [], gaps: [] };
const NOTHING: Dragging = { rects: new Map(), guides: NO_GUIDES, onto: null, copies: false };

/** `now` is what the last movement came to: React may not have rendered it yet when the drop comes. */
type Gesture = {
  readonly primary: Rect; readonly starts: ReadonlyMap<string, Rect>; readonly bounds: Rect; /** Null before what a map is edited without is here. */ readonly book: GuideBook | null; readonly open: readonly OpenFlow[];
  now: Dragging; cancelled: boolean;
};
type Input = { data: MapData; layout: Layout; routes: RefObject<ReadonlyMap<string, Route>>; view: MapView; actions: MapActions; clipboard: MapClipboard; showMoved: ShowMoved };

/** Dragging steps: shown at once to me, through presence to the others, and written to the plan once, on drop. `dragging` is a signal: a movement renders no more than what hears it. */
export function useStepDrag(input: Input) {
  const apply = useApply();
  const share = usePresence();
  const store = useStoreApi();
  const [dragging] = useState(() => createSignal(NOTHING));
  const gesture = useRef<Gesture | null>(null);
  const guiding = useLater((parts) => parts.guideBookOf);
  const latest = useRef({ ...input, guiding });
  useEffect(() => {
    latest.current = { ...input, guiding };
  });

  const show = useCallback((next: Dragging) => {
    const { layout: { bands }, showMoved } = latest.current;
    showMoved(next.copies ? NOTHING.rects : next.rects);
    dragging.set(next);
    share({ drag: next.rects.size === 0 || next.copies ? undefined : [...next.rects].slice(0, SHOWN).map(([id, rect]) => ({ id, ...spotOf(bands, rect) })) });
  }, [dragging, share]);

  const onNodeDragStart: OnNodeDrag<StepNode> = useCallback((_event, node, nodes) => {
    const { data, layout: { rects }, routes, view, guiding } = latest.current;
    const starts = new Map(nodes.flatMap(({ id }) => (rects.has(id) ? [[id, rects.get(id)!] as const] : [])));
    const primary = starts.get(node.id);
    const bounds = boundsOf(starts.values());
    if (!primary || !bounds) return;
    const step = starts.size > 1 ? undefined : data.stepById.get(node.id);
    // One step goes onto the axes of those it is joined to; several keep their places among each other.
    const joined = step ? data.flows.flatMap(({ from, to }) => (from === step.id ? [to] : to === step.id ? [from] : [])) : [];
    const book = guiding?.(standing(rects, starts), view.seen(), bounds, joined.flatMap((id) => rects.get(id) ?? [])) ?? null;
    gesture.current = { primary, starts, bounds, book, open: step ? openFlows(step, data, routes.current) : [], now: NOTHING, cancelled: false };
  }, []);

  const onNodeDrag: OnNodeDrag<StepNode> = useCallback((event, node) => {
    const going = gesture.current;
    if (!going || going.cancelled) return;
    const raw = { x: node.position.x - going.primary.x, y: node.position.y - going.primary.y };
    const isFree = event.ctrlKey || event.metaKey;
    const settled = isFree ? { x: Math.round(raw.x), y: Math.round(raw.y) } : settle(going, raw, PULL / store.getState().transform[2]);
    const move = event.shiftKey ? alongAxis(settled, raw) : settled;
    const guides = isFree ? NO_GUIDES : (going.book?.guides(shift(going.bounds, move)) ?? NO_GUIDES);
    const rects = new Map([...going.starts].map(([id, rect]) => [id, shift(rect, move)]));
    going.now = { rects, guides, onto: event.altKey ? null : flowAt(going.open, centreOf(shift(going.bounds, move))), copies: event.altKey };
    show(going.now);
  }, [show, store]);

  const onNodeDragStop: OnNodeDrag<StepNode> = useCallback(() => {
    const ended = gesture.current;
    gesture.current = null;
    if (ended && !ended.cancelled && ended.now.rects.size > 0) {
      const { data, layout, actions, clipboard } = latest.current;
      const { rects, onto, copies } = ended.now;
      const [only] = rects;
      // The flow may have gone since.
      const isInserted = only !== undefined && onto !== null && actions.insert(only[0], only[1], onto);
      if (copies) clipboard.duplicateAt(rects);
      const commands = isInserted || copies ? [] : moveSteps(rects, data, layout);
      if (commands.length > 0) apply(commands, movedHow(rects.size));
    }
    show(NOTHING);
  }, [apply, show]);

  /** Gives a drag that is under way up; whether there was one. */
  const cancel = useCallback(() => {
    if (!gesture.current || gesture.current.cancelled) return false;
    gesture.current.cancelled = true;
    show(NOTHING);
    return true;
  }, [show]);

  return useMemo(() => ({ dragging, onNodeDragStart, onNodeDrag, onNodeDragStop, cancel }), [dragging, onNodeDragStart, onNodeDrag, onNodeDragStop, cancel]);
}

/** Whether steps are in my hand. */
export function useIsHolding(dragging: Signal<Dragging>): boolean {
  return useSyncExternalStore(dragging.subscribe, () => dragging.get().rects.size > 0, () => false);
}

/** A movement that ends in line with something near, else on the grid; each way by itself. */
function settle({ primary, bounds, book }: Gesture, raw: Point, reach: number): Point {
  const pull = book?.pull(shift(bounds, raw), reach) ?? { x: null, y: null };
  const grid = snapMove(primary, raw);
  // To the pixel: what is in line is exactly so.
  const exact = (start: number, by: number) => Math.round(start + by) - start;
  return { x: pull.x === null ? grid.x : exact(bounds.x, raw.x + pull.x), y: pull.y === null ? grid.y : exact(bounds.y, raw.y + pull.y) };
}

/** With Shift held, a movement keeps to the axis along which it goes further. */
const alongAxis = (move: Point, raw: Point): Point => (Math.abs(raw.x) >= Math.abs(raw.y) ? { x: move.x, y: 0 } : { x: 0, y: move.y });

const shift = (rect: Rect, { x, y }: Point): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });

function* standing(rects: Layout["rects"], moved: ReadonlyMap<string, Rect>): Generator<Rect> {
  for (const [id, rect] of rects) if (!moved.has(id)) yield rect;
}

/** Where a step is while it is dragged, told so that it means the same on a map whose lanes have other heights. */
function spotOf(bands: Layout["bands"], rect: Rect): { x: number; y: number; lane: string | null } {
  const lane = laneAt(bands, centreOf(rect).y);
  const top = bands.find((band) => band.lane === lane)?.top ?? 0;
  return { lane, x: rect.x, y: rect.y - top };
}
