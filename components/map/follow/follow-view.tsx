"use client";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useFollowed } from "#components/live/use-followed.ts";
import { headWidth } from "#components/map/canvas/head-width.ts";
import { EDGE } from "#components/map/canvas/map-view.ts";
import { isSameView, viewBetween, viewOfSeen } from "#components/map/canvas/views.ts";
import type { MapKey } from "#model/shape.ts";

/** How fast my view catches up with the one I follow, ms: views come twenty times a second and look like one movement. */
const CATCH_UP_MS = 70;

/** Moves my view with that of the person I follow, while they are on this map. */
export function FollowView({ map }: { map: MapKey }) {
  const { people } = useLive();
  const flow = useReactFlow();
  const store = useStoreApi();
  const person = useFollowed();
  const connection = person?.state.map === map ? person.connection : null;
  useEffect(() => {
    if (connection === null) return;
    const state = people.stateOf(connection);
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let frame = 0;
    let last = 0;
    const draw = (now: number) => {
      const seen = state.get()?.viewport;
      frame = 0;
      if (!seen) return;
      const size = store.getState();
      const target = viewOfSeen(seen, size, { left: headWidth(size.width) + EDGE, top: 0, right: 0, bottom: 0 });
      const next = isCalm ? target : viewBetween(flow.getViewport(), target, 1 - Math.exp(-Math.min(now - last, 100) / CATCH_UP_MS));
      const isThere = isSameView(next, target);
      void flow.setViewport(isThere ? target : next);
      last = now;
      if (!isThere) frame = requestAnimationFrame(draw);
    };
    const go = () => {
      if (frame !== 0) return;
      last = performance.now();
      frame = requestAnimationFrame(draw);
    };
    go();
    const stop = state.subscribe(go);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [connection, people, flow, store]);
  return null;
}
