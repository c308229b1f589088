import { and, desc, eq, gt } from "drizzle-orm";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { can } from "#model/access.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { erasedAt, graceEnd } from "#server/services/workspaces/purge.ts";

/** The deleted workspaces that the signed-in person may restore, the last deleted first, and when each is erased for good. */
export async function listDeletedWorkspaces({ ctx, now = new Date() }: { ctx: Context; now?: Date }) {
  const userId = requireUser(ctx);
  const rows = await ctx.db.select({ id: workspaces.id, name: workspaces.name, role: members.role, deletedAt: workspaces.deletedAt }).from(members)
    .innerJoin(workspaces, and(eq(workspaces.id, members.workspaceId), gt(workspaces.deletedAt, graceEnd(now))))
    .where(eq(members.userId, userId)).orderBy(desc(workspaces.deletedAt), desc(workspaces.id));
  return rows.filter(({ role }) => can(role, "workspace.delete")).map(({ id, name, deletedAt }) => ({ id, name, deletedAt: deletedAt!.toISOString(), erasedAt: erasedAt(deletedAt!).toISOString() }));
}
