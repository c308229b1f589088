import { findUser } from "#server/services/accounts/find-user.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { redeemInvitation } from "#server/services/invitations/redeem.ts";
import { ServiceError } from "#server/errors.ts";

/** Joins the workspace of an invitation as the signed-in person. Throws `invitation.…`, `account.signedOut`. */
export async function acceptInvitation({ ctx, input }: { ctx: Context; input: { token: string } }): Promise<{ workspace: string }> {
  const user = await findUser(ctx.db, requireUser(ctx));
  if (!user) throw new ServiceError("unauthorized", "account.signedOut");
  const { workspaceId, raised } = await ctx.db.transaction((tx) => redeemInvitation(tx, user, input.token));
  if (raised) await ctx.hub.hangUp({ workspaceId, userId: user.id }, "roleChanged");
  ctx.hub.markStale(workspaceId, ["members.list", "invitations.list", "activity.list"]);
  return { workspace: workspaceId };
}
