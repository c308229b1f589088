import { checkPlan } from "#model/findings/check-plan.ts";
import { findingKey, type Finding } from "#model/findings/finding.ts";
import { offersOf, standingSources, type Offer } from "#model/requirements/offers.ts";
import { proposeRequirements } from "#model/requirements/propose.ts";
import type { Plan } from "#model/shape.ts";

/** What the plan speaks for now: what is offered, every reason that there is, and the findings by their keys. */
export type Reasons = { readonly offers: readonly Offer[]; readonly standing: ReadonlySet<string>; readonly findings: ReadonlyMap<string, Finding> };

export function readReasons(plan: Plan): Reasons {
  const findings = checkPlan(plan);
  const proposals = proposeRequirements(plan, findings);
  return { offers: offersOf(proposals, plan.requirements), standing: standingSources(proposals, findings), findings: new Map(findings.map((finding) => [findingKey(finding), finding])) };
}
