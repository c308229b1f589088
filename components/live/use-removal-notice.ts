"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type * as Y from "yjs";
import type { Collection } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import type { Unfinished } from "#components/live/tell-loss.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useToast } from "#components/ui/toast.tsx";

const loadTelling = () => import("#components/live/tell-loss.ts");

/**
 * Watches a record while I work on it: when someone else removes it, or what it hangs on, I am told who and what, and can bring it
 * back with what I had typed, which `unfinished` says. Returns what starts the watch, which returns what ends it.
 */
export function useRemovalNotice(collection: Collection, id: string, unfinished?: () => Unfinished | null): () => () => void {
  const live = useLive();
  const apply = useApply();
  const toast = useToast();
  const t = useTranslations("live.removed");
  return useCallback(() => {
    // What tells of a loss is fetched by the time there may be one; cut off, nobody takes anything from me.
    void loadTelling().catch(() => null);
    let before = live.plan.get();
    const look = (transaction: Y.Transaction) => {
      const after = live.plan.get();
      if (after === before) return;
      const was = before;
      before = after;
      if (transaction.local) return;
      const field = document.activeElement;
      const isThere = (after[collection] as readonly { readonly id: string }[]).some((record) => record.id === id);
      if (isThere && collection !== "participants") return;
      // At once: the field goes with its record.
      const typed = unfinished?.() ?? null;
      void loadTelling().then(({ tellLoss }) => tellLoss({ live, apply, toast, t, collection, id, before: was, after, field, typed }), () => null);
    };
    live.doc.on("afterTransaction", look);
    return () => live.doc.off("afterTransaction", look);
  }, [live, apply, toast, t, collection, id, unfinished]);
}
