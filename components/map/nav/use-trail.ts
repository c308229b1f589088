"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { extendTrail, readTrail, withTrail, type Crumb, type Trail } from "#components/map/nav/trail.ts";
import { mapKey, parseMapKey } from "#model/shape.ts";

// On its way from the page that opens a process to that process's page, whose history entry does not exist yet.
let coming: { readonly process: string; readonly trail: Trail } | null = null;

/** The processes through which this one was opened. It belongs to the entry in the browser's history, so that back, forward and reload know it. */
export function useTrail(process: string): Trail {
  const [trail, setTrail] = useState<Trail>([]);
  useEffect(() => {
    if (coming?.process === process) {
      history.replaceState(withTrail(history.state, coming.trail), "");
      coming = null;
    }
    const read = () => setTrail(readTrail(history.state));
    read();
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, [process]);
  return trail;
}

/** Opens the process that a step stands for, in the same variant, and remembers the way back. */
export function useOpenProcess(): (process: string, from: Crumb) => void {
  const { home } = useLive();
  const router = useRouter();
  return useCallback((process, from) => {
    coming = { process, trail: extendTrail(readTrail(history.state), from, process) };
    router.push(mapAddress(home, mapKey(process, parseMapKey(from.map).variant)));
  }, [home, router]);
}

/** Goes back along the trail, to the step that led on from there. */
export function useFollowBack(): (trail: Trail, to: number) => void {
  const { home } = useLive();
  const router = useRouter();
  return useCallback((trail, to) => {
    const { map, step } = trail[to]!;
    coming = { process: parseMapKey(map).process, trail: trail.slice(0, to) };
    router.push(mapAddress(home, map, step));
  }, [home, router]);
}
