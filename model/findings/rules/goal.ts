import { goalCount } from "#model/findings/rules/goal/count.ts";
import { goalNoOwner } from "#model/findings/rules/goal/no-owner.ts";
import { goalNotMeasurable } from "#model/findings/rules/goal/not-measurable.ts";
import { goalOrphan } from "#model/findings/rules/goal/orphan.ts";

/** Goals and what they are good for. */
export const GOAL_RULES = [goalCount, goalNotMeasurable, goalNoOwner, goalOrphan] as const;
