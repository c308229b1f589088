"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import type { Removal, removalOf } from "#components/map/canvas/removal.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** Deletes steps and flows of a map and says so, with a way back; null when nothing was deleted, or `find`, which says how, is not here yet. The same function throughout. */
export function useRemoval(find: typeof removalOf | null): (ids: readonly string[], data: MapData, gesture?: "cut") => Removal | null {
  const apply = useApply();
  const { plan } = useLive();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("map");
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  return useCallback((ids, data, gesture) => {
    const removal = latest.current?.(ids, data);
    if (!removal) return null;
    const { steps, flows, commands } = removal;
    const count = steps.length + flows.length;
    if (commands.length === 0 || !apply(commands, gesture || count > 1 ? { name: gesture ?? "remove", count } : {})) return null;
    const name = data.stepById.get(steps[0] ?? "")?.title || t("step.untitled");
    tellRemoved({
      title: count > 1 ? t("removed.many", { count }) : steps.length > 0 ? t("removed.step", { title: name }) : t("removed.flow"),
      undo: t("undo"), onUndo: () => void apply(removal.back(plan.get().flows)),
      isBack: (now) => now.steps.some(({ id }) => steps.includes(id)) || now.flows.some(({ id }) => flows.includes(id)),
    });
    return removal;
  }, [apply, plan, t, tellRemoved]);
}
