"use client";
import { useMemo, useState, useSyncExternalStore } from "react";
import type { Plan } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";

/** What `select` takes from the plan; renders again only when that changes, by `isEqual`. */
export function usePlan<T>(select: (plan: Plan) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const live = useLive();
  // Survives an inline `select`, which is a new one at every render: what it finds equal keeps its identity.
  const [memory] = useState(() => createMemory<T>());
  const [get, getFirst] = useMemo(() => {
    return [memory.reader(live.plan.get, select, isEqual), memory.reader(() => live.initial, select, isEqual)];
  }, [live, memory, select, isEqual]);
  return useSyncExternalStore(live.plan.subscribe, get, getFirst);
}

function createMemory<T>() {
  let kept: { value: T } | null = null;
  return {
    /** Reads and selects, once per plan; equal to what was selected before means the same object. */
    reader(read: () => Plan, select: (plan: Plan) => T, isEqual: (a: T, b: T) => boolean): () => T {
      let last: { plan: Plan; value: T } | null = null;
      return () => {
        const plan = read();
        if (last?.plan === plan) return last.value;
        const value = select(plan);
        last = { plan, value: kept && isEqual(kept.value, value) ? kept.value : value };
        kept = last;
        return last.value;
      };
    },
  };
}
