import { and, asc, eq, isNull, or, sql, type AnyColumn } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { accounts, signInLinks } from "#db/schema/accounts.ts";
import { commentReactions, comments, threadReads, threads } from "#db/schema/comments.ts";
import { confirmations } from "#db/schema/confirmations.ts";
import { notifications } from "#db/schema/notifications.ts";
import { activity, planUpdates } from "#db/schema/plans.ts";
import { reviewLinks } from "#db/schema/review-links.ts";
import { securityEvents } from "#db/schema/security-events.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { invitations, members, workspaces } from "#db/schema/workspaces.ts";
import type { UserRow } from "#server/services/accounts/find-user.ts";
import { settingsOf } from "#server/services/notifications/settings.ts";
import { areMine } from "#server/services/notifications/mine.ts";

type Part = (db: Db, user: UserRow) => Promise<unknown>;

const me = alias(members, "me");
/** Of a workspace that they have left they get back what they wrote, and nothing of what it is about. */
const isIn = (workspace: AnyColumn, user: UserRow) => and(eq(me.workspaceId, workspace), eq(me.userId, user.id));

const profile: Part = async (_, { id, name, email, emailVerifiedAt, locale, theme, timeZone, passwordHash, createdAt }) =>
  ({ id, name, email, emailVerifiedAt, locale, theme, timeZone, hasPassword: passwordHash !== null, createdAt });

const signInProviders: Part = (db, { id }) => db.select({ provider: accounts.provider, providerAccountId: accounts.providerAccountId, linkedAt: accounts.createdAt }).from(accounts).where(eq(accounts.userId, id));

const mailedSignInLinks: Part = (db, { id }) => db.select({ madeAt: signInLinks.createdAt, expiresAt: signInLinks.expiresAt, usedAt: signInLinks.usedAt }).from(signInLinks).where(eq(signInLinks.userId, id)).orderBy(asc(signInLinks.createdAt));

const notificationSettings: Part = (db, { id }) => settingsOf(db, id);

const memberships: Part = (db, { id }) =>
  db.select({ workspace: workspaces.id, name: workspaces.name, role: members.role, since: members.createdAt, deletedAt: workspaces.deletedAt, planChanges: sql<number>`(select count(*) from ${planUpdates} where ${planUpdates.workspaceId} = ${workspaces.id} and ${planUpdates.actor} = ${members.id})`.mapWith(Number) })
    .from(members).innerJoin(workspaces, eq(workspaces.id, members.workspaceId)).where(eq(members.userId, id)).orderBy(asc(members.createdAt));

/** Whoever has not proved the address is told nothing of what was sent to it; of those they made, whom they invited is not theirs to take along. */
const invitationsOfMine: Part = async (db, { id, email, emailVerifiedAt }) => ({
  made: await db.select({ workspace: invitations.workspaceId, role: invitations.role, madeAt: invitations.createdAt, uses: invitations.uses, expiresAt: invitations.expiresAt, revokedAt: invitations.revokedAt }).from(invitations).where(eq(invitations.createdBy, id)).orderBy(asc(invitations.createdAt)),
  received: emailVerifiedAt === null ? [] : await db.select({ workspace: workspaces.name, role: invitations.role, madeAt: invitations.createdAt, expiresAt: invitations.expiresAt }).from(invitations)
    .innerJoin(workspaces, and(eq(workspaces.id, invitations.workspaceId), isNull(workspaces.deletedAt))).where(eq(sql`lower(${invitations.email})`, email.toLowerCase())).orderBy(asc(invitations.createdAt)),
});

const discussions: Part = async (db, user) => {
  const about = sql<string[] | null>`case when ${me.id} is null then null else ${threads.names} end`;
  return {
    begun: await db.select({ id: threads.id, workspace: threads.workspaceId, about, begunAt: threads.createdAt }).from(threads).leftJoin(me, isIn(threads.workspaceId, user)).where(eq(threads.createdBy, user.id)).orderBy(asc(threads.createdAt)),
    assignedOrResolved: await db.select({ id: threads.id, workspace: threads.workspaceId, about, assigned: sql<boolean>`coalesce(${threads.assignee} = ${user.id}, false)`, due: threads.due, resolvedAt: sql<string | null>`case when ${threads.resolvedBy} = ${user.id} then ${threads.resolvedAt} end` })
      .from(threads).leftJoin(me, isIn(threads.workspaceId, user)).where(or(eq(threads.assignee, user.id), eq(threads.resolvedBy, user.id))).orderBy(asc(threads.createdAt)),
    comments: await db.select({ id: comments.id, thread: comments.threadId, workspace: comments.workspaceId, about, text: comments.body, writtenAt: comments.createdAt, editedAt: comments.editedAt, deletedAt: comments.deletedAt }).from(comments)
      .innerJoin(threads, eq(threads.id, comments.threadId)).leftJoin(me, isIn(comments.workspaceId, user)).where(eq(comments.author, user.id)).orderBy(asc(comments.seq)),
    reactions: await db.select({ comment: commentReactions.commentId, reaction: commentReactions.reaction }).from(commentReactions).where(eq(commentReactions.userId, user.id)),
    read: await db.select({ thread: threadReads.threadId, upToComment: threadReads.seq }).from(threadReads).where(eq(threadReads.userId, user.id)),
  };
};

const versionsAndReviews: Part = async (db, { id }) => ({
  versions: await db.select({ id: versions.id, workspace: versions.workspaceId, name: versions.name, note: versions.note, madeAt: versions.createdAt }).from(versions).where(eq(versions.createdBy, id)).orderBy(asc(versions.createdAt)),
  reviewsAsked: await db.select({ id: reviews.id, version: reviews.versionId, question: reviews.question, due: reviews.due, askedAt: reviews.createdAt, withdrawnAt: reviews.withdrawnAt }).from(reviews).where(eq(reviews.askedBy, id)).orderBy(asc(reviews.createdAt)),
  reviewAnswers: await db.select({ review: reviewAnswers.reviewId, verdict: reviewAnswers.verdict, reason: reviewAnswers.reason, answeredAt: reviewAnswers.answeredAt }).from(reviewAnswers).where(eq(reviewAnswers.userId, id)).orderBy(asc(reviewAnswers.answeredAt)),
});

const walkAnswers: Part = (db, { id }) => db.select({ workspace: confirmations.workspaceId, step: confirmations.step, map: confirmations.map, answer: confirmations.answer, answeredAt: confirmations.at }).from(confirmations).where(eq(confirmations.userId, id)).orderBy(asc(confirmations.at));

const reviewLinksMade: Part = (db, { id }) => db.select({ id: reviewLinks.id, workspace: reviewLinks.workspaceId, label: reviewLinks.label, madeAt: reviewLinks.createdAt, expiresAt: reviewLinks.expiresAt, revokedAt: reviewLinks.revokedAt }).from(reviewLinks).where(eq(reviewLinks.createdBy, id)).orderBy(asc(reviewLinks.createdAt));

/** What they were told in the workspaces they are in; what others said in it stays there. */
const notificationsReceived: Part = async (db, { id }) => {
  const rows = await db.select({ workspace: notifications.workspaceId, kind: notifications.kind, from: notifications.actorName, params: notifications.params, at: notifications.at, readAt: notifications.readAt, mailedAt: notifications.mailedAt }).from(notifications).where(areMine(db, id)).orderBy(asc(notifications.id));
  return rows.map(({ params, ...row }) => ({ ...row, details: Object.fromEntries(Object.entries(params).filter(([key]) => key !== "excerpt" && key !== "reason")) }));
};

/** Names of those who were removed are theirs. */
const activityCaused: Part = async (db, { id }) => {
  const rows = await db.select({ workspace: activity.workspaceId, action: activity.action, params: activity.params, things: activity.things, at: activity.at }).from(activity)
    .innerJoin(members, and(eq(members.id, activity.actor), eq(members.userId, id))).orderBy(asc(activity.id));
  return rows.map(({ params, action, ...row }) => ({ ...row, action, details: action === "member.removed" ? Object.fromEntries(Object.entries(params).filter(([key]) => key === "member")) : params }));
};

const security: Part = (db, { id }) => db.select({ at: securityEvents.at, event: securityEvents.kind, details: securityEvents.params, workspaces: securityEvents.workspaces, network: securityEvents.network }).from(securityEvents).where(eq(securityEvents.userId, id)).orderBy(asc(securityEvents.id));

/** What a person gets of themselves, part by part, in this order. */
export const EXPORT_PARTS: Readonly<Record<string, Part>> = {
  profile, signInProviders, mailedSignInLinks, notificationSettings, memberships, invitations: invitationsOfMine, discussions, versionsAndReviews, walkAnswers, reviewLinksMade, notifications: notificationsReceived, activity: activityCaused, security,
};
