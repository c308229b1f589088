import { NOTHING_AROUND, type Around, type Finding, type Given, type Rule } from "#model/findings/finding.ts";
import { idFor } from "#model/id-for.ts";
import { RULES } from "#model/findings/rules.ts";
import type { Plan, RuleSetting } from "#model/shape.ts";

/** The record that holds what a workspace has set for a rule. */
export const settingId = (code: string): string => idFor(`rule/${code}`);

/** A rule's thresholds as a workspace has them: its own where they are within bounds, else what the rule proposes. */
export function limitsOf({ limits }: Pick<Rule, "limits">, setting: RuleSetting | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(limits).map(([name, { fallback, min, max }]) => {
    const own = setting?.limits[name];
    return [name, own !== undefined && own >= min && own <= max ? own : fallback];
  }));
}

/** What a workspace has set, by the code of the rule. */
export const settingsByCode = (settings: readonly RuleSetting[]): ReadonlyMap<string, RuleSetting> => new Map(settings.map((setting) => [setting.code, setting]));

/** All findings of a plan by every rule that is on, in the catalogue's order; none that anybody has accepted is left out. Pure; never throws. */
export function checkPlan(plan: Plan, around: Around = NOTHING_AROUND, rules: readonly Rule[] = RULES): readonly Finding[] {
  const settings = settingsByCode(plan.rules);
  return rules.flatMap((rule) => {
    const setting = settings.get(rule.code);
    const given: Given = { limits: limitsOf(rule, setting), around };
    return setting?.off ? [] : rule.check(plan, given);
  });
}
