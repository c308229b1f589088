import type { ThingKind } from "#model/anchor-key.ts";

/** What one can look for in the activity: what was done to things of a kind, what was said, who came and went. */
export const ACTIVITY_KINDS = ["goal", "question", "system", "channel", "participant", "activity", "process", "step", "flow", "discussion", "access"] as const satisfies readonly (ThingKind | "discussion" | "access")[];
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
/** So many rows of the activity are given at a time. */
export const ACTIVITY_PAGE = 50;
