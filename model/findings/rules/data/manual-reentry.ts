import type { DataItem } from "#model/data-items.ts";
import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { stepsInOrder } from "#model/findings/work-order.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { piecesOf } from "#model/findings/pieces.ts";
import type { Spot } from "#model/findings/spot.ts";
import { VARIANTS, type Integration, type Plan, type Variant } from "#model/shape.ts";

type Parts = Pick<Plan, "processes" | "steps" | "flows" | "lanes" | "integrations">;
/** A piece of data, the systems it is typed into at some step, and where it is entered by hand. */
type Piece = { readonly name: string; readonly systems: (string | null)[]; readonly places: Spot[] };

/**
 * A piece of data that is entered by hand more than once: written down at several steps of today's maps, or of those to be, whose entry is manual
 * or by copying, or carried between two systems in that way. What a step says of typing into the system that an integration leads to is the
 * same act, and counts once. One finding where it is first entered, with all that is first entered there. Source: rekeying as the waste of
 * information work (Martin & Osterling, "Metrics-Based Process Mapping", 2012).
 */
export const manualReentry = defineRule({
  code: "DATA-MANUAL-REENTRY",
  severity: "error",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "entry", "dataOut", "system"], integrations: ["variant", "entry", "title", "to", "from", "bothWays"] },
  limits: { least: { fallback: 2, min: 2, max: 20, unit: "count" }, error: { fallback: 3, min: 2, max: 50, unit: "count" } },
  check(plan, { limits: { least, error } }) {
    return VARIANTS.flatMap((variant) => {
      const byFirst = new Map<Spot, Piece[]>();
      for (const piece of enteredPieces(plan, variant)) {
        if (piece.places.length >= least) byFirst.set(piece.places[0]!, [...(byFirst.get(piece.places[0]!) ?? []), piece]);
      }
      return [...byFirst.values()].map((pieces) => describe(pieces, error));
    });
  },
});

function describe(pieces: readonly Piece[], error: number): Finding {
  const most = pieces.reduce((best, piece) => (piece.places.length > best.places.length ? piece : best));
  // One thing is one spot here, however many pieces are entered at it.
  const others = new Set(pieces.flatMap(({ places }) => places.slice(1)));
  return {
    code: "DATA-MANUAL-REENTRY", severity: most.places.length >= error ? "error" : "warning", at: most.places[0]!,
    params: { piece: most.name, others: pieces.length - 1, times: most.places.length }, more: [...others],
  };
}

function enteredPieces(plan: Parts, variant: Variant): Iterable<Piece> {
  const pieces = new Map<string, Piece>();
  const enter = ({ key, name }: DataItem, spot: Spot): Piece => {
    const piece = pieces.get(key);
    if (piece) piece.places.push(spot);
    return piece ?? pieces.set(key, { name, systems: [], places: [spot] }).get(key)!;
  };
  for (const map of mapsOf(plan)) {
    if (map.variant !== variant) continue;
    for (const step of stepsInOrder(map)) {
      if (!isByHand(step.entry)) continue;
      const spot: Spot = { kind: "step", id: step.id };
      for (const item of piecesOf(step, "dataOut")) enter(item, spot).systems.push(step.system);
    }
  }
  for (const integration of plan.integrations) {
    if (integration.variant !== variant || !isByHand(integration.entry)) continue;
    const spot: Spot = { kind: "integration", id: integration.id };
    const targets = targetsOf(integration);
    for (const item of piecesOf(integration, "title")) if (!pieces.get(item.key)?.systems.some((system) => system !== null && targets.includes(system))) enter(item, spot);
  }
  return pieces.values();
}

const isByHand = (entry: string | null): boolean => entry === "manual" || entry === "copyPaste";
const targetsOf = ({ from, to, bothWays }: Integration): string[] => [to, bothWays ? from : null].filter((system) => system !== null);
