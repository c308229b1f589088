import { defineRule, type Finding } from "#model/findings/finding.ts";
import { mainSteps } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isWork } from "#model/step-kinds.ts";
import { wordingOf, type Confirmation } from "#model/walk.ts";

/**
 * Work on the main path of a map as it is that nobody has confirmed as it is worded now; one finding for a map. Said once a walk through that map has begun
 * (docs/decisions/0046). There is nothing to confirm in what is yet to come. Source: participant validation of process models (Dumas et al., "Fundamentals of BPM", 2018, 5.4).
 */
export const unconfirmedStep = defineRule({
  code: "PROJ-UNCONFIRMED-STEP",
  severity: "warning",
  reads: {
    processes: [], lanes: ["map"], flows: ["map", "from", "to", "probability", "waiting"],
    steps: ["map", "kind", "title", "place.lane", "performerNote", "dataIn", "dataOut", "document", "exitCriteria", "processing", "waiting"],
  },
  around: ["confirmations"],
  check(plan, { around: { confirmations } }) {
    if (!confirmations?.length) return [];
    const answered = new Set(confirmations.map(({ step }) => step));
    const confirmed = wordingsOf(confirmations);
    return mapsOf(plan).filter(({ variant, steps }) => variant === "as-is" && steps.some(({ id }) => answered.has(id))).flatMap((view): Finding[] => {
      const path = mainSteps(view).filter(({ kind }) => isWork(kind));
      const open = path.filter((step) => !confirmed.get(step.id)?.has(wordingOf(step)));
      return open.length === 0 ? [] : [{
        code: "PROJ-UNCONFIRMED-STEP", severity: "warning", at: { kind: "map", map: view.key },
        params: { process: { in: "processes", id: view.process.id }, count: open.length, of: path.length }, more: open.map(({ id }) => ({ kind: "step", id })),
      }];
    });
  },
});

/** What each step said when somebody confirmed it. */
function wordingsOf(confirmations: readonly Confirmation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wordings = new Map<string, Set<string>>();
  for (const { step, answer, wording } of confirmations) if (answer === "so") (wordings.get(step) ?? wordings.set(step, new Set()).get(step)!).add(wording);
  return wordings;
}
