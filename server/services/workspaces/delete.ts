import { eq } from "drizzle-orm";
import { workspaces } from "#db/schema/workspaces.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { ServiceError } from "#server/errors.ts";

/** Deletes a workspace for everyone; `name` must repeat its name. For 30 days an owner of it can restore it; then it is erased. Throws `workspace.otherName`. */
export async function deleteWorkspace({ ctx, input }: { ctx: Context; input: { workspace: string; name: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "workspace.delete");
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, scope.id)).for("no key update");
    if (row?.name.trim() !== input.name.trim()) throw new ServiceError("invalid", "workspace.otherName");
    await tx.update(workspaces).set({ deletedAt: new Date() }).where(eq(workspaces.id, scope.id));
    await recordActivity(tx, scope, "workspace.deleted");
    await recordSecurityEvent(tx, ctx, { kind: "workspace.deleted", userId: scope.userId, workspaces: [scope.id] });
  });
  await ctx.hub.hangUp({ workspaceId: scope.id }, "workspaceDeleted");
}
