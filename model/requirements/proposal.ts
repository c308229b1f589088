import type { Params } from "#model/findings/finding.ts";
import type { Requirement } from "#model/shape.ts";

type Template = { readonly area: Requirement["area"]; readonly priority: NonNullable<Requirement["priority"]> };

/** What the plan can ask of a CRM; the words are `requirements.templates.<code>`. `priority` is what is proposed at the least: a finding of severity error makes it a must. */
export const TEMPLATES = {
  channel: { area: "channels", priority: "must" },
  companyAccounts: { area: "channels", priority: "should" },
  requiredFields: { area: "data", priority: "must" },
  enterOnce: { area: "data", priority: "must" },
  completeData: { area: "data", priority: "should" },
  dataAtHand: { area: "data", priority: "should" },
  systemOfRecord: { area: "data", priority: "should" },
  dataOwner: { area: "data", priority: "should" },
  handOff: { area: "process", priority: "should" },
  stageGate: { area: "process", priority: "should" },
  stages: { area: "process", priority: "should" },
  lossReasons: { area: "process", priority: "should" },
  approvals: { area: "process", priority: "could" },
  pain: { area: "process", priority: "should" },
  firstResponse: { area: "control", priority: "must" },
  deadlines: { area: "control", priority: "should" },
  escalation: { area: "control", priority: "should" },
  reminders: { area: "control", priority: "should" },
  report: { area: "reports", priority: "must" },
  figures: { area: "reports", priority: "should" },
  exchange: { area: "integrations", priority: "must" },
  seamless: { area: "integrations", priority: "should" },
  carryOver: { area: "integrations", priority: "should" },
  access: { area: "access", priority: "should" },
  shadowStore: { area: "migration", priority: "should" },
  cleanData: { area: "migration", priority: "could" },
} as const satisfies Record<string, Template>;
export type TemplateCode = keyof typeof TEMPLATES;
export const TEMPLATE_CODES = Object.keys(TEMPLATES) as TemplateCode[];

/**
 * A requirement that the plan speaks for: codes only. `key` is the same for as long as it is about the same. `sources` say why: keys of findings (`<code>/<spot>`),
 * `integration/<id>`, `channel/<id>`, `question/<id>`, or `step/<id>/<field>` for what a step says. The others are ids of what it is about, in the plan's order.
 */
export type Proposal = {
  readonly key: string;
  readonly template: TemplateCode;
  readonly area: Requirement["area"];
  readonly priority: NonNullable<Requirement["priority"]>;
  readonly params: Params;
  readonly sources: readonly string[];
  readonly goals: readonly string[];
  readonly steps: readonly string[];
  readonly systems: readonly string[];
};
