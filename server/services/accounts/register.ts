import { createUser } from "#server/services/accounts/create-user.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { redeemInvitation, requireInvitation } from "#server/services/invitations/redeem.ts";
import type { Context } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";
import { AROUND } from "#server/services/findings/around.ts";

type Input = { name: string; email: string; password: string; locale: "ru" | "en"; invitation?: string | undefined };

/**
 * Creates an account, by invitation (and joins its workspace at once) or where registration is open.
 * Throws `account.closed` without either, `account.emailTaken`, `password.…`, `invitation.…`.
 */
export async function register({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  await ctx.limits.spend("register", ctx.address);
  if (!input.invitation && ctx.settings.registration !== "open") throw new ServiceError("forbidden", "account.closed");
  const passwordHash = await hashPassword(input.password);
  const joined = await ctx.db.transaction(async (tx) => {
    // Whoever holds no invitation that works is told nothing of who has an account.
    if (input.invitation) await requireInvitation(tx, input.email, input.invitation);
    const user = await createUser(tx, { email: input.email, name: input.name, passwordHash, locale: input.locale });
    return input.invitation ? redeemInvitation(tx, ctx, user, input.invitation) : null;
  });
  if (joined) ctx.hub.markStale(joined.workspaceId, ["members.list", "invitations.list", "activity.list", AROUND]);
}
