import { createDataIndex } from "#model/findings/data-index.ts";
import { defineRule, type Finding } from "#model/findings/finding.ts";
import { piecesOf } from "#model/findings/pieces.ts";
import type { Spot } from "#model/findings/spot.ts";

/**
 * The same data in two systems or more, of which none is said to be right. It is when a system is the master of it, or an integration that passes it
 * says which of its two ends is. One finding for the first system that holds it. Source: master data management's system of record (DAMA-DMBOK,
 * 2nd ed., 2017, ch. 10).
 */
export const noSystemOfRecord = defineRule({
  code: "DATA-NO-SYSTEM-OF-RECORD",
  severity: "error",
  reads: { systems: ["holds", "masterOf"], integrations: ["title", "master"] },
  check({ systems, integrations }) {
    const settled = createDataIndex();
    for (const system of systems) settled.add(piecesOf(system, "masterOf"));
    for (const integration of integrations) if (integration.master) settled.add(piecesOf(integration, "title"));
    const holders = new Map<string, { readonly name: string; readonly systems: string[] }>();
    for (const system of systems) {
      for (const piece of piecesOf(system, "holds")) {
        if (settled.has(piece)) continue;
        const held = holders.get(piece.key) ?? { name: piece.name, systems: [] };
        held.systems.push(system.id);
        holders.set(piece.key, held);
      }
    }
    const shared = [...holders.values()].filter((piece) => piece.systems.length > 1);
    return systems.flatMap(({ id }): Finding[] => {
      const first = shared.filter((piece) => piece.systems[0] === id);
      if (first.length === 0) return [];
      const others = [...new Set(first.flatMap((piece) => piece.systems.slice(1)))];
      return [{
        code: "DATA-NO-SYSTEM-OF-RECORD", severity: "error", at: { kind: "system", id },
        params: { piece: first[0]!.name, others: first.length - 1, systems: first[0]!.systems.map((system) => ({ in: "systems", id: system }) as const) },
        more: others.map((system): Spot => ({ kind: "system", id: system })),
      }];
    });
  },
});
