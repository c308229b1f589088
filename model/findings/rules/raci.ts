import { accountabilityConcentration } from "#model/findings/rules/raci/accountability-concentration.ts";
import { approverNotAccountable } from "#model/findings/rules/raci/approver-not-accountable.ts";
import { idleRole } from "#model/findings/rules/raci/idle-role.ts";
import { manyResponsible } from "#model/findings/rules/raci/many-responsible.ts";
import { mapMismatch } from "#model/findings/rules/raci/map-mismatch.ts";
import { noAccountable } from "#model/findings/rules/raci/no-accountable.ts";
import { noEmptyCells } from "#model/findings/rules/raci/no-empty-cells.ts";
import { noResponsible } from "#model/findings/rules/raci/no-responsible.ts";
import { overConsulted } from "#model/findings/rules/raci/over-consulted.ts";
import { overInformed } from "#model/findings/rules/raci/over-informed.ts";
import { overloadedRole } from "#model/findings/rules/raci/overloaded-role.ts";
import { receiverUnaware } from "#model/findings/rules/raci/receiver-unaware.ts";
import { selfApproval } from "#model/findings/rules/raci/self-approval.ts";
import { silentRow } from "#model/findings/rules/raci/silent-row.ts";
import { singlePointOfFailure } from "#model/findings/rules/raci/single-point-of-failure.ts";
import { vacantRole } from "#model/findings/rules/raci/vacant-role.ts";

/** Who answers for what. Several Accountable in one row cannot be: it is one register (rule D1). */
export const RACI_RULES = [
  noAccountable, noResponsible, manyResponsible, overConsulted, overInformed, silentRow, overloadedRole, accountabilityConcentration,
  noEmptyCells, idleRole, mapMismatch, receiverUnaware, approverNotAccountable, selfApproval, vacantRole, singlePointOfFailure,
] as const;
