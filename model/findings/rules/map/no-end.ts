import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { addEnd, deadEnds } from "#model/findings/rules/map/add-end.ts";
import { isEnd } from "#model/step-kinds.ts";

/** A map without an end event, once steps of it are joined: nobody can tell when a deal is done (bpmnlint `end-event-required`; 7PMG G3). */
export const mapNoEnd = defineRule({
  code: "MAP-NO-END",
  severity: "error",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => {
    const { steps, flows } = map.graph;
    return !isBegun(map) || flows.length < 2 || steps.some(({ kind }) => isEnd(kind)) ? []
      : [{ code: "MAP-NO-END", severity: "error", at: { kind: "map", map: map.key }, params: { process: { in: "processes", id: map.process.id } } }];
  }),
  /** One end where the work breaks off, when there is just one such place. */
  mend(plan, { at }) {
    const map = at.kind === "map" ? mapsOf(plan).find(({ key }) => key === at.map) : undefined;
    const [last, ...others] = map ? deadEnds(map) : [];
    return map && last !== undefined && others.length === 0 ? addEnd(map, last) : null;
  },
});
