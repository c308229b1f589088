"use client";
import { useEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePeople } from "#components/live/use-people.ts";
import type { Rect } from "#model/map/picture/geometry.ts";
import type { ShowMoved } from "#components/map/canvas/moves.ts";
import { Glide } from "#components/map/people/glide.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { MapKey, Step } from "#model/shape.ts";

const NOTHING: ReadonlyMap<string, Rect> = new Map();

type Props = { map: MapKey; layout: Layout; stepById: ReadonlyMap<string, Step>; show: ShowMoved };

/** Shows where the steps are that others are dragging on this map, frame by frame. Draws nothing itself. */
export function RemoteDrags({ map, layout, stepById, show }: Props): null {
  const { people } = useLive();
  const here = usePeople();
  const [glide] = useState(() => new Glide());
  const frame = useRef(0);
  const latest = useRef({ layout, stepById });

  useEffect(() => {
    const before = latest.current.stepById;
    latest.current = { layout, stepById };
    for (const [id, step] of stepById) if (before.get(id)?.place !== step.place) glide.settle(id);
  }, [layout, stepById, glide]);

  useEffect(() => {
    const draw = (last: number) => (now: number) => {
      const isMoving = glide.advance(Math.min(now - last, 100), now);
      show(isMoving ? rectsOf(glide, latest.current.stepById) : NOTHING);
      frame.current = isMoving ? requestAnimationFrame(draw(now)) : 0;
    };
    const hear = (connection: string) => {
      const state = people.stateOf(connection).get();
      const { layout, stepById } = latest.current;
      const aims = (state?.map === map ? (state.drag ?? []) : []).filter(({ id }) => stepById.has(id)).map(({ id, x, y, lane }) => ({ id, at: { x, y: y + topOf(layout, lane) } }));
      glide.hear(connection, aims, (id) => layout.rects.get(id), performance.now());
      if (aims.length > 0 && frame.current === 0) frame.current = requestAnimationFrame(draw(performance.now()));
    };
    const stops = here.map(({ connection }) => {
      const stop = people.stateOf(connection).subscribe(() => hear(connection));
      hear(connection);
      return () => {
        stop();
        // Whoever is still here is heard again at once; what the others were dragging lands.
        glide.hear(connection, [], () => undefined, performance.now());
      };
    });
    return () => stops.forEach((stop) => stop());
  }, [here, people, map, glide, show]);

  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return null;
}

function rectsOf(glide: Glide, stepById: ReadonlyMap<string, Step>): ReadonlyMap<string, Rect> {
  return new Map([...glide.positions()].flatMap(([id, at]) => {
    const step = stepById.get(id);
    return step ? [[id, { ...at, ...sizeOf(step.kind) }] as const] : [];
  }));
}

const topOf = ({ bands, height }: Layout, lane: string | null): number => bands.find((band) => band.lane === lane)?.top ?? (lane === null ? 0 : height);
