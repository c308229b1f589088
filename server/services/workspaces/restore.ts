import { and, eq, gt } from "drizzle-orm";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { can } from "#model/access.ts";
import { recordActivity, requireUser, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { graceEnd } from "#server/services/workspaces/purge.ts";
import { ServiceError } from "#server/errors.ts";

/** Brings back a workspace that was deleted less than 30 days ago, for all who were in it. Throws `workspace.notFound` for whoever was not an owner of it, too. */
export async function restoreWorkspace({ ctx, input, now = new Date() }: { ctx: Context; input: { workspace: string }; now?: Date }): Promise<void> {
  const userId = requireUser(ctx);
  await ctx.db.transaction(async (tx) => {
    const [found] = await tx.select({ id: workspaces.id, memberId: members.id, role: members.role }).from(workspaces).innerJoin(members, and(eq(members.workspaceId, workspaces.id), eq(members.userId, userId)))
      .where(and(eq(workspaces.id, input.workspace), gt(workspaces.deletedAt, graceEnd(now)))).for("update", { of: workspaces });
    if (!found || !can(found.role, "workspace.delete")) throw new ServiceError("notFound", "workspace.notFound");
    await tx.update(workspaces).set({ deletedAt: null }).where(eq(workspaces.id, found.id));
    await recordActivity(tx, found, "workspace.restored");
    await recordSecurityEvent(tx, ctx, { kind: "workspace.restored", userId, workspaces: [found.id] });
  });
}
