import type { Around } from "#model/findings/finding.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import type { Plan } from "#model/shape.ts";

/** What is known around the plan, as the server tells it: a sign-off by what the plan said then. */
export type KnownAround = Omit<Around, "signOffs"> & { readonly signOff: { readonly version: string; readonly title: string; readonly fingerprint: string } | null };

/** The same as rules take it: whether the sign-off is of the plan as it stands. */
export const aroundOf = ({ signOff, ...rest }: KnownAround, plan: Plan): Around => ({ ...rest, signOffs: signOff ? [{ version: signOff.version, title: signOff.title, stale: fingerprintOf(plan) !== signOff.fingerprint }] : [] });
