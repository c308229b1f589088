import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { isGateway, isWork } from "#model/step-kinds.ts";

/** Gateways in a row that are looked past: longer chains decide nothing, and to follow all of them would cost more than it finds. */
const GATEWAYS = 3;

/** Work that goes from one participant to another and, with the next step, back: a task split between two (Martin & Osterling, "Metrics-Based Process Mapping", 2012: hand-offs back and forth). Gateways in between are looked past. */
export const flowPingPong = defineRule({
  code: "FLOW-PING-PONG",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "place.lane"] },
  check: (plan) => mapsOf(plan).flatMap((map) => map.graph.steps.flatMap(({ id, kind, place: { lane } }, step): Finding[] => {
    const round = isWork(kind) && lane !== null ? goesRound(map, step) : null;
    return !round ? [] : [{
      code: "FLOW-PING-PONG", severity: "warning", at: { kind: "step", id },
      params: { step: { in: "steps", id }, between: { in: "participants", id: round.lane }, and: { in: "participants", id: lane! } },
      more: [{ kind: "step", id: round.before }, { kind: "step", id: round.after }],
    }];
  })),
});

/** The first two other steps in one other lane, one of which leads here and one of which comes next. */
function goesRound(map: MapView, step: number): { lane: string; before: string; after: string } | null {
  const { steps } = map.graph;
  const after = workNextTo(map, step, "out");
  if (after.every((next) => steps[next]!.place.lane === steps[step]!.place.lane)) return null;
  for (const previous of workNextTo(map, step, "into")) {
    const { lane } = steps[previous]!.place;
    if (lane === null || lane === steps[step]!.place.lane || previous === step) continue;
    const next = after.find((other) => other !== previous && steps[other]!.place.lane === lane);
    if (next !== undefined) return { lane, before: steps[previous]!.id, after: steps[next]!.id };
  }
  return null;
}

/** The steps of work that lead here, or come next, by number; gateways between are passed through, each once. */
function workNextTo({ graph }: MapView, step: number, side: "out" | "into"): number[] {
  const end = side === "out" ? graph.to : graph.from;
  const found: number[] = [];
  const passed = new Set<number>();
  const follow = (from: number, gateways: number) => {
    for (const flow of graph[side][from]!) {
      const other = end[flow]!;
      const { kind } = graph.steps[other]!;
      if (isWork(kind)) found.push(other);
      else if (isGateway(kind) && gateways > 0 && !passed.has(other)) {
        passed.add(other);
        follow(other, gateways - 1);
      }
    }
  };
  follow(step, GATEWAYS);
  return found;
}
