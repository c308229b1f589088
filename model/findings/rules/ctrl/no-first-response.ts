import { defineRule, type Finding } from "#model/findings/finding.ts";
import { intakesOf } from "#model/findings/intakes.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";

/**
 * Nobody is bound to answer a request within any time: a step at which one is taken up has no deadline. Source: lead response studies
 * (Oldroyd, McElheran, Elkington, "The Short Life of Online Sales Leads", Harvard Business Review, 2011).
 */
export const noFirstResponse = defineRule({
  code: "CTRL-NO-FIRST-RESPONSE",
  severity: "error",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "title", "place.lane", "deadline"], channels: ["entryStep"], participants: ["kind"] },
  check(plan) {
    return intakesOf(plan).filter(({ deadline }) => deadline === null).map(({ id }): Finding => ({
      code: "CTRL-NO-FIRST-RESPONSE", severity: "error", at: { kind: "step", id }, params: { step: { in: "steps", id } },
    }));
  },
});
