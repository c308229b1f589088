import { and, eq, isNull } from "drizzle-orm";
import { invitations } from "#db/schema/workspaces.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { ServiceError } from "#server/errors.ts";

/** Ends an invitation of this workspace. Throws `invitation.notFound`; ending an ended one is no error. */
export async function revokeInvitation({ ctx, input }: { ctx: Context; input: { workspace: string; invitation: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "invitation.manage");
  const mine = and(eq(invitations.id, input.invitation), eq(invitations.workspaceId, scope.id));
  await ctx.db.transaction(async (tx) => {
    const [found] = await tx.select().from(invitations).where(mine);
    if (!found) throw new ServiceError("notFound", "invitation.notFound");
    const [ended] = await tx.update(invitations).set({ revokedAt: new Date() }).where(and(mine, isNull(invitations.revokedAt))).returning();
    if (!ended) return;
    await recordActivity(tx, scope, "invitation.revoked");
    await recordSecurityEvent(tx, ctx, { kind: "invitation.revoked", userId: scope.userId, workspaces: [scope.id], params: { role: ended.role } });
  });
  ctx.hub.markStale(scope.id, ["invitations.list", "activity.list"]);
}
