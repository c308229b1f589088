import { defineRule } from "#model/findings/finding.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { MAPS_READ } from "#model/findings/map-flow.ts";
import { onceFor } from "#model/once-for.ts";
import { namesWork } from "#model/findings/rules/map/names-work.ts";
import { isWork } from "#model/step-kinds.ts";
import type { Step } from "#model/shape.ts";

/** Asked of every step whenever the title of one is typed. */
const saysWhat = onceFor(({ title }: Step) => namesWork(title));

/** Work whose title does not say what is done (7PMG G6: verb-object labels; Mendling, Reijers, Recker, "Activity labeling in process modeling", 2010). A link to another process has that process's name. */
export const mapNotVerbObject = defineRule({
  code: "MAP-NOT-VERB-OBJECT",
  severity: "info",
  reads: { ...MAPS_READ, steps: ["map", "kind", "title"] },
  check: (plan) => mapsOf(plan).flatMap(({ steps }) => steps.flatMap((step) =>
    (!isWork(step.kind) || step.kind === "subProcess" || saysWhat(step) ? [] : [{ code: "MAP-NOT-VERB-OBJECT", severity: "info", at: { kind: "step", id: step.id }, params: { step: { in: "steps", id: step.id } } }]))),
});
