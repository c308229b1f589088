import type { Around } from "#model/findings/finding.ts";
import type { Judged } from "#model/findings/judge.ts";

/** What is known around the plan, as the server tells it: a sign-off by what the plan said then. */
export type KnownAround = Omit<Around, "signOffs"> & { readonly signOff: { readonly version: string; readonly title: string; readonly fingerprint: string } | null };

/** To the worker: what was written into the plan, or what is known around it. */
export type ToWorker = { readonly update: Uint8Array } | { readonly around: KnownAround };
/** From the worker: all that it notices, whenever that has changed. */
export type FromWorker = { readonly found: readonly Judged[] };
