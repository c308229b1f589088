"use client";
import { createContext, useContext } from "react";
import type { Live } from "#components/live/live.ts";

/** The plan that is shown: the live one, or a version. */
export const LiveContext = createContext<Live | null>(null);
/** The live one, where a version is shown. */
export const CurrentLiveContext = createContext<Live | null>(null);

/** The live plan around this component; throws outside of `<LivePlan>`. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("useLive outside of <LivePlan>");
  return live;
}

/** The plan as it stands, also where a version is shown. */
export function useCurrentLive(): Live {
  const current = useContext(CurrentLiveContext);
  const live = useLive();
  return current ?? live;
}
