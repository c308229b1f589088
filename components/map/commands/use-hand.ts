"use client";
import { createContext, useCallback, useContext, useEffect, useRef } from "react";
import type { Point } from "#model/map/picture/geometry.ts";
import { handOf, type Drawn, type Hand, type Verbs } from "#components/map/commands/hand.ts";

/** What is in hand right now; `at` is the point of the map that is meant. */
export type ReadHand = (at?: Point | null) => Hand;

/** For keys, menus and the palette, which ask when they are used. The same function throughout. */
export function useReadHand(verbs: Verbs, drawn: Drawn): ReadHand {
  const latest = useRef({ verbs, drawn });
  useEffect(() => {
    latest.current = { verbs, drawn };
  });
  return useCallback((at = null) => handOf(latest.current.verbs, latest.current.drawn, latest.current.verbs.store.selection.get(), at), []);
}

export const HandContext = createContext<ReadHand | null>(null);

export function useHand(): ReadHand {
  const hand = useContext(HandContext);
  if (!hand) throw new Error("useHand outside of a map");
  return hand;
}
