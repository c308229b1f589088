import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { shareHundred } from "#model/findings/rules/map/share-hundred.ts";

/**
 * Branches whose probabilities do not make up all cases: together they are to be 100 %, within `tolerance` for what was rounded (every branch of a gateway is taken or not, BPSim 2.0, "Probability").
 * Those that say none share what is left. Where one or several are taken they may come to more, never to less.
 */
export const mapProbabilitySum = defineRule({
  code: "MAP-PROBABILITY-SUM",
  severity: "warning",
  reads: GRAPH_READ,
  limits: { tolerance: { fallback: 1, min: 0, max: 20, unit: "percent" } },
  check: (plan, { limits: { tolerance } }) => mapsOf(plan).flatMap(({ graph: { steps, flows, out } }) => steps.flatMap(({ id, kind }, step): Finding[] => {
    if (kind === "parallel" || out[step]!.length < 2) return [];
    const branches = out[step]!.map((flow) => flows[flow]!);
    const known = branches.flatMap(({ probability }) => (probability === null ? [] : [probability]));
    const sum = known.reduce((total, probability) => total + probability, 0);
    const isShort = known.length === branches.length && sum < 100 - tolerance;
    const isOver = kind !== "inclusive" && sum > 100 + tolerance;
    return known.length === 0 || (!isShort && !isOver) ? [] : [{
      code: "MAP-PROBABILITY-SUM", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id }, sumShare: sum / 100 },
      more: branches.map((flow) => ({ kind: "flow", id: flow.id })),
    }];
  })),
  /** The same proportions, made to add up to 100 %, where every branch says its own and just one is taken. */
  mend(plan, { at }) {
    if (at.kind !== "step") return null;
    const step = plan.steps.find(({ id }) => id === at.id);
    const branches = mapsOf(plan).find(({ key }) => key === step?.map)?.graph.flows.filter(({ from }) => from === at.id) ?? [];
    const shares = step?.kind === "inclusive" ? null : shareHundred(branches.map(({ probability }) => probability));
    return shares && branches.map(({ id }, index) => ({ type: "flow.set", id, values: { probability: shares[index]! } }));
  },
});
