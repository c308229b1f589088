import { noDeadline } from "#model/findings/rules/ctrl/no-deadline.ts";
import { noEscalation } from "#model/findings/rules/ctrl/no-escalation.ts";
import { noExitCriteria } from "#model/findings/rules/ctrl/no-exit-criteria.ts";
import { noFirstResponse } from "#model/findings/rules/ctrl/no-first-response.ts";
import { slaInfeasible } from "#model/findings/rules/ctrl/sla-infeasible.ts";
import { waitWithoutTimer } from "#model/findings/rules/ctrl/wait-without-timer.ts";

/** Deadlines, and who watches them. */
export const CTRL_RULES = [noFirstResponse, noDeadline, slaInfeasible, noEscalation, waitWithoutTimer, noExitCriteria] as const;
