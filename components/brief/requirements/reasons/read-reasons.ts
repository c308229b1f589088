import type { Judged } from "#model/findings/judge.ts";
import { offersOf, standingSources, type Offer } from "#model/requirements/offers.ts";
import { proposeRequirements } from "#model/requirements/propose.ts";
import type { Plan } from "#model/shape.ts";

/** What the plan speaks for now: what is offered, every reason that there is, and the findings by their keys. */
export type Reasons = { readonly offers: readonly Offer[]; readonly standing: ReadonlySet<string>; readonly findings: ReadonlyMap<string, Judged> };

export function readReasons(plan: Plan, findings: readonly Judged[]): Reasons {
  const proposals = proposeRequirements(plan, findings);
  return { offers: offersOf(proposals, plan.requirements), standing: standingSources(proposals, findings), findings: new Map(findings.map((finding) => [finding.key, finding])) };
}
