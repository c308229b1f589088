import { defineRule, type Finding, type Params } from "#model/findings/finding.ts";
import { missingOf, type Missing } from "#model/findings/rules/int/missing.ts";
import type { Spot } from "#model/findings/spot.ts";
import type { Integration, System } from "#model/shape.ts";

/**
 * Data that is to pass between systems, and it is not said between which, what data, which of them is right, or how often: an error for what is to be, where it
 * makes the price; a warning for what is there today. The same of a system that is said to exchange data while no integration names it:
 * which way, what data, how often. Source: the guide «Внедряем CRM без боли», task 2; integration contracts (Hohpe, Woolf, "Enterprise
 * Integration Patterns", 2003, ch. 2).
 */
export const integrationUnderspecified = defineRule({
  code: "INT-UNDERSPECIFIED",
  severity: "error",
  reads: { integrations: ["title", "from", "to", "master", "interval", "frequency", "variant"], systems: ["exchange", "direction", "holds", "frequency"] },
  check({ integrations, systems }) {
    const joined = new Set(integrations.flatMap(({ from, to }) => [from, to]));
    return [
      ...integrations.flatMap((integration) => describe(
        missingOf(integration), { kind: "integration", id: integration.id }, integration.variant === "to-be" ? "error" : "warning", namesOf(integration),
      )),
      ...systems.flatMap((system) => (joined.has(system.id) ? [] : describe(missingOfSystem(system), { kind: "system", id: system.id }, "error", { of: "system", system: { in: "systems", id: system.id } }))),
    ];
  },
});

function describe(missing: readonly Missing[], at: Spot, severity: Finding["severity"], names: Params): Finding[] {
  const [first, ...others] = missing;
  return first === undefined ? [] : [{ code: "INT-UNDERSPECIFIED", severity, at, params: { ...names, missing: first, others: others.length } }];
}

/** Its two systems say more than its title, when both are known. */
const namesOf = ({ id, from, to }: Integration): Params =>
  from !== null && to !== null ? { of: "pair", from: { in: "systems", id: from }, to: { in: "systems", id: to } } : { of: "integration", integration: { in: "integrations", id } };

function missingOfSystem({ exchange, direction, holds, frequency }: System): readonly Missing[] {
  if (exchange !== "periodic" && exchange !== "constant") return [];
  const missing: Missing[] = [];
  if (holds.trim() === "") missing.push("data");
  if (direction === null) missing.push("direction");
  if (frequency.trim() === "") missing.push("frequency");
  return missing;
}
