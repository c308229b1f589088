import type { Rule } from "#model/findings/finding.ts";
import { CHAN_RULES } from "#model/findings/rules/chan.ts";
import { CTRL_RULES } from "#model/findings/rules/ctrl.ts";
import { DATA_RULES } from "#model/findings/rules/data.ts";
import { FLOW_RULES } from "#model/findings/rules/flow.ts";
import { GOAL_RULES } from "#model/findings/rules/goal.ts";
import { INT_RULES } from "#model/findings/rules/int.ts";
import { MAP_RULES } from "#model/findings/rules/map.ts";
import { PAIN_RULES } from "#model/findings/rules/pain.ts";
import { PROJ_RULES } from "#model/findings/rules/proj.ts";
import { RACI_RULES } from "#model/findings/rules/raci.ts";
import { REP_RULES } from "#model/findings/rules/rep.ts";
import { REQ_RULES } from "#model/findings/rules/req.ts";

/** Every rule there is, in the catalogue's order. */
export const RULES: readonly Rule[] = [
  ...RACI_RULES, ...MAP_RULES, ...FLOW_RULES, ...CTRL_RULES, ...DATA_RULES, ...CHAN_RULES, ...INT_RULES, ...REP_RULES, ...GOAL_RULES, ...REQ_RULES, ...PAIN_RULES, ...PROJ_RULES,
];
