import { defineRule, type Finding } from "#model/findings/finding.ts";
import { MAPS_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { onceFor } from "#model/once-for.ts";
import type { Step } from "#model/shape.ts";
import { isWork } from "#model/step-kinds.ts";

/** Asked of every step whenever the title of one is typed. */
const nameOf = onceFor(({ title }: Step) => title.toLowerCase().replaceAll("ё", "е").replace(/[^\p{L}\p{N}]+/gu, " ").trim());

/** Work of the same name in different lanes of one map: it is done twice, or two things are called alike (7PMG G6; Signavio's modelling conventions, unique labels). A process may be linked to more than once. */
export const mapDuplicateName = defineRule({
  code: "MAP-DUPLICATE-NAME",
  severity: "info",
  reads: { ...MAPS_READ, steps: ["map", "kind", "title", "place.lane"] },
  check: (plan) => mapsOf(plan).flatMap(({ steps }) => {
    const named = new Map<string, Step[]>();
    for (const step of steps) {
      const name = isWork(step.kind) && step.kind !== "subProcess" ? nameOf(step) : "";
      if (name) (named.get(name) ?? named.set(name, []).get(name)!).push(step);
    }
    return [...named.values()].flatMap(([first, ...others]): Finding[] => (!first || others.every(({ place }) => place.lane === first.place.lane) ? []
      : [{ code: "MAP-DUPLICATE-NAME", severity: "info", at: { kind: "step", id: first.id }, params: { step: { in: "steps", id: first.id }, count: others.length + 1 }, more: others.map(({ id }) => ({ kind: "step", id })) }]));
  }),
});
