import { reportManual } from "#model/findings/rules/rep/manual.ts";

/** Reports: the plan has no list of them, so only what steps say is looked at. */
export const REP_RULES = [reportManual] as const;
