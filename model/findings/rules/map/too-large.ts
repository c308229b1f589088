import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";

/** A map of more steps, events and gateways than people can check (7PMG G7: decompose a model of more than 50 elements; errors grow likely from 30 on, Mendling, Neumann, van der Aalst 2007). */
export const mapTooLarge = defineRule({
  code: "MAP-TOO-LARGE",
  severity: "warning",
  reads: GRAPH_READ,
  limits: { many: { fallback: 30, min: 5, max: 1000, unit: "count" }, tooMany: { fallback: 50, min: 5, max: 1000, unit: "count" } },
  check: (plan, { limits: { many, tooMany } }) => mapsOf(plan).flatMap(({ key, process, graph: { steps } }): Finding[] => {
    const elements = steps.length;
    const severity = elements > tooMany ? "warning" : elements > many ? "info" : null;
    return severity ? [{ code: "MAP-TOO-LARGE", severity, at: { kind: "map", map: key }, params: { process: { in: "processes", id: process.id }, elements, limit: severity === "warning" ? tooMany : many } }] : [];
  }),
});
