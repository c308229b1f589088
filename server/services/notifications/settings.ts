import { and, eq, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { notifications, notificationSettings } from "#db/schema/notifications.ts";
import type { MailChoice, NotificationKind } from "#model/notifications.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { mailDueAt } from "#server/services/notifications/mail-due-at.ts";

type Settings = { off: readonly NotificationKind[]; mail: MailChoice };
type Change = { off?: readonly NotificationKind[] | undefined; mail?: MailChoice | undefined };

/** What a person has chosen, or what is usual. */
export async function settingsOf(db: Db | Tx, userId: string): Promise<Settings> {
  const [found] = await db.select().from(notificationSettings).where(eq(notificationSettings.userId, userId));
  return { off: found?.off ?? [], mail: found?.mail ?? "immediately" };
}

/** The caller's choice, and whether the server can send mail at all. */
export async function getNotificationSettings({ ctx }: { ctx: Context }) {
  return { ...(await settingsOf(ctx.db, requireUser(ctx))), canMail: ctx.mailer !== null };
}

/** Chooses what to be told, or when it is mailed; what waits to be mailed goes by the new choice. */
export async function setNotificationSettings({ ctx, input, now = new Date() }: { ctx: Context; input: Change; now?: Date }): Promise<void> {
  const userId = requireUser(ctx);
  await ctx.db.transaction((tx) => chooseSettings(tx, userId, input, now));
}

/** The same for whoever it is, within a transaction. */
export async function chooseSettings(tx: Tx, userId: string, { off, mail }: Change, now: Date): Promise<void> {
  const values = { ...(off && { off: [...new Set(off)] }), ...(mail && { mail }) };
  if (!off && !mail) return;
  await tx.insert(notificationSettings).values({ userId, ...values }).onConflictDoUpdate({ target: notificationSettings.userId, set: values });
  if (!mail) return;
  const [user] = await tx.select({ timeZone: users.timeZone }).from(users).where(eq(users.id, userId));
  // Only what was to be mailed: what came while mail was off stays in the app.
  const waiting = and(eq(notifications.userId, userId), isNotNull(notifications.mailDueAt));
  await tx.update(notifications).set({ mailDueAt: mailDueAt(mail, user?.timeZone ?? null, now) }).where(waiting);
}
