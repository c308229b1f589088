import { defineRule, type Finding } from "#model/findings/finding.ts";
import { intakesOf } from "#model/findings/intakes.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";

/** A step that takes a request up and does not say what has to be written down. Source: the guide «Внедряем CRM без боли», task 2: who takes a request and what data they fill in. */
export const noRequiredFields = defineRule({
  code: "DATA-NO-REQUIRED-FIELDS",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "title", "place.lane", "dataOut"], channels: ["entryStep"], participants: ["kind"] },
  check(plan) {
    return intakesOf(plan).filter(({ dataOut }) => dataOut.trim() === "").map(({ id }): Finding => ({
      code: "DATA-NO-REQUIRED-FIELDS", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id } },
    }));
  },
});
