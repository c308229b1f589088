"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type * as Y from "yjs";
import type { Command } from "#model/commands.ts";
import { findEntry, isGone } from "#model/document.ts";
import type { Collection } from "#model/shape.ts";
import { nounOf } from "#components/live/noun-of.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useToast } from "#components/ui/toast.tsx";

/** Watches a record while I work on it: when someone else removes it, I am told and can bring it back. Returns what starts the watch, which returns what ends it. */
export function useRemovalNotice(collection: Collection, id: string): () => () => void {
  const live = useLive();
  const apply = useApply();
  const toast = useToast();
  const t = useTranslations("live");
  return useCallback(() => {
    const isThere = () => {
      const entry = findEntry(live.doc, collection, id);
      return entry !== null && !isGone(entry);
    };
    let was = isThere();
    const look = (transaction: Y.Transaction) => {
      const is = isThere();
      if (was && !is && !transaction.local) {
        const restore = () => void apply({ type: `${nounOf(collection)}.restore`, ids: [id] } as Command);
        toast.add({ title: t("removed.title"), action: { label: t("removed.restore"), onClick: restore } });
      }
      was = is;
    };
    live.doc.on("afterTransaction", look);
    return () => live.doc.off("afterTransaction", look);
  }, [live, apply, toast, t, collection, id]);
}
