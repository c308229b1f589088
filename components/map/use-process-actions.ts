"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { useLive } from "#components/live/live-context.ts";
import { mapPath, NAMING } from "#components/map/map-path.ts";
import { newId } from "#model/ids.ts";
import { mapKey, type Process } from "#model/shape.ts";

/** Adding, deleting and bringing back processes, and going to their maps. */
export function useProcessActions() {
  const apply = useApply();
  const { home, plan } = useLive();
  const router = useRouter();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("map");
  return useMemo(() => {
    const restore = (id: string) => {
      if (apply({ type: "process.restore", ids: [id] })) router.push(mapPath(home, id));
    };
    return {
      /** A new process with the lanes of the one before, which the same people will most likely act in; opens it to be named. */
      add(title: string) {
        const id = newId();
        const map = mapKey(id, "as-is");
        const { participants, lanes, processes } = plan.get();
        const last = processes.at(-1);
        const known = last ? lanes.filter((lane) => lane.map === mapKey(last.id, "as-is")).map(({ participant }) => participant) : [];
        const drawn = known.length > 0 ? known : participants.map((participant) => participant.id);
        const added = apply([{ type: "process.add", id, values: { title } }, ...drawn.map((participant) => ({ type: "lane.add" as const, map, participant }))]);
        if (added) router.push(mapPath(home, id) + NAMING);
      },
      remove(process: Process) {
        const next = plan.get().processes.find(({ id }) => id !== process.id);
        if (!apply({ type: "process.remove", ids: [process.id] })) return;
        tellRemoved({
          title: t("process.removed", { title: process.title || t("process.untitled") }), undo: t("undo"),
          travels: true, onUndo: () => restore(process.id), isBack: ({ processes }) => processes.some(({ id }) => id === process.id),
        });
        router.push(mapPath(home, next?.id));
      },
      restore,
    };
  }, [apply, home, plan, router, tellRemoved, t]);
}
