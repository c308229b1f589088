import { and, asc, eq, exists, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { notifications } from "#db/schema/notifications.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import type { LetterItem } from "#server/notification-letter.ts";
import type { Mailer } from "#server/mail.ts";
import { GATHER_MS } from "#server/services/notifications/mail-due-at.ts";
import { areMine, inWorkspace } from "#server/services/notifications/mine.ts";
import { readTold } from "#server/services/notifications/schemas.ts";
import { settingsOf } from "#server/services/notifications/settings.ts";
import { unsubscribeToken } from "#server/services/notifications/unsubscribe-token.ts";
import { log } from "#server/log.ts";

export type MailNeeds = { readonly db: Db; readonly mailer: Mailer; readonly url: string; readonly secret: string };

const MINUTE_MS = 60_000;
/** How long after each failure a letter is tried again; after the last it is given up. */
const AGAIN_MINUTES = [5, 15, 60, 240, 240];
/** What is older stays in the app: mail that was set up late, or a server that was off, brings no flood. */
const TOO_OLD_MS = 3 * 24 * 60 * MINUTE_MS;
const MOST_ITEMS = 30;
/** Letters of one round, and failures in a row after which the mail server counts as down until the next. */
const ROUND = { letters: 50, failures: 3 };

/** Mails what is due at `now`, a letter per person, and returns how many went out. Whoever runs beside it, in this process or another, takes other people. */
export async function mailDue(needs: MailNeeds, now: Date): Promise<number> {
  let [sent, failures] = [0, 0];
  for (let letters = 0; letters < ROUND.letters && failures < ROUND.failures; letters++) {
    const claimed = await claim(needs.db, now);
    if (!claimed) break;
    const outcome = await sendTo(needs, claimed, now);
    if (outcome === "sent") sent++;
    failures = outcome === "failed" ? failures + 1 : 0;
  }
  return sent;
}

type Claimed = { readonly userId: string; readonly ids: readonly number[] };

/** Takes all that one person is to be mailed: it is put off, as if it had failed, so that nobody else sends it, and so that a crash only delays it. */
async function claim(db: Db, now: Date): Promise<Claimed | null> {
  return db.transaction(async (tx) => {
    const isDue = (until: Date) => and(isNotNull(notifications.mailDueAt), lte(notifications.mailDueAt, until));
    const due = tx.select({ id: notifications.id }).from(notifications).where(and(eq(notifications.userId, users.id), isDue(now)));
    const [person] = await tx.select({ id: users.id }).from(users).where(exists(due)).orderBy(asc(users.id)).limit(1).for("no key update", { skipLocked: true });
    if (!person) return null;
    // With what would follow within moments.
    const rows = await tx.update(notifications)
      .set({ mailTries: sql`${notifications.mailTries} + 1`, mailDueAt: sql`${now.toISOString()}::timestamptz + make_interval(mins => (${sql.raw(`array[${AGAIN_MINUTES.join()}]`)})[least(${notifications.mailTries} + 1, ${sql.raw(String(AGAIN_MINUTES.length))})])` })
      .where(and(eq(notifications.userId, person.id), isDue(new Date(now.getTime() + GATHER_MS)))).returning({ id: notifications.id });
    return { userId: person.id, ids: rows.map(({ id }) => id) };
  });
}

async function sendTo(needs: MailNeeds, { userId, ids }: Claimed, now: Date): Promise<"sent" | "failed" | "nothing"> {
  const { db, mailer } = needs;
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  const rows = await db.select({ row: notifications, workspace: workspaces.name }).from(notifications).innerJoin(workspaces, inWorkspace).where(and(areMine(db, userId), inArray(notifications.id, [...ids]))).orderBy(asc(notifications.id));
  const fresh = (await settingsOf(db, userId)).mail === "never" ? [] : rows.filter(({ row }) => row.readAt === null && row.at.getTime() > now.getTime() - TOO_OLD_MS);
  const items = fresh.flatMap(({ row, workspace }): LetterItem[] => {
    const told = readTold(row);
    return told ? [{ told, count: row.count, actor: row.actorName, workspace, link: `${needs.url}/n/${row.id}` }] : [];
  });
  const these = inArray(notifications.id, [...ids]);
  if (!user || items.length === 0) {
    await db.update(notifications).set({ mailDueAt: null }).where(these);
    return "nothing";
  }
  const token = unsubscribeToken(userId, needs.secret);
  try {
    await mailer.sendNotifications({
      to: user.email, locale: user.locale, items: items.slice(-MOST_ITEMS), more: Math.max(0, items.length - MOST_ITEMS), inbox: `${needs.url}/`, settings: `${needs.url}/account#notifications`,
      unsubscribe: { page: `${needs.url}/unsubscribe/${token}`, post: `${needs.url}/api/unsubscribe/${token}` },
    });
  } catch (error) {
    const [longest] = rows.map(({ row }) => row.mailTries).sort((a, b) => b - a);
    log.error("mail failed", { letter: "notifications", tries: longest, error });
    await db.update(notifications).set({ mailDueAt: null }).where(and(these, sql`${notifications.mailTries} >= ${AGAIN_MINUTES.length}`));
    return "failed";
  }
  await db.update(notifications).set({ mailDueAt: null, mailedAt: now }).where(these);
  return "sent";
}
