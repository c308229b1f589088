import { applyCommands } from "#model/commands.ts";
import { limitsOf } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND, type Around, type Given, type Rule } from "#model/findings/finding.ts";
import { spotKey } from "#model/findings/spot.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { documentOf } from "#model/testing/document-of.ts";
import { planOf, type PlanParts } from "#model/testing/plan-of.ts";

/** What a test says of what is around a plan, and of thresholds that are not the rule's own. */
export type Setting = { readonly around?: Partial<Around>; readonly limits?: Readonly<Record<string, number>> };

function givenFor(rule: Rule, { around, limits }: Setting): Given {
  return { limits: { ...limitsOf(rule, undefined), ...limits }, around: { ...NOTHING_AROUND, today: "2031-01-15", ...around } };
}

/** What a rule notices in a plan of these parts, each as `<severity> <place>`. */
export function noticed(rule: Rule, parts: PlanParts, setting: Setting = {}): readonly string[] {
  return rule.check(planOf(parts), givenFor(rule, setting)).map(({ severity, at }) => `${severity} ${spotKey(at)}`);
}

/** Mends the first thing that a rule notices, in a document; the plan after that and what is noticed in it then, null where the rule has no mend for it. Throws when it notices nothing. */
export function mended(rule: Rule, parts: PlanParts, setting: Setting = {}): { readonly plan: Plan; readonly left: readonly string[] } | null {
  const doc = documentOf(planOf(parts));
  const given = givenFor(rule, setting);
  const [first] = rule.check(project(doc), given);
  if (!first) throw new Error(`${rule.code} notices nothing to mend`);
  const commands = rule.mend?.(project(doc), first, given) ?? null;
  if (commands === null) return null;
  applyCommands(doc, commands);
  const plan = project(doc);
  return { plan, left: noticed(rule, plan, setting) };
}
