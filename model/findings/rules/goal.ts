import { goalCount } from "#model/findings/rules/goal/count.ts";

/** Goals and what they are good for. */
export const GOAL_RULES = [goalCount] as const;
