"use client";
import { useReactFlow, useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { listenToView } from "#components/map/canvas/live-view.ts";
import { usePeople } from "#components/live/use-people.ts";
import { usePersonState } from "#components/live/use-person-state.ts";
import type { Person } from "#components/live/people.ts";
import { centreOf } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { miniatureOf, stepsPath, type Miniature } from "#components/map/minimap/miniature.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; participants: MapData["participants"]; layout: Layout; view: MapView };

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** The share of what is seen by which an arrow key pans. */
const SHARE = 0.25;

/**
 * The whole map, small, and what is seen of it. Steps are one path that is drawn when the layout changes; a pan moves
 * one frame over it, without React.
 */
export const Minimap = memo(function Minimap({ map, participants, layout, view }: Props) {
  const t = useTranslations("map.minimap");
  const flow = useReactFlow();
  const people = usePeople().filter((person) => person.state.map === map);
  const box = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const small = useMemo(() => miniatureOf(layout), [layout]);
  const path = useMemo(() => stepsPath(layout.rects.values(), small), [layout.rects, small]);
  useFrame(frame, small, view);

  /** Puts a point of the minimap into the middle of the canvas. */
  const goTo = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const at = box.current!.getBoundingClientRect();
    panTo((clientX - at.left) / small.across, (clientY - at.top) / small.along);
  };
  /** Never out of sight of the map. */
  const panTo = (wantedX: number, wantedY: number) => {
    const [x, y] = [Math.max(0, Math.min(layout.width, wantedX)), Math.max(0, Math.min(layout.height, wantedY))];
    const seen = view.seen();
    const { x: left, y: top, zoom } = flow.getViewport();
    const middle = centreOf(seen);
    void flow.setViewport({ x: left - (x - middle.x) * zoom, y: top - (y - middle.y) * zoom, zoom });
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = STEPS[event.code];
    if (!way) return;
    event.preventDefault();
    const seen = view.seen();
    const { x, y } = centreOf(seen);
    panTo(x + way[0] * seen.width * SHARE, y + way[1] * seen.height * SHARE);
  };

  return (
    <button
      ref={box} type="button" data-cover aria-label={t("label")} title={t("hint")}
      className="nokey absolute bottom-16 right-4 z-10 cursor-default touch-none overflow-hidden rounded-lg border border-line bg-canvas shadow-pop max-sm:hidden" style={small.size}
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onKeyDown={onKeyDown}
    >
      <svg aria-hidden width={small.size.width} height={small.size.height} className="block">
        {layout.bands.map(({ lane, top, height }) => (
          <g key={lane ?? ""}>
            <rect x={0} y={top * small.along} width={small.size.width} height={Math.max(0, height * small.along - 1)} className="fill-surface" />
            {lane !== null && <rect x={0} y={top * small.along} width={3} height={Math.max(0, height * small.along - 1)} fill={`var(--person-${participants.get(lane)?.colour ?? "slate"})`} />}
          </g>
        ))}
        <path d={path} className="fill-ink-3" />
      </svg>
      <span ref={frame} aria-hidden data-testid="minimap-frame" className="pointer-events-none absolute left-0 top-0 rounded-xs border-2 border-accent bg-accent/10 will-change-transform" />
      {people.map((person) => <Dot key={person.connection} person={person} small={small} />)}
    </button>
  );
});

/** Keeps an element over what is seen of the map. */
function useFrame(element: React.RefObject<HTMLElement | null>, { across, along }: Miniature, view: MapView): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let last: ReactFlowState["transform"] | null = null;
    const write = ({ transform }: ReactFlowState) => {
      if (transform === last || !element.current) return;
      last = transform;
      const { x, y, width, height } = view.seen();
      element.current.style.setProperty("transform", `translate(${(x * across).toFixed(1)}px, ${(y * along).toFixed(1)}px)`);
      element.current.style.setProperty("width", `${Math.max(6, width * across).toFixed(1)}px`);
      element.current.style.setProperty("height", `${Math.max(6, height * along).toFixed(1)}px`);
    };
    write(store.getState());
    return listenToView(store, write);
  }, [store, element, across, along, view]);
}

function Dot({ person, small }: { person: Person; small: Miniature }) {
  const state = usePersonState(person.connection);
  const at = state?.cursor ?? (state?.viewport && centreOf(state.viewport));
  if (!at) return null;
  return (
    <span
      data-testid="minimap-person" title={person.name} className="pointer-events-none absolute left-0 top-0 size-2 rounded-full ring-1 ring-surface"
      style={{ background: `var(--person-${person.colour})`, transform: `translate(${at.x * small.across - 4}px, ${at.y * small.along - 4}px)` }}
    />
  );
}
