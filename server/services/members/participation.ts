import { and, count, eq, isNull, like, or, sql } from "drizzle-orm";
import { comments } from "#db/schema/comments.ts";
import { activity } from "#db/schema/plans.ts";
import { members } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/**
 * How many comments each member has written, and how often they have edited the plan: sittings in one place of it, as the activity keeps them (docs/decisions/0031).
 * Members who have not are left out. How many, never when.
 */
export async function listParticipation({ ctx, input }: { ctx: Context; input: { workspace: string } }): Promise<{ member: string; edits: number; comments: number }[]> {
  const scope = await openWorkspace(ctx, input.workspace, "participation.read");
  const edited = await ctx.db.select({ member: members.id, edits: sql<number>`count(distinct (${activity.at}, coalesce(${activity.place}, ${activity.action})))::int` }).from(activity).innerJoin(members, eq(members.id, activity.actor))
    .where(and(eq(activity.workspaceId, scope.id), eq(members.workspaceId, scope.id), or(like(activity.action, "plan.%"), like(activity.action, "%.changed")))).groupBy(members.id);
  const said = await ctx.db.select({ member: members.id, comments: count() }).from(comments).innerJoin(members, and(eq(members.userId, comments.author), eq(members.workspaceId, comments.workspaceId)))
    .where(and(eq(comments.workspaceId, scope.id), isNull(comments.deletedAt))).groupBy(members.id);
  const ids = [...new Set([...edited, ...said].map(({ member }) => member))].sort();
  return ids.map((member) => ({ member, edits: edited.find((one) => one.member === member)?.edits ?? 0, comments: said.find((one) => one.member === member)?.comments ?? 0 }));
}
