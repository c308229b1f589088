import { integrationManual } from "#model/findings/rules/int/manual.ts";
import { systemNotAudited } from "#model/findings/rules/int/system-not-audited.ts";
import { systemUnused } from "#model/findings/rules/int/system-unused.ts";
import { integrationUnderspecified } from "#model/findings/rules/int/underspecified.ts";

/** Systems, and what passes between them. */
export const INT_RULES = [integrationManual, integrationUnderspecified, systemNotAudited, systemUnused] as const;
