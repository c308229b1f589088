import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";

/** A lane on which nothing is done, on a map that is begun: the participant has no part in it, or has been forgotten (Signavio's modelling conventions; RACI's vertical analysis asks the same of an empty column). */
export const mapEmptyLane = defineRule({
  code: "MAP-EMPTY-LANE",
  severity: "info",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "place.lane"], lanes: ["map", "participant"] },
  check: (plan) => mapsOf(plan).flatMap((map) => {
    const taken = new Set(map.graph.steps.map(({ place }) => place.lane));
    return !isBegun(map) ? [] : map.lanes.flatMap(({ participant }): Finding[] => (taken.has(participant) ? []
      : [{ code: "MAP-EMPTY-LANE", severity: "info", at: { kind: "lane", map: map.key, participant }, params: { participant: { in: "participants", id: participant } } }]));
  }),
  /** The lane goes, unless a note or data stand in it, or it is the last. */
  mend({ steps, lanes }, { at }) {
    if (at.kind !== "lane" || steps.some(({ map, place }) => map === at.map && place.lane === at.participant)) return null;
    const isLast = !lanes.some(({ map, participant }) => map === at.map && participant !== at.participant);
    return isLast ? null : [{ type: "lane.remove", map: at.map, participant: at.participant }];
  },
});
