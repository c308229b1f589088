import { eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { invitations, workspaces } from "#db/schema/workspaces.ts";
import type { Role } from "#model/access.ts";
import { createToken, hashToken } from "#server/services/accounts/tokens.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { log } from "#server/log.ts";

type Input = { workspace: string; role: Role; email?: string | undefined; maxUses: number; days: number };

/**
 * Makes an invitation and returns its link, the only time the token is seen; mails it when an address is given and mail is configured.
 * Throws `workspace.…`, `account.tooMany`.
 */
export async function createInvitation({ ctx, input }: { ctx: Context; input: Input }): Promise<{ id: string; link: string; mailed: boolean }> {
  const scope = await openWorkspace(ctx, input.workspace, "invitation.manage");
  ctx.limits.spend("invite", scope.userId);
  const token = createToken();
  const link = `${ctx.settings.url}/invite/${token}`;
  const email = input.email ?? null;
  const made = await ctx.db.transaction(async (tx) => {
    const [invitation] = await tx.insert(invitations).values({
      workspaceId: scope.id, tokenHash: hashToken(token), role: input.role, email, maxUses: email ? 1 : input.maxUses,
      expiresAt: new Date(Date.now() + input.days * 86_400_000), createdBy: scope.userId,
    }).returning();
    await recordActivity(tx, scope, "invitation.created", { role: input.role });
    return invitation!;
  });
  ctx.hub.markStale(scope.id, ["invitations.list", "activity.list"]);
  const mailed = email !== null && ctx.mailer !== null && (await mail(ctx, scope, { email, link, days: input.days }));
  return { id: made.id, link, mailed };
}

/** Whether the mail went out: a mail server that is down must not cost the owner the link. */
async function mail(ctx: Context, scope: { id: string; userId: string }, { email, link, days }: { email: string; link: string; days: number }): Promise<boolean> {
  const [workspace] = await ctx.db.select().from(workspaces).where(eq(workspaces.id, scope.id));
  const [inviter] = await ctx.db.select().from(users).where(eq(users.id, scope.userId));
  try {
    await ctx.mailer?.sendInvitation({ to: email, locale: workspace?.locale ?? "ru", workspace: workspace?.name ?? "", inviter: inviter?.name ?? "", link, days });
    return true;
  } catch (error) {
    log.error("mail failed", { letter: "invitation", error });
    return false;
  }
}
