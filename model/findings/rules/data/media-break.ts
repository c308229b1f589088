import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, orderOn } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import type { Spot } from "#model/findings/spot.ts";
import { nextWork } from "#model/metrics/next-work.ts";
import type { Integration } from "#model/shape.ts";

/** What is said of one step: out of which systems work comes to it; and other steps with the same gap. */
type Break = { readonly step: string; readonly to: string; readonly from: string[]; readonly more: Spot[] };

/**
 * Work that goes on in another system than the work before it, with events and gateways between at most, where the list of integrations joins
 * the two in no way: today's maps alone, for what is to be is what the integrations are written for. Any record between the two,
 * by hand or not yet there, says that somebody knows of the gap. Each pair of systems is told once for a map, where it comes first.
 */
export const mediaBreak = defineRule({
  code: "DATA-MEDIA-BREAK",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "system"], integrations: ["from", "to"] },
  check(plan) {
    const joined = new Set(plan.integrations.map(pairOfIntegration));
    return mapsOf(plan).flatMap((map): Finding[] => {
      if (map.variant !== "as-is") return [];
      const { graph } = map;
      const breaks = new Map<string, Break>();
      const told = new Map<string, Break>();
      for (const { from, to } of nextWork(graph, orderOn(map).order)) {
        const [source, target] = [graph.steps[from]!, graph.steps[to]!];
        if (!source.system || !target.system || source.system === target.system) continue;
        const pair = pairOf(source.system, target.system);
        if (joined.has(pair)) continue;
        const earlier = told.get(pair);
        if (earlier) {
          if (earlier.step !== target.id) earlier.more.push({ kind: "step", id: target.id });
          continue;
        }
        const found = breaks.get(target.id) ?? { step: target.id, to: target.system, from: [], more: [] };
        found.from.push(source.system);
        breaks.set(target.id, found);
        told.set(pair, found);
      }
      return [...breaks.values()].map(({ step, to, from, more }) => ({
        code: "DATA-MEDIA-BREAK", severity: "warning", at: { kind: "step", id: step },
        params: { from: from.map((id) => ({ in: "systems", id }) as const), to: { in: "systems", id: to }, step: { in: "steps", id: step } }, more,
      }));
    });
  },
});

const pairOf = (a: string, b: string): string => (a < b ? `${a}/${b}` : `${b}/${a}`);
const pairOfIntegration = ({ from, to }: Integration): string => pairOf(from ?? "", to ?? "");
