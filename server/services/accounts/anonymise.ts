import { and, eq, gte, inArray, isNull, like, lte, or, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { commentMentions, comments, threads } from "#db/schema/comments.ts";
import { notifications } from "#db/schema/notifications.ts";
import { activity } from "#db/schema/plans.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { invitations, members } from "#db/schema/workspaces.ts";
import { UNNAMED, unname } from "#model/comment-text.ts";
import type { UserRow } from "#server/services/accounts/find-user.ts";

/**
 * Takes a person's name and address out of all that stays when their account goes, and their id off what they wrote, within `tx` and before their row is
 * deleted. What they wrote stays; so does what others typed as plain text, in comments and in plans.
 */
export async function anonymise(tx: Tx, user: UserRow): Promise<void> {
  await forgetMentions(tx, user);
  await tx.update(comments).set({ author: null, authorName: "" }).where(eq(comments.author, user.id));
  for (const column of ["createdBy", "resolvedBy", "assignee"] as const) await tx.update(threads).set({ [column]: null }).where(eq(threads[column], user.id));
  await tx.update(versions).set({ createdBy: null, createdByName: "" }).where(eq(versions.createdBy, user.id));
  await tx.update(reviews).set({ askedBy: null, askedByName: "" }).where(eq(reviews.askedBy, user.id));
  // Whoever was asked and has not answered will not.
  await tx.delete(reviewAnswers).where(and(eq(reviewAnswers.userId, user.id), isNull(reviewAnswers.verdict)));
  await tx.update(reviewAnswers).set({ userId: null }).where(eq(reviewAnswers.userId, user.id));
  await tx.update(notifications).set({ actor: null, actorName: "" }).where(eq(notifications.actor, user.id));
  await tx.update(activity).set({ params: sql`${activity.params} || '{"name": ""}'::jsonb` }).where(goneRows(user));
  await forgetInvitations(tx, user);
}

/** Where the history says that this person left or was removed. Rows of before it kept whose name it is are known by the name alone: rather a namesake's too than one too few. */
function goneRows({ id, name }: UserRow): SQL | undefined {
  const param = (key: string) => sql`${activity.params} ->> ${sql.raw(`'${key}'`)}`;
  return and(inArray(activity.action, ["member.left", "member.removed"]), or(sql`${param("user")} = ${id}`, and(sql`${param("user")} is null`, sql`${param("name")} = ${name}`)));
}

/** Comments keep names as they were typed: `[@Anna](member/x1)`; notifications quote them. */
async function forgetMentions(tx: Tx, { id, name }: UserRow): Promise<void> {
  const now = await tx.select({ member: members.id }).from(members).where(eq(members.userId, id));
  const before = await tx.select({ member: sql<string>`${activity.params} ->> 'member'` }).from(activity).where(and(inArray(activity.action, ["member.left", "member.removed"]), sql`${activity.params} ->> 'user' = ${id}`));
  const targets = new Set([...now, ...before].map(({ member }) => `member/${member}`));
  const labels = new Set([`@${name}`]);
  if (targets.size > 0) {
    const naming = tx.select({ id: commentMentions.commentId }).from(commentMentions).where(inArray(commentMentions.target, [...targets]));
    for (const comment of await tx.select({ id: comments.id, body: comments.body }).from(comments).where(inArray(comments.id, naming)).orderBy(comments.id).for("update")) {
      const { body, labels: said } = unname(comment.body, targets);
      for (const label of said) labels.add(label);
      await tx.update(comments).set({ body }).where(eq(comments.id, comment.id));
    }
  }
  const excerpt = sql<string>`${notifications.params} ->> 'excerpt'`;
  for (const label of labels) {
    const quoting = like(excerpt, `%${label.replaceAll(/[\\%_]/g, "\\$&")}%`);
    await tx.update(notifications).set({ params: sql`jsonb_set(${notifications.params}, '{excerpt}', to_jsonb(replace(${excerpt}, ${label}, ${UNNAMED})))` }).where(quoting);
  }
}

/** Invitations made out to their address. One that is still open is ended, unless they never proved that the address is theirs: then it may be somebody else's. */
async function forgetInvitations(tx: Tx, { email, emailVerifiedAt }: UserRow): Promise<void> {
  const theirs = eq(sql`lower(${invitations.email})`, email.toLowerCase());
  const ended = or(gte(invitations.uses, invitations.maxUses), lte(invitations.expiresAt, new Date()), sql`${invitations.revokedAt} is not null`);
  await tx.update(invitations).set({ email: null, revokedAt: sql`coalesce(${invitations.revokedAt}, now())` }).where(emailVerifiedAt ? theirs : and(theirs, ended));
}
