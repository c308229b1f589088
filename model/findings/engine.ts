import { changedFields } from "#model/findings/changed-fields.ts";
import { limitsOf, settingsByCode } from "#model/findings/check-plan.ts";
import { findingKey, type Around, type Finding, type Rule } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";
import type { Plan, RuleSetting } from "#model/shape.ts";

/** Checks a plan again and again as it changes, running only the rules that can see what has changed. */
export type FindingsEngine = {
  /** All findings of `plan`, as `checkPlan` gives them; the same list, and the same findings in it, while nothing about them has changed. */
  check(plan: Plan, around: Around): readonly Finding[];
  /** The rules that the last check ran. */
  ran(): readonly string[];
};

type Seen = { readonly plan: Plan; readonly around: Around; readonly settings: ReadonlyMap<string, RuleSetting> };

export function createFindingsEngine(rules: readonly Rule[] = RULES): FindingsEngine {
  const results = new Map<string, readonly Finding[]>();
  let seen: Seen | null = null;
  let findings: readonly Finding[] = [];
  let ran: string[] = [];

  function check(plan: Plan, around: Around): readonly Finding[] {
    if (seen && seen.plan === plan && seen.around === around) return findings;
    const now: Seen = { plan, around, settings: settingsByCode(plan.rules) };
    const changed = seen && changedFields(seen.plan, plan);
    ran = [];
    let isNew = false;
    for (const rule of rules) {
      if (changed && !concerns(rule, changed, seen!, now)) continue;
      ran.push(rule.code);
      const before = results.get(rule.code) ?? [];
      const result = keepFindings(before, runRule(rule, now));
      if (result === before) continue;
      results.set(rule.code, result);
      isNew = true;
    }
    seen = now;
    if (isNew) findings = rules.flatMap(({ code }) => results.get(code) ?? []);
    return findings;
  }

  return { check, ran: () => ran };
}

function runRule(rule: Rule, { plan, around, settings }: Seen): readonly Finding[] {
  const setting = settings.get(rule.code);
  return setting?.off ? [] : rule.check(plan, { limits: limitsOf(rule, setting), around });
}

/** Whether a rule can see anything of what has changed. */
function concerns({ code, reads, around }: Rule, changed: ReadonlySet<string>, before: Seen, now: Seen): boolean {
  const setting = (of: Seen) => JSON.stringify(of.settings.get(code) ?? null);
  if (around?.some((name) => JSON.stringify(before.around[name]) !== JSON.stringify(now.around[name]))) return true;
  if (before.settings !== now.settings && setting(before) !== setting(now)) return true;
  return Object.entries(reads).some(([list, fields]) => changed.has(list) || (Array.isArray(fields) && fields.some((field) => changed.has(`${list}.${field}`))));
}

/** `next`, with every finding of `before` that says the same in its place. */
function keepFindings(before: readonly Finding[], next: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [findingKey(finding), finding]));
  const kept = next.map((finding) => {
    const old = known.get(findingKey(finding));
    return old && JSON.stringify(old) === JSON.stringify(finding) ? old : finding;
  });
  return kept.length === before.length && kept.every((finding, index) => finding === before[index]) ? before : kept;
}
