"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";
import { laneRemoval, restoreLane } from "#model/map/lane-removal.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Lane, MapKey } from "#model/shape.ts";

/** What can be done with the lanes of a map. */
export function useLaneActions(map: MapKey) {
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const { plan } = useLive();
  const t = useTranslations("map");
  return useMemo(() => ({
    add: (participant: string) => void apply({ type: "lane.add", map, participant }),
    addNew(title: string) {
      const participant = newId();
      apply([{ type: "participant.add", id: participant, values: { title, colour: nextColour(plan.get().participants) } }, { type: "lane.add", map, participant }], { name: "addLane" });
    },
    /** Puts a lane at a place in the order; lanes that only hold steps and were never added get their order with it. */
    move(lanes: readonly Lane[], participant: string, to: number) {
      const others = lanes.filter((lane) => lane.participant !== participant);
      apply({ type: "lane.move", map, participant, after: others[to - 1]?.participant ?? null });
    },
    remove(participant: string, title: string) {
      const removal = laneRemoval(plan.get(), map, participant);
      if (!apply({ type: "lane.remove", map, participant }, { name: "removeLane" })) return;
      const onUndo = () => {
        const commands = restoreLane(plan.get(), removal);
        if (commands.length > 0) apply(commands, { name: "lane.add" });
      };
      tellRemoved({ title: t("lane.removed", { title }), undo: t("undo"), onUndo, isBack: ({ lanes }) => lanes.some((lane) => lane.map === map && lane.participant === participant) });
    },
  }), [apply, map, plan, t, tellRemoved]);
}
