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
import type { MapKey, Plan } from "#model/shape.ts";

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
/** As long as steps glide to their places, see map.css, ms. */
const GLIDE_MS = 220;

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
    const onMap = ({ steps, flows }: Plan) => ({ steps: steps.filter((step) => step.map === map), flows: flows.filter((flow) => flow.map === map) });
    const chosen = new Set([...selection].filter((id) => plan.get().steps.some((step) => step.id === id)));
    const ids = chosen.size > 1 ? chosen : null;

    const work = async () => {
      const { findTidy } = await import("#components/map/tidy/find-tidy.ts");
      if (!isMine()) return;
      const found = await findTidy({ read: () => onMap(plan.get()), ids, elk, isWanted: isMine });
      if (found === "unwanted") return;
      if (found === "changed") return void toast.add({ title: t("changed") });
      if (found.length === 0) return void toast.add({ title: t("already") });
      glide(latest.current.box.current);
      tidied.current = ids ?? new Set();
      if (!apply(found, { name: "tidy" })) tidied.current = null;
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

/** Lets what moves next glide: the style sheet does it, and nothing is rendered for it. */
function glide(box: HTMLElement | null): void {
  if (!box) return;
  box.dataset.gliding = "";
  setTimeout(() => delete box.dataset.gliding, GLIDE_MS + 80);
}
