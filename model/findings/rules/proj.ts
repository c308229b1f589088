import { auditIncomplete } from "#model/findings/rules/proj/audit-incomplete.ts";
import { departmentAbsent } from "#model/findings/rules/proj/department-absent.ts";
import { groupEmpty } from "#model/findings/rules/proj/group-empty.ts";
import { keyRoleConcentration } from "#model/findings/rules/proj/key-role-concentration.ts";
import { keyRoleEmpty } from "#model/findings/rules/proj/key-role-empty.ts";
import { openThreads } from "#model/findings/rules/proj/open-threads.ts";
import { staleSignoff } from "#model/findings/rules/proj/stale-signoff.ts";
import { unconfirmedStep } from "#model/findings/rules/proj/unconfirmed-step.ts";
import { userOutsideGroups } from "#model/findings/rules/proj/user-outside-groups.ts";

/** Whether the project is ready to go on. */
export const PROJ_RULES = [keyRoleEmpty, keyRoleConcentration, departmentAbsent, groupEmpty, userOutsideGroups, unconfirmedStep, openThreads, auditIncomplete, staleSignoff] as const;
