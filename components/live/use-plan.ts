"use client";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Plan } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";

/** What `select` takes from the plan; renders again only when that changes, by `isEqual`. */
export function usePlan<T>(select: (plan: Plan) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const live = useLive();
  // What was rendered last: a new `select` (an inline one is new each time) that finds the same keeps its identity.
  const rendered = useRef<{ value: T } | null>(null);
  const [get, getFirst] = useMemo(() => {
    const remember = (read: () => Plan) => {
      let last: { plan: Plan; value: T } | null = null;
      return () => {
        const plan = read();
        if (last?.plan === plan) return last.value;
        const value = select(plan);
        const before = last ?? rendered.current;
        last = { plan, value: before && isEqual(before.value, value) ? before.value : value };
        return last.value;
      };
    };
    return [remember(live.plan.get), remember(() => live.initial)];
  }, [live, select, isEqual]);
  const value = useSyncExternalStore(live.plan.subscribe, get, getFirst);
  useEffect(() => {
    rendered.current = { value };
  }, [value]);
  return value;
}
