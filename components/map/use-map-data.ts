"use client";
import { useCallback, useMemo } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import type { Flow, Lane, MapKey, Participant, Plan, Step } from "#model/shape.ts";

/** What the plan holds of one map; lists change only when something in them does. */
export type MapData = {
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly stepById: ReadonlyMap<string, Step>;
  readonly participants: ReadonlyMap<string, Participant>;
};

/** What is told of lanes; it stays the same while steps change. */
export type LaneData = Pick<MapData, "lanes" | "participants">;

export function useMapData(map: MapKey): MapData {
  const lanes = usePlan(useCallback((plan: Plan) => plan.lanes.filter((lane) => lane.map === map), [map]), isSameList);
  const steps = usePlan(useCallback((plan: Plan) => plan.steps.filter((step) => step.map === map), [map]), isSameList);
  const flows = usePlan(useCallback((plan: Plan) => plan.flows.filter((flow) => flow.map === map), [map]), isSameList);
  const list = usePlan(participantsOf);
  const participants = useMemo(() => new Map(list.map((participant) => [participant.id, participant])), [list]);
  const stepById = useMemo(() => new Map(steps.map((step) => [step.id, step])), [steps]);
  return useMemo(() => ({ lanes, steps, flows, stepById, participants }), [lanes, steps, flows, stepById, participants]);
}

const participantsOf = (plan: Plan) => plan.participants;

/** Whether two lists hold the same things. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
