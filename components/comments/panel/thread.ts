import type { Outputs } from "#components/api/outputs.ts";

/** A thread as it is read, with its comments. */
export type Thread = Outputs["threads"]["get"];
