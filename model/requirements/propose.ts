import type { Finding } from "#model/findings/finding.ts";
import { gatherFromFindings } from "#model/requirements/from-findings.ts";
import { gatherFromPlan } from "#model/requirements/from-plan.ts";
import { Gathered } from "#model/requirements/gather.ts";
import type { Proposal } from "#model/requirements/proposal.ts";
import type { Plan } from "#model/shape.ts";

/**
 * The requirements that a plan speaks for, of its findings (all of them, those that were accepted too) and of what it says itself: alike ones are gathered, so that the list stays one
 * that people read. Every one says where it comes from. Pure; linear in the plan and its findings; in the templates' order.
 */
export function proposeRequirements(plan: Plan, findings: readonly Finding[]): readonly Proposal[] {
  const gathered = new Gathered();
  gatherFromPlan(plan, gathered);
  gatherFromFindings(plan, findings, gathered);
  return gathered.proposals(plan);
}
