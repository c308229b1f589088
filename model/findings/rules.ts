import type { Rule } from "#model/findings/finding.ts";
import { CHAN_RULES } from "#model/findings/rules/chan.ts";
import { CTRL_RULES } from "#model/findings/rules/ctrl.ts";
import { DATA_RULES } from "#model/findings/rules/data.ts";
import { GOAL_RULES } from "#model/findings/rules/goal.ts";
import { INT_RULES } from "#model/findings/rules/int.ts";
import { REP_RULES } from "#model/findings/rules/rep.ts";

/** Every rule there is, in the catalogue's order. */
export const RULES: readonly Rule[] = [...CTRL_RULES, ...DATA_RULES, ...CHAN_RULES, ...INT_RULES, ...REP_RULES, ...GOAL_RULES];
