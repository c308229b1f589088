import { desc, eq } from "drizzle-orm";
import { invitations } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { invitationProblem } from "#server/services/invitations/look.ts";

/** The workspace's invitations, newest first, without their tokens. */
export async function listInvitations({ ctx, input }: { ctx: Context; input: { workspace: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "invitation.manage");
  const rows = await ctx.db.select().from(invitations).where(eq(invitations.workspaceId, scope.id)).orderBy(desc(invitations.createdAt)).limit(200);
  const now = new Date();
  return rows.map((row) => ({
    id: row.id, role: row.role, email: row.email, maxUses: row.maxUses, uses: row.uses, expiresAt: row.expiresAt.toISOString(), state: invitationProblem(row, now) ?? ("active" as const),
  }));
}
