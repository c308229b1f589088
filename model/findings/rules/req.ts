import { requirementOrphan } from "#model/findings/rules/req/orphan.ts";

/** Requirements and where they come from. */
export const REQ_RULES = [requirementOrphan] as const;
