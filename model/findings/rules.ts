import type { Rule } from "#model/findings/finding.ts";
import { FLOW_RULES } from "#model/findings/rules/flow.ts";
import { GOAL_RULES } from "#model/findings/rules/goal.ts";
import { MAP_RULES } from "#model/findings/rules/map.ts";
import { PAIN_RULES } from "#model/findings/rules/pain.ts";
import { PROJ_RULES } from "#model/findings/rules/proj.ts";
import { RACI_RULES } from "#model/findings/rules/raci.ts";
import { REQ_RULES } from "#model/findings/rules/req.ts";

/** Every rule there is, in the catalogue's order. */
export const RULES: readonly Rule[] = [...RACI_RULES, ...MAP_RULES, ...FLOW_RULES, ...GOAL_RULES, ...REQ_RULES, ...PAIN_RULES, ...PROJ_RULES];
