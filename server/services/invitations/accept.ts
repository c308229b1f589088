import type { Tx } from "#db/client.ts";
import { findUser, type UserRow } from "#server/services/accounts/find-user.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { redeemInvitation, redeemOwnInvitation } from "#server/services/invitations/redeem.ts";
import { ServiceError } from "#server/errors.ts";
import { AROUND } from "#server/services/findings/around.ts";

/** Joins the workspace of an invitation as the signed-in person. Throws `invitation.…`, `account.signedOut`. */
export async function acceptInvitation({ ctx, input }: { ctx: Context; input: { token: string } }): Promise<{ workspace: string }> {
  return join(ctx, (tx, user) => redeemInvitation(tx, ctx, user, input.token));
}

/** The same by an invitation that was made out to the address of the signed-in person, who has no need of its link then. Throws `invitation.…`, `account.signedOut`. */
export function acceptOwnInvitation({ ctx, input }: { ctx: Context; input: { invitation: string } }): Promise<{ workspace: string }> {
  return join(ctx, (tx, user) => redeemOwnInvitation(tx, ctx, user, input.invitation));
}

async function join(ctx: Context, redeem: (tx: Tx, user: UserRow) => ReturnType<typeof redeemInvitation>): Promise<{ workspace: string }> {
  const user = await findUser(ctx.db, requireUser(ctx));
  if (!user) throw new ServiceError("unauthorized", "account.signedOut");
  const { workspaceId, raised } = await ctx.db.transaction((tx) => redeem(tx, user));
  if (raised) await ctx.hub.hangUp({ workspaceId, userId: user.id }, "roleChanged");
  ctx.hub.markStale(workspaceId, ["members.list", "invitations.list", "activity.list", AROUND]);
  return { workspace: workspaceId };
}
