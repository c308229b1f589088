import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, isReached } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isJoin, meetingsOf, splitsWork } from "#model/findings/rules/map/unsynchronised.ts";

/** Work that is sent down several branches at once and is never brought together again by a gateway of that sort (7PMG G4, as structured as possible; van der Aalst, lack of synchronisation). */
export const mapSplitWithoutJoin = defineRule({
  code: "MAP-SPLIT-WITHOUT-JOIN",
  severity: "warning",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => {
    const { steps, out } = map.graph;
    if (!steps.some((_, step) => splitsWork(map, step))) return [];
    const joined = new Set([...meetingsOf(map)].flatMap(([step, split]) => (isJoin(map, step) ? [split] : [])));
    return steps.flatMap(({ id }, step): Finding[] => (!splitsWork(map, step) || joined.has(step) || !isReached(map, step) ? []
      : [{ code: "MAP-SPLIT-WITHOUT-JOIN", severity: "warning", at: { kind: "step", id }, params: { process: { in: "processes", id: map.process.id }, branches: out[step]!.length } }]));
  }),
});
