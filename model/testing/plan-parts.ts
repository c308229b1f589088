import type { Flow, Lane, Place, Step, StepKind } from "#model/shape.ts";

export const MAP = "p1/as-is";

export function step(id: string, place: Partial<Place> = {}, kind: StepKind = "task"): Step {
  return {
    id, map: MAP, kind, title: id, place: { lane: null, x: 0, y: 0, ...place }, performerNote: "", system: null, channel: null, linkedProcess: null,
    dataIn: "", dataOut: "", entry: null, processing: null, waiting: null, deadline: null, completeAccurate: null, cost: null, approval: false,
    document: "", pain: "", exitCriteria: "",
  };
}

export function flow(from: string, to: string, values: Partial<Flow> = {}): Flow {
  return { id: `${from}-${to}`, map: MAP, from, to, title: "", condition: "", fromSide: null, toSide: null, bends: [], probability: null, medium: null, data: "", waiting: null, ...values };
}

export const lane = (participant: string): Lane => ({ id: `${MAP}/${participant}`, map: MAP, participant, height: null, collapsed: false });
