import { expect } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan, limitsOf } from "#model/findings/check-plan.ts";
import { findingKey, NOTHING_AROUND, type Finding, type Rule } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";
import { spotKey } from "#model/findings/spot.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";

/** The plan that commands make of an empty document. */
export function planAfter(commands: readonly Command[]): Plan {
  const doc = createDocument();
  applyCommands(doc, commands);
  return project(doc);
}

/** What one rule finds in a plan with the thresholds that it proposes. */
export const findingsBy = (rule: Rule, plan: Plan): readonly Finding[] => rule.check(plan, { limits: limitsOf(rule, undefined), around: NOTHING_AROUND });

/** The same as `severity spot`, in order. */
export const foundBy = (rule: Rule, plan: Plan): string[] => findingsBy(rule, plan).map(({ severity, at }) => `${severity} ${spotKey(at)}`);

/** Mends what a rule finds first and expects it gone, without a new error of any rule. The plan after it; null where the rule knows no mend. */
export function mendFirst(rule: Rule, commands: readonly Command[]): Plan | null {
  const doc = createDocument();
  applyCommands(doc, commands);
  const before = project(doc);
  const [finding] = findingsBy(rule, before);
  const mend = rule.mend?.(before, finding!, { limits: limitsOf(rule, undefined), around: NOTHING_AROUND }) ?? null;
  if (!mend) return null;
  applyCommands(doc, mend);
  const after = project(doc);
  const errors = (plan: Plan) => checkPlan(plan, NOTHING_AROUND, RULES).filter(({ severity }) => severity === "error").map(findingKey);
  expect(findingsBy(rule, after).map(findingKey)).not.toContain(findingKey(finding!));
  expect(errors(after).filter((key) => !errors(before).includes(key))).toEqual([]);
  return after;
}
