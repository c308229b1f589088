import type { Judged } from "#model/findings/judge.ts";
import type { KnownAround } from "#model/findings/known-around.ts";

/** To the worker: what was written into the plan, or what is known around it. */
export type ToWorker = { readonly update: Uint8Array } | { readonly around: KnownAround };
/** From the worker: all that it notices, whenever that has changed. */
export type FromWorker = { readonly found: readonly Judged[] };
