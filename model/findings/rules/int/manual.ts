import { createDataIndex, type DataIndex } from "#model/findings/data-index.ts";
import { defineRule, type Finding } from "#model/findings/finding.ts";
import { piecesOf } from "#model/findings/pieces.ts";
import { missingOf } from "#model/findings/rules/int/missing.ts";
import { newId } from "#model/ids.ts";
import type { Integration } from "#model/shape.ts";

/**
 * Data that somebody carries between two systems by hand or by copying; not what is to pass by itself one day, by an automatic integration to be between the
 * same two that names some of the same data. Mended by writing that one down, where all that it takes is known. Source: the guide
 * «Внедряем CRM без боли», task 2: which systems must exchange data, and whether constantly.
 */
export const integrationManual = defineRule({
  code: "INT-MANUAL",
  severity: "warning",
  reads: { integrations: ["variant", "entry", "from", "to", "title"] },
  check({ integrations }) {
    const planned = new Map<string, DataIndex>();
    for (const integration of integrations) {
      if (integration.variant !== "to-be" || integration.entry !== "automatic") continue;
      const index = planned.get(pairOf(integration)) ?? createDataIndex();
      index.add(piecesOf(integration, "title"));
      planned.set(pairOf(integration), index);
    }
    return integrations.flatMap((integration): Finding[] => {
      const { id, entry, variant } = integration;
      if (entry !== "manual" && entry !== "copyPaste") return [];
      if (variant === "as-is" && isCovered(integration, planned.get(pairOf(integration)))) return [];
      return [{ code: "INT-MANUAL", severity: "warning", at: { kind: "integration", id }, params: { integration: { in: "integrations", id }, entry } }];
    });
  },
  mend({ integrations }, { at }) {
    const found = integrations.find(({ id }) => at.kind === "integration" && id === at.id);
    if (!found || found.variant !== "as-is" || missingOf(found).length > 0 || piecesOf(found, "title").length === 0) return null;
    if (integrations.some((other) => other.variant === "to-be" && pairOf(other) === pairOf(found))) return null;
    const { title, from, to, bothWays, interval, frequency, master } = found;
    return [{ type: "integration.add", id: newId(), after: found.id, values: { title, from, to, bothWays, interval, frequency, master, variant: "to-be", entry: "automatic" } }];
  },
});

function isCovered(integration: Integration, planned: DataIndex | undefined): boolean {
  const pieces = piecesOf(integration, "title");
  return planned !== undefined && (pieces.length === 0 || pieces.some((piece) => planned.has(piece)));
}

const pairOf = ({ from, to }: Integration): string => [from, to].toSorted().join("/");
