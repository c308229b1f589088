import { findingKey, type Finding, type Named } from "#model/findings/finding.ts";
import type { Spot } from "#model/findings/spot.ts";
import type { Gathered } from "#model/requirements/gather.ts";
import type { TemplateCode } from "#model/requirements/proposal.ts";
import { parseMapKey, type Plan, type Step } from "#model/shape.ts";

type Read = Pick<Plan, "steps" | "flows" | "integrations" | "channels">;
/** By what findings of one kind are gathered into one requirement. */
type By = "process" | "step" | "system" | "channel" | "receivingSystem" | "lanePair" | "plan";
type Way = { readonly template: TemplateCode; readonly by: By };

/** Which findings ask something of a CRM, and what. The others are mended in the plan itself, or in how people work. */
const WAYS: Readonly<Record<string, Way>> = {
  "CHAN-UNCAPTURED": { template: "channel", by: "channel" },
  "CHAN-NO-OWNER": { template: "channel", by: "channel" },
  "CHAN-PERSONAL-ACCOUNT": { template: "companyAccounts", by: "plan" },
  "DATA-NO-REQUIRED-FIELDS": { template: "requiredFields", by: "step" },
  "DATA-MANUAL-REENTRY": { template: "enterOnce", by: "plan" },
  "DATA-INPUT-NEVER-PRODUCED": { template: "dataAtHand", by: "plan" },
  "FLOW-LOW-CA": { template: "completeData", by: "plan" },
  "DATA-NO-SYSTEM-OF-RECORD": { template: "systemOfRecord", by: "plan" },
  "DATA-NO-OWNER": { template: "dataOwner", by: "plan" },
  "DATA-LOSSY-HANDOFF": { template: "handOff", by: "lanePair" },
  "CTRL-NO-EXIT-CRITERIA": { template: "stages", by: "plan" },
  "MAP-NO-LOSS-END": { template: "lossReasons", by: "process" },
  "FLOW-APPROVAL-CHAIN": { template: "approvals", by: "plan" },
  "CTRL-NO-FIRST-RESPONSE": { template: "firstResponse", by: "plan" },
  "CTRL-NO-DEADLINE": { template: "deadlines", by: "plan" },
  "CTRL-SLA-INFEASIBLE": { template: "deadlines", by: "plan" },
  "CTRL-NO-ESCALATION": { template: "escalation", by: "plan" },
  "CTRL-WAIT-WITHOUT-TIMER": { template: "reminders", by: "plan" },
  "REP-MANUAL": { template: "report", by: "step" },
  "INT-MANUAL": { template: "carryOver", by: "receivingSystem" },
  "INT-UNDERSPECIFIED": { template: "carryOver", by: "receivingSystem" },
  "DATA-ACCESS-UNKNOWN": { template: "access", by: "system" },
  "DATA-SHADOW-STORE": { template: "shadowStore", by: "system" },
  "DATA-NO-QUALITY-FIGURE": { template: "cleanData", by: "plan" },
};

/** Gathers what findings ask of a CRM; those about what is no longer there, or not to be told apart, are passed over. */
export function gatherFromFindings(plan: Read, findings: readonly Finding[], into: Gathered): void {
  const things = new Things(plan);
  for (const finding of findings) {
    const way = Object.hasOwn(WAYS, finding.code) ? WAYS[finding.code]! : null;
    if (way) things.gather(way, finding, into);
  }
  // After the exchange by hand that the audit names: a break between the same systems is the same.
  for (const finding of findings) if (finding.code === "DATA-MEDIA-BREAK") things.gatherBreak(finding, into);
}

/** Finds what a finding is about. */
class Things {
  readonly #steps: ReadonlyMap<string, Step>;
  readonly #plan: Read;

  constructor(plan: Read) {
    this.#plan = plan;
    this.#steps = new Map(plan.steps.map((step) => [step.id, step]));
  }

  gather({ template, by }: Way, finding: Finding, into: Gathered): void {
    const spots = [finding.at, ...(finding.more ?? [])];
    const steps = spots.flatMap((spot) => this.#stepsAt(spot));
    const reason = { template, source: findingKey(finding), isError: finding.severity === "error", steps: steps.map(({ id }) => id) };
    const systems = spots.flatMap((spot) => ("id" in spot && spot.kind === "system" ? [spot.id] : []));
    const channels = spots.flatMap((spot) => ("id" in spot && spot.kind === "channel" ? [spot.id] : []));
    switch (by) {
      case "plan": return into.add({ ...reason, of: "plan", systems, params: {} });
      case "process": {
        const process = this.#processOf(finding.at, steps);
        return process === null ? undefined : into.add({ ...reason, of: process, params: { process: { in: "processes", id: process } } });
      }
      case "step": return steps[0] && into.add({ ...reason, of: steps[0].id, params: { step: { in: "steps", id: steps[0].id } } });
      case "channel": return void channels.slice(0, 1).forEach((id) => into.add({ ...reason, of: id, params: { channel: { in: "channels", id } } }));
      case "system": {
        const system = systems[0] ?? steps.find((step) => step.system !== null)?.system;
        return system ? into.add({ ...reason, of: system, systems: [system], params: { system: { in: "systems", id: system } } }) : undefined;
      }
      case "receivingSystem": {
        const { id, from, to, title = "", variant } = this.#integrationAt(finding.at) ?? {};
        // What is to come is asked for as an exchange already.
        if (id && variant === "to-be") return into.has("exchange", id) ? into.add({ ...reason, template: "exchange", of: id }) : undefined;
        return from && to ? into.add({ ...reason, of: to, text: title, systems: [from, to], params: { system: { in: "systems", id: to } } }) : undefined;
      }
      case "lanePair": {
        const name = (id: string): Named => ({ in: "participants", id });
        // There and back is one: whoever it is, the other must get all of it.
        const [from, to] = steps.map(({ place }) => place.lane).toSorted();
        return from && to && from !== to ? into.add({ ...reason, of: `${from}/${to}`, params: { from: name(from), to: name(to) } }) : undefined;
      }
    }
  }

  gatherBreak(finding: Finding, into: Gathered): void {
    const steps = [finding.at, ...(finding.more ?? [])].flatMap((spot) => this.#stepsAt(spot));
    const systems = new Set(steps.flatMap(({ system }) => system ?? []));
    const carried = this.#plan.integrations.find(({ from, to }) => from !== null && to !== null && systems.has(from) && systems.has(to) && into.has("carryOver", to));
    if (!carried) return this.gather({ template: "seamless", by: "plan" }, finding, into);
    into.add({ template: "carryOver", of: carried.to!, source: findingKey(finding), isError: finding.severity === "error" });
  }

  #stepsAt(spot: Spot): readonly Step[] {
    if (!("id" in spot)) return [];
    const flow = spot.kind === "flow" ? this.#plan.flows.find(({ id }) => id === spot.id) : undefined;
    return (flow ? [flow.from, flow.to] : spot.kind === "step" ? [spot.id] : []).flatMap((id) => this.#steps.get(id) ?? []);
  }

  #integrationAt(spot: Spot) {
    return "id" in spot && spot.kind === "integration" ? this.#plan.integrations.find(({ id }) => id === spot.id) : undefined;
  }

  #processOf(spot: Spot, [step]: readonly Step[]): string | null {
    if (spot.kind === "map" || spot.kind === "lane") return parseMapKey(spot.map).process;
    if (spot.kind === "process") return spot.id;
    return step ? parseMapKey(step.map).process : null;
  }
}
