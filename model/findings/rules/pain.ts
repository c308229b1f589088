import { painUnaddressed } from "#model/findings/rules/pain/unaddressed.ts";

/** What hurts today, and what becomes of it. */
export const PAIN_RULES = [painUnaddressed] as const;
