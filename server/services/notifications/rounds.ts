import type { Db } from "#db/client.ts";
import type { Mailer } from "#server/mail.ts";
import { mailDue } from "#server/services/notifications/mail-due.ts";
import { sweepNotifications } from "#server/services/notifications/sweep.ts";
import { sweepSecurityEvents } from "#server/services/security/sweep.ts";
import { purgeDeletedWorkspaces } from "#server/services/workspaces/purge.ts";
import { log } from "#server/log.ts";

type Needs = { readonly db: Db; readonly mailer: Mailer | null; readonly url: string; readonly secret: string };

/** Letters wait for two minutes anyway. */
const ROUND_MS = 30_000;
const SWEEP_MS = 3_600_000;
/** How long a stop waits for the letter that is on its way. */
const LAST_LETTER_MS = 1000;

/** Mails what is due every half a minute, where mail is configured, and throws out old notifications every hour. What is to be done is in the database: nothing is lost by stopping. */
export function startNotificationRounds({ db, mailer, url, secret }: Needs): { stop(): Promise<void> } {
  let round: Promise<void> | null = null;
  let sweepAt = 0;
  const work = async () => {
    const now = new Date();
    try {
      if (mailer) await mailDue({ db, mailer, url, secret }, now);
      if (now.getTime() < sweepAt) return;
      await sweepNotifications(db, now);
      await sweepSecurityEvents(db, now);
      await purgeDeletedWorkspaces({ ctx: { db }, now });
      sweepAt = now.getTime() + SWEEP_MS;
    } catch (error) {
      log.error("notifications not mailed", { error });
    }
  };
  const timer = setInterval(() => {
    round ??= work().finally(() => (round = null));
  }, ROUND_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await Promise.race([round, new Promise((resolve) => setTimeout(resolve, LAST_LETTER_MS).unref())]);
    },
  };
}
