import { and, count, eq, like } from "drizzle-orm";
import { activity } from "#db/schema/plans.ts";
import { members } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/**
 * How often each member has edited the plan: sittings of at most half a minute in one part of it, as the activity keeps them (docs/decisions/0031).
 * Members who have not are left out. How many, never when.
 */
export async function listParticipation({ ctx, input }: { ctx: Context; input: { workspace: string } }): Promise<{ member: string; edits: number }[]> {
  const scope = await openWorkspace(ctx, input.workspace, "participation.read");
  return ctx.db.select({ member: members.id, edits: count() }).from(activity).innerJoin(members, eq(members.id, activity.actor))
    .where(and(eq(activity.workspaceId, scope.id), eq(members.workspaceId, scope.id), like(activity.action, "%.changed"))).groupBy(members.id).orderBy(members.id);
}
