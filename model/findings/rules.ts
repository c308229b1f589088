import type { Rule } from "#model/findings/finding.ts";
import { GOAL_RULES } from "#model/findings/rules/goal.ts";

/** Every rule there is, in the catalogue's order. */
export const RULES: readonly Rule[] = [...GOAL_RULES];
