import { and, desc, eq, lt } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { activity } from "#db/schema/plans.ts";
import { members } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** What happened in a workspace, newest first, 50 at a time; `before` is the id to go on from. Names of people who left are null. */
export async function listActivity({ ctx, input }: { ctx: Context; input: { workspace: string; before?: number | undefined } }) {
  const scope = await openWorkspace(ctx, input.workspace, "plan.read");
  const rows = await ctx.db.select({ id: activity.id, at: activity.at, actorName: users.name, action: activity.action, params: activity.params }).from(activity)
    .leftJoin(members, eq(members.id, activity.actor)).leftJoin(users, eq(users.id, members.userId))
    .where(and(eq(activity.workspaceId, scope.id), input.before === undefined ? undefined : lt(activity.id, input.before)))
    .orderBy(desc(activity.id)).limit(50);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
