import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { comments } from "#db/schema/comments.ts";
import { notifications } from "#db/schema/notifications.ts";
import { members } from "#db/schema/workspaces.ts";
import { excerptOf, targetsOf, type Target } from "#model/comment-text.ts";
import type { AboutThread } from "#model/notifications.ts";
import type { Plan } from "#model/shape.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { notify } from "#server/services/notifications/notify.ts";
import { ofComment } from "#server/services/notifications/of-thread.ts";

export type Thread = { readonly id: string; readonly anchor: string; readonly place: string; readonly names: readonly string[]; readonly assignee?: string | null };
export type Comment = { readonly id: string; readonly body: string };

export const aboutThread = (thread: Thread, comment: Comment | null, excerpt = comment ? excerptOf(comment.body) : ""): AboutThread =>
  ({ thread: thread.id, comment: comment?.id ?? null, anchor: thread.anchor, place: thread.place, names: thread.names, excerpt });

/** Tells whom a new comment names, and, where they are not named as well, who wrote in its thread before or is to settle it: each once. Returns who was told. */
export async function tellOfComment(tx: Tx, scope: WorkspaceScope, plan: Plan, thread: Thread, comment: Comment): Promise<string[]> {
  const params = aboutThread(thread, comment);
  const named = await usersNamed(tx, scope, plan, targetsOf(comment.body));
  const mentioned = await notify(tx, scope, { to: named, kind: "mentioned", params, about: `comment/${comment.id}` });
  const concerned = (await usersConcerned(tx, thread)).filter((id) => !named.includes(id));
  return [...mentioned, ...(await notify(tx, scope, { to: concerned, kind: "replied", params, about: `thread/${thread.id}` }))];
}

/** The users who wrote in a thread, and the one who is to settle it. */
export async function usersConcerned(tx: Tx, { id, assignee = null }: Thread): Promise<string[]> {
  const wrote = await tx.selectDistinct({ author: comments.author }).from(comments).where(and(eq(comments.threadId, id), isNull(comments.deletedAt)));
  return [...wrote.map(({ author }) => author), assignee].filter((user) => user !== null);
}

/** Tells whom a comment names since it was changed; who has been told of it before is not told again. What is said of it to the others now has its new words. */
export async function tellOfEdit(tx: Tx, scope: WorkspaceScope, plan: Plan, thread: Thread, comment: Comment, before: readonly Target[]): Promise<string[]> {
  const told = await quoteAnew(tx, scope.id, comment);
  const named = await usersNamed(tx, scope, plan, targetsOf(comment.body).filter((target) => !before.includes(target)));
  const known = told.filter(({ kind }) => kind === "mentioned").map(({ userId }) => userId);
  return notify(tx, scope, { to: named.filter((id) => !known.includes(id)), kind: "mentioned", params: aboutThread(thread, comment), about: `comment/${comment.id}` });
}

/** Whoever was told of a comment is quoted its new words from now on. Returns what they were told. */
export async function quoteAnew(tx: Tx, workspaceId: string, { id, body }: Comment): Promise<(typeof notifications.$inferSelect)[]> {
  const told = await tx.select().from(notifications).where(and(eq(notifications.workspaceId, workspaceId), ofComment(id)));
  for (const row of told) await tx.update(notifications).set({ params: { ...row.params, excerpt: excerptOf(body) } as AboutThread }).where(eq(notifications.id, row.id));
  return told;
}

/** The users behind the members that a comment names, and behind the participants that stand for a member. */
async function usersNamed(tx: Tx, scope: WorkspaceScope, plan: Plan, targets: readonly Target[]): Promise<string[]> {
  const ids = targets.flatMap((target) => {
    const [kind, id] = target.split("/");
    if (kind === "member") return id!;
    return kind === "participant" ? (plan.participants.find((one) => one.id === id)?.member ?? []) : [];
  });
  if (ids.length === 0) return [];
  const rows = await tx.select({ userId: members.userId }).from(members).where(and(inArray(members.id, ids), eq(members.workspaceId, scope.id)));
  return rows.map(({ userId }) => userId);
}
