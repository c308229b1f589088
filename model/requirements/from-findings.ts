import { findingKey, type Finding, type Named } from "#model/findings/finding.ts";
import type { Spot } from "#model/findings/spot.ts";
import type { Gathered } from "#model/requirements/gather.ts";
import type { TemplateCode } from "#model/requirements/proposal.ts";
import { parseMapKey, type Plan, type Step } from "#model/shape.ts";

type Read = Pick<Plan, "steps" | "flows" | "integrations" | "channels">;
/** By what findings of one kind are gathered into one requirement. */
type By = "process" | "step" | "system" | "channel" | "systemPair" | "lanePair" | "plan";
type Way = { readonly template: TemplateCode; readonly by: By };

/** Which findings ask something of a CRM, and what. The others are mended in the plan itself, or in how people work. */
const WAYS: Readonly<Record<string, Way>> = {
  "CHAN-UNCAPTURED": { template: "channel", by: "channel" },
  "CHAN-NO-OWNER": { template: "channel", by: "channel" },
  "CHAN-PERSONAL-ACCOUNT": { template: "companyAccounts", by: "plan" },
  "DATA-NO-REQUIRED-FIELDS": { template: "requiredFields", by: "step" },
  "DATA-MANUAL-REENTRY": { template: "enterOnce", by: "process" },
  "DATA-INPUT-NEVER-PRODUCED": { template: "dataAtHand", by: "process" },
  "FLOW-LOW-CA": { template: "completeData", by: "process" },
  "DATA-NO-SYSTEM-OF-RECORD": { template: "systemOfRecord", by: "plan" },
  "DATA-NO-OWNER": { template: "dataOwner", by: "plan" },
  "DATA-LOSSY-HANDOFF": { template: "handOff", by: "lanePair" },
  "CTRL-NO-EXIT-CRITERIA": { template: "stages", by: "process" },
  "MAP-NO-LOSS-END": { template: "lossReasons", by: "process" },
  "FLOW-APPROVAL-CHAIN": { template: "approvals", by: "process" },
  "CTRL-NO-FIRST-RESPONSE": { template: "firstResponse", by: "process" },
  "CTRL-NO-DEADLINE": { template: "deadlines", by: "process" },
  "CTRL-SLA-INFEASIBLE": { template: "deadlines", by: "process" },
  "CTRL-NO-ESCALATION": { template: "escalation", by: "process" },
  "CTRL-WAIT-WITHOUT-TIMER": { template: "reminders", by: "process" },
  "REP-MANUAL": { template: "report", by: "step" },
  "INT-MANUAL": { template: "carryOver", by: "systemPair" },
  "INT-UNDERSPECIFIED": { template: "carryOver", by: "systemPair" },
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
      case "systemPair": return this.#addPair("systems", this.#systemsAt(finding.at, steps), { ...reason, text: this.#integrationAt(finding.at)?.title ?? "" }, into);
      case "lanePair": return this.#addPair("participants", steps.map(({ place }) => place.lane), reason, into);
    }
  }

  gatherBreak(finding: Finding, into: Gathered): void {
    const [from, to] = this.#systemsAt(finding.at, [finding.at, ...(finding.more ?? [])].flatMap((spot) => this.#stepsAt(spot)));
    const pair = from && to ? [`${from}/${to}`, `${to}/${from}`].find((of) => into.has("carryOver", of)) : undefined;
    if (pair === undefined) return this.gather({ template: "seamless", by: "process" }, finding, into);
    into.add({ template: "carryOver", of: pair, source: findingKey(finding), isError: finding.severity === "error" });
  }

  #addPair(list: "systems" | "participants", ids: readonly (string | null | undefined)[], reason: Omit<Parameters<Gathered["add"]>[0], "of">, into: Gathered): void {
    const [from, to] = ids;
    if (!from || !to || from === to) return;
    const name = (id: string): Named => ({ in: list, id });
    into.add({ ...reason, of: `${from}/${to}`, params: { from: name(from), to: name(to) }, ...(list === "systems" && { systems: [from, to] }) });
  }

  #stepsAt(spot: Spot): readonly Step[] {
    if (!("id" in spot)) return [];
    const flow = spot.kind === "flow" ? this.#plan.flows.find(({ id }) => id === spot.id) : undefined;
    return (flow ? [flow.from, flow.to] : spot.kind === "step" ? [spot.id] : []).flatMap((id) => this.#steps.get(id) ?? []);
  }

  #integrationAt(spot: Spot) {
    return "id" in spot && spot.kind === "integration" ? this.#plan.integrations.find(({ id }) => id === spot.id) : undefined;
  }

  #systemsAt(spot: Spot, steps: readonly Step[]): readonly (string | null | undefined)[] {
    const integration = this.#integrationAt(spot);
    return integration ? [integration.from, integration.to] : [...new Set(steps.flatMap(({ system }) => system ?? []))];
  }

  #processOf(spot: Spot, [step]: readonly Step[]): string | null {
    if (spot.kind === "map" || spot.kind === "lane") return parseMapKey(spot.map).process;
    if (spot.kind === "process") return spot.id;
    return step ? parseMapKey(step.map).process : null;
  }
}
