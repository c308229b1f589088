"use client";
import { useMemo, useRef } from "react";
import type { Collection } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import type { Unfinished } from "#components/live/tell-loss.ts";
import { useRemovalNotice } from "#components/live/use-removal-notice.ts";

/** Being at a field of a record: the others see it, and I am told when the record is removed meanwhile. `unfinished` says what I have typed there. Entering twice, or leaving without having entered, does nothing. */
export function useBeingAt(collection: Collection, id: string, field: string, unfinished?: () => Unfinished | null): { enter: () => void; leave: () => void } {
  const live = useLive();
  const watchRemoval = useRemovalNotice(collection, id, unfinished);
  const unwatch = useRef<(() => void) | null>(null);
  return useMemo(() => ({
    enter() {
      if (unwatch.current) return;
      live.setPresence({ focus: `${collection}/${id}/${field}` });
      unwatch.current = watchRemoval();
    },
    leave() {
      if (!unwatch.current) return;
      unwatch.current();
      unwatch.current = null;
      live.setPresence({ focus: undefined });
    },
  }), [live, watchRemoval, collection, id, field]);
}
