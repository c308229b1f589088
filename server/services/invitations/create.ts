import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { invitations } from "#db/schema/workspaces.ts";
import type { Role } from "#model/access.ts";
import { createToken, hashToken } from "#server/services/accounts/tokens.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { tellInvited } from "#server/services/invitations/tell-invited.ts";
import { mailInvitations } from "#server/services/invitations/mail.ts";

type Input = { workspace: string; role: Role; email?: string | undefined; maxUses: number; days: number };

/**
 * Makes an invitation and returns its link, the only time the token is seen; mails it when an address is given and mail is configured.
 * Throws `workspace.…`, `invitation.tooMany`, `account.tooMany`.
 */
export async function createInvitation({ ctx, input }: { ctx: Context; input: Input }): Promise<{ id: string; link: string; mailed: boolean }> {
  const scope = await openWorkspace(ctx, input.workspace, "invitation.manage");
  await ctx.limits.spend("invite", scope.userId);
  await requireRoom("openInvitations", countOpen(ctx.db, scope.id));
  const token = createToken();
  const link = linkOf(ctx, token);
  const email = input.email ?? null;
  const made = await ctx.db.transaction(async (tx) => {
    const [invitation] = await tx.insert(invitations).values({
      workspaceId: scope.id, tokenHash: hashToken(token), role: input.role, email, maxUses: email ? 1 : input.maxUses, expiresAt: endOf(input.days), createdBy: scope.userId,
    }).returning();
    await recordActivity(tx, scope, "invitation.created", { role: input.role });
    await recordSecurityEvent(tx, ctx, { kind: "invitation.created", userId: scope.userId, workspaces: [scope.id], params: { role: input.role, count: 1 } });
    await tellInvited(tx, scope, [invitation!]);
    return invitation!;
  });
  ctx.hub.markStale(scope.id, ["invitations.list", "activity.list"]);
  const [mailed = false] = await mailInvitations(ctx, scope, input.days, email === null ? [] : [{ email, link }]);
  return { id: made.id, link, mailed };
}

export const linkOf = (ctx: Context, token: string): string => `${ctx.settings.url}/invite/${token}`;
/** When an invitation made now ends. */
export const endOf = (days: number): Date => new Date(Date.now() + days * 86_400_000);

/** How many invitations of a workspace somebody may still accept. */
export const countOpen = (db: Db | Tx, workspaceId: string): Promise<number> =>
  db.$count(invitations, and(eq(invitations.workspaceId, workspaceId), isNull(invitations.revokedAt), lt(invitations.uses, invitations.maxUses), gt(invitations.expiresAt, new Date())));
