import type { Db } from "#db/client.ts";
import type { Env } from "#server/env.ts";
import { foldPlans } from "#server/maintenance/fold-plans.ts";
import { sweepUpdates } from "#server/maintenance/sweep-updates.ts";
import type { Metrics } from "#server/metrics.ts";
import { sweepLinks } from "#server/services/accounts/sweep-links.ts";
import { sweepActivity } from "#server/services/activity/sweep.ts";
import { sweepInvitations } from "#server/services/invitations/sweep.ts";
import { sweepNotifications } from "#server/services/notifications/sweep.ts";
import { sweepSecurityEvents } from "#server/services/security/sweep.ts";
import { purgeDeletedWorkspaces } from "#server/services/workspaces/purge.ts";

export type TaskNeeds = { readonly db: Db; readonly env: Pick<Env, "PRORAB_KEEP_HISTORY_DAYS" | "PRORAB_KEEP_UPDATES_DAYS">; readonly metrics: Metrics };

/** Something to be done now and then; it returns how many rows it did, and leaves off when `signal` says so. Two instances that do it at once must do no harm: a lock may be lost. */
export type Task = { readonly name: string; readonly everyMs: number; run(needs: TaskNeeds, now: Date, signal: AbortSignal): Promise<number> };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** All that is done in the background, in this order; another task is one more line. */
export const TASKS: readonly Task[] = [
  { name: "foldPlans", everyMs: 5 * MINUTE_MS, run: ({ db, env, metrics }, now, signal) => foldPlans({ db, keep: env.PRORAB_KEEP_UPDATES_DAYS > 0, metrics: metrics.live }, now, signal) },
  { name: "keptUpdates", everyMs: HOUR_MS, run: ({ db, env }, now, signal) => sweepUpdates(db, env.PRORAB_KEEP_UPDATES_DAYS, now, signal) },
  { name: "history", everyMs: HOUR_MS, run: async ({ db, env }, now, signal) => (env.PRORAB_KEEP_HISTORY_DAYS === undefined ? 0 : sweepActivity(db, env.PRORAB_KEEP_HISTORY_DAYS, now, signal)) },
  { name: "signInLinks", everyMs: HOUR_MS, run: ({ db }, now) => sweepLinks(db, now) },
  { name: "invitations", everyMs: HOUR_MS, run: ({ db }, now) => sweepInvitations(db, now) },
  { name: "notifications", everyMs: HOUR_MS, run: ({ db }, now) => sweepNotifications(db, now) },
  { name: "securityEvents", everyMs: HOUR_MS, run: ({ db }, now) => sweepSecurityEvents(db, now) },
  { name: "deletedWorkspaces", everyMs: HOUR_MS, run: ({ db }, now) => purgeDeletedWorkspaces({ ctx: { db }, now }).then(({ length }) => length) },
];
