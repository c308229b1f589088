"use client";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { placeNextTo } from "#components/map/canvas/placing.ts";
import { placeInLane } from "#components/map/steps/step-places.ts";
import { joinSteps } from "#components/map/flows/connect.ts";
import { fieldOf, type Minutes } from "#components/map/outline/columns.ts";
import { useCreatedToast } from "#components/map/use-created-toast.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { keepRefused } from "#components/ui/refused-drafts.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import type { Plan, Step } from "#model/shape.ts";

/** What single cells of the outline write; one action is one undo step. */
export function useCellEdits() {
  const apply = useApply();
  const { plan } = useLive();
  const { map } = useMapStore();
  const tellCreated = useCreatedToast();
  return useMemo(() => {
    const read = () => {
      const { lanes, steps, flows } = plan.get();
      return { lanes: lanes.filter((lane) => lane.map === map), steps: steps.filter((step) => step.map === map), flows: flows.filter((flow) => flow.map === map) };
    };
    const layoutOf = ({ lanes, steps }: Pick<Plan, "lanes" | "steps">) => layoutMap(lanes, steps);

    /** Puts a step into a participant's lane, which is added where the map has none. */
    const toLane = (step: Step, lane: string | null, isNew = false): Command[] => {
      const { lanes, steps } = read();
      const place = placeInLane(step, lane, steps.filter((other) => other.place.lane === lane && other.id !== step.id));
      const hasLane = lane === null || (!isNew && lanes.some(({ participant }) => participant === lane));
      return [...(hasLane ? [] : [{ type: "lane.add" as const, map, participant: lane }]), { type: "step.move", moves: [{ id: step.id, place }] }];
    };

    return {
      setPerformer: (step: Step, lane: string | null) => void (lane !== step.place.lane && apply(toLane(step, lane), { name: "performer" })),
      addPerformer(step: Step, title: string) {
        const participant = newId();
        const added = apply([{ type: "participant.add", id: participant, values: { title, colour: nextColour(plan.get().participants) } }, ...toLane(step, participant, true)], { name: "addPerformer" });
        if (added) tellCreated("participants", participant, title, () => [{ type: "step.move", moves: [{ id: step.id, place: step.place }] }, { type: "lane.remove", map, participant }, { type: "participant.remove", ids: [participant] }]);
      },
      setSystem: (step: Step, system: string | null) => void (system !== step.system && apply({ type: "step.set", id: step.id, values: { system } })),
      addSystem(step: Step, title: string) {
        const system = newId();
        const added = apply([{ type: "system.add", id: system, values: { title } }, { type: "step.set", id: step.id, values: { system } }], { name: "addSystem" });
        if (added) tellCreated("systems", system, title, () => [{ type: "step.set", id: step.id, values: { system: step.system } }, { type: "system.remove", ids: [system] }]);
      },
      setMinutes(step: Step, fact: Minutes, minutes: number | null) {
        keepRefused(fieldOf(step, fact), null);
        if (minutes !== step[fact]) apply({ type: "step.set", id: step.id, values: { [fact]: minutes } });
      },
      setLabel: (flow: string, title: string) => void apply({ type: "flow.set", id: flow, values: { title } }),
      /** Whether work can be led from one step to another that is there. */
      canLead: (from: Step, to: Step) => joinSteps(from, to, read().flows) !== null,
      leadTo(from: Step, to: string) {
        const { steps, flows } = read();
        const ends = joinSteps(from, steps.find(({ id }) => id === to), flows);
        if (ends) apply({ type: "flow.connect", id: newId(), ...ends });
      },
      leadToNew(from: Step, title: string) {
        const layout = layoutOf(read());
        const rect = layout.rects.get(from.id);
        if (!rect) return;
        const id = newId();
        apply([{ type: "step.add", id, map, kind: "task", place: placeNextTo(layout, rect, "right", "task"), values: { title } }, { type: "flow.connect", id: newId(), from: from.id, to: id }]);
      },
      removeFlow: (flow: string) => void apply({ type: "flow.remove", ids: [flow] }),
    };
  }, [apply, plan, map, tellCreated]);
}
