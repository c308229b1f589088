"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useToast } from "#components/ui/toast.tsx";
import { boundsOf } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import type { Elk } from "#components/map/tidy/find-tidy.ts";
import type { MapKey } from "#model/shape.ts";

type Input = {
  box: RefObject<HTMLElement | null>;
  map: MapKey;
  selection: ReadonlySet<string>;
  mayEdit: boolean;
  layout: Layout;
  view: MapView;
  /** Whatever is under way by arrow keys is written first. */
  flush: () => void;
};

/** What takes longer than this says that it is under way, ms. */
const PATIENCE_MS = 1000;

/** Tidying up the map, or the selected steps where they are several: one undo step. `isSlow`: it is under way, and not for a short time. */
export function useTidy(input: Input): { tidy: () => void; cancel: () => void; isSlow: boolean } {
  const apply = useApply();
  const { plan } = useLive();
  const toast = useToast();
  const t = useTranslations("map.tidy");
  const latest = useRef(input);
  const elk = useRef<Elk | null>(null);
  /** The run under way; a cancelled one is no longer this. */
  const run = useRef<object | null>(null);
  const [isSlow, setIsSlow] = useState(false);
  /** What was tidied up and is still to be brought into view; empty for all of the map. */
  const tidied = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    latest.current = input;
  });

  const { layout, view } = input;
  useEffect(() => {
    const ids = tidied.current;
    tidied.current = null;
    const bounds = ids && boundsOf(ids.size === 0 ? layout.rects.values() : [...ids].flatMap((id) => layout.rects.get(id) ?? []));
    if (bounds) view.hold(bounds);
  }, [layout, view]);

  const cancel = useCallback(() => {
    if (!run.current) return;
    run.current = null;
    elk.current?.stop();
    elk.current = null;
    setIsSlow(false);
  }, []);

  const tidy = useCallback(() => {
    const { map, selection, mayEdit, flush } = latest.current;
    if (!mayEdit || run.current) return;
    flush();
    const mine = {};
    run.current = mine;
    const isMine = () => run.current === mine;
    const slow = setTimeout(() => isMine() && setIsSlow(true), PATIENCE_MS);
    const work = async () => {
      const { runTidy, glide } = await import("#components/map/tidy/run-tidy.ts");
      if (!isMine()) return;
      await runTidy({
        plan, map, selection, elk, isWanted: isMine, apply,
        say: (why) => void toast.add({ title: t(why) }),
        begin(ids) {
          glide(latest.current.box.current);
          tidied.current = ids;
          return () => (tidied.current = null);
        },
      });
    };
    const failed = () => isMine() && void toast.add({ title: t("failed"), tone: "danger" });
    void work().catch(failed).finally(() => {
      clearTimeout(slow);
      if (!isMine()) return;
      run.current = null;
      setIsSlow(false);
    });
  }, [apply, plan, t, toast]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === "Escape") cancel();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      cancel();
      elk.current?.stop();
      elk.current = null;
    };
  }, [cancel]);

  return { tidy, cancel, isSlow };
}
