import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { activity } from "#db/schema/plans.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { requireUser, type Context } from "#server/services/context.ts";

/** The signed-in person's workspaces, the one with the latest activity first. */
export async function listWorkspaces({ ctx }: { ctx: Context }) {
  const userId = requireUser(ctx);
  const updatedAt = sql<Date>`coalesce((select max(${activity.at}) from ${activity} where ${activity.workspaceId} = ${workspaces.id}), ${workspaces.createdAt})`.mapWith(activity.at);
  const count = sql<number>`(select count(*) from members as m where m.workspace_id = ${workspaces.id})`.mapWith(Number);
  const rows = await ctx.db.select({ id: workspaces.id, name: workspaces.name, role: members.role, members: count, updatedAt }).from(members)
    .innerJoin(workspaces, and(eq(workspaces.id, members.workspaceId), isNull(workspaces.deletedAt)))
    .where(eq(members.userId, userId)).orderBy(desc(updatedAt));
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
}
