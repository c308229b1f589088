import type { MapKey } from "#model/shape.ts";

/** What is discussed by its id. */
export type ThingKind = "goal" | "question" | "system" | "channel" | "participant" | "activity" | "process" | "step" | "flow";

/** What a thread is about: a thing of the plan, what a rule noticed (`finding`: its key, `model/findings/finding.ts`), a version of it, one cell of the matrix, or a point of a map, px from its upper left corner. */
export type Anchor =
  | { readonly kind: ThingKind; readonly id: string }
  | { readonly kind: "version"; readonly id: string }
  | { readonly kind: "finding"; readonly finding: string }
  | { readonly kind: "cell"; readonly activity: string; readonly participant: string }
  | { readonly kind: "point"; readonly map: MapKey; readonly x: number; readonly y: number };
export type AnchorKind = Anchor["kind"];

/** An anchor as one string, what the database keeps, what is compared, what an address holds: `step/<id>`, `cell/<activity>/<participant>`, `point/<process>/<variant>/<x>/<y>`, `finding/<key>`. */
export type AnchorKey = string;

export function anchorKey(anchor: Anchor): AnchorKey {
  if (anchor.kind === "cell") return `cell/${anchor.activity}/${anchor.participant}`;
  if (anchor.kind === "point") return `point/${anchor.map}/${Math.round(anchor.x)}/${Math.round(anchor.y)}`;
  if (anchor.kind === "finding") return `finding/${anchor.finding}`;
  return `${anchor.kind}/${anchor.id}`;
}
