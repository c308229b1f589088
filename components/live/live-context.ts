"use client";
import { createContext, useContext } from "react";
import type { Live } from "#components/live/live.ts";

export const LiveContext = createContext<Live | null>(null);

/** The live plan around this component; throws outside of `<LivePlan>`. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("useLive outside of <LivePlan>");
  return live;
}
