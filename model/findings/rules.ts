import type { Rule } from "#model/findings/finding.ts";
import { FLOW_RULES } from "#model/findings/rules/flow.ts";
import { GOAL_RULES } from "#model/findings/rules/goal.ts";
import { MAP_RULES } from "#model/findings/rules/map.ts";

/** Every rule there is, in the catalogue's order. */
export const RULES: readonly Rule[] = [...MAP_RULES, ...FLOW_RULES, ...GOAL_RULES];
