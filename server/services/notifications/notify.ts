import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { notifications, notificationSettings } from "#db/schema/notifications.ts";
import { members } from "#db/schema/workspaces.ts";
import type { NotificationKind, NotificationParams } from "#model/notifications.ts";
import { mailDueAt } from "#server/services/notifications/mail-due-at.ts";

/** What new notifications make stale. */
export const NOTIFIED = ["notifications.count", "notifications.list"];

type News<K extends NotificationKind> = {
  /** User ids, in any order, the actor's among them or not. */
  to: readonly string[];
  kind: K;
  params: NotificationParams[K];
  /** What it is about, as one string: an unread one of the same kind about the same is replaced, and counted. Without it each is told for itself. */
  about?: string;
  now?: Date;
};

/** Who makes it happen: a user; null for the app itself, or for a guest, who goes by a name alone. */
type Actor = { readonly id: string; readonly userId: string | null; readonly name?: string };

/**
 * Tells people of something, in the transaction that makes it happen; the actor, people who are no members, and those who have switched
 * this kind off are left out. An invitation is for who is no member yet. Returns who was told: if anyone, the caller marks `NOTIFIED` stale once the transaction is through.
 */
export async function notify<K extends NotificationKind>(tx: Tx, scope: Actor, { to, kind, params, about, now = new Date() }: News<K>): Promise<string[]> {
  const people = await whoIsTold(tx, scope, to, kind);
  if (people.length === 0) return [];
  const [actor] = scope.userId === null ? [] : await tx.select({ name: users.name }).from(users).where(eq(users.id, scope.userId));
  const before = about === undefined ? [] : await tx.delete(notifications).where(and(
    inArray(notifications.userId, people.map(({ id }) => id)), eq(notifications.workspaceId, scope.id), eq(notifications.kind, kind), eq(notifications.about, about), isNull(notifications.readAt),
  )).returning();
  await tx.insert(notifications).values(people.map(({ id, mail, timeZone }) => {
    const old = before.find((one) => one.userId === id);
    return {
      userId: id, workspaceId: scope.id, kind, actor: scope.userId, actorName: actor?.name ?? scope.name ?? "", params, about: about ?? null, count: (old?.count ?? 0) + 1, at: now,
      // What is still to be mailed is not put off by what comes after it; an invitation has a letter of its own.
      mailDueAt: kind === "invited" ? null : old?.mailDueAt ?? mailDueAt(mail ?? "immediately", timeZone, now),
    };
  }));
  return people.map(({ id }) => id);
}

async function whoIsTold(tx: Tx, scope: Actor, to: readonly string[], kind: NotificationKind) {
  const others = [...new Set(to)].filter((id) => id !== scope.userId);
  if (others.length === 0) return [];
  const rows = await tx.select({ id: users.id, timeZone: users.timeZone, off: notificationSettings.off, mail: notificationSettings.mail, member: members.id }).from(users)
    .leftJoin(members, and(eq(members.userId, users.id), eq(members.workspaceId, scope.id))).leftJoin(notificationSettings, eq(notificationSettings.userId, users.id))
    .where(inArray(users.id, others)).orderBy(users.id);
  return rows.filter(({ member, off }) => (member === null) === (kind === "invited") && !off?.includes(kind));
}
