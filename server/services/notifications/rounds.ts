import type { Db } from "#db/client.ts";
import type { Mailer } from "#server/mail.ts";
import { mailDue } from "#server/services/notifications/mail-due.ts";
import { log } from "#server/log.ts";

type Needs = { readonly db: Db; readonly mailer: Mailer | null; readonly url: string; readonly secret: string };

/** Letters wait for two minutes anyway. */
const ROUND_MS = 30_000;
/** How long a stop waits for the letter that is on its way. */
const LAST_LETTER_MS = 1000;

/** Mails what is due every half a minute, where mail is configured. What is to be done is in the database: nothing is lost by stopping. */
export function startNotificationRounds({ db, mailer, url, secret }: Needs): { stop(): Promise<void> } {
  let round: Promise<void> | null = null;
  const work = async () => {
    try {
      if (mailer) await mailDue({ db, mailer, url, secret }, new Date());
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
