import { findUser } from "#server/services/accounts/find-user.ts";
import type { Context } from "#server/services/context.ts";
import { chooseSettings } from "#server/services/notifications/settings.ts";
import { readUnsubscribeToken } from "#server/services/notifications/unsubscribe-token.ts";
import { ServiceError } from "#server/errors.ts";

/** Turns the letters of a token's person off, whoever holds it, signed in or not; again is no error. Throws `notification.badLink`, `account.tooMany`. */
export async function unsubscribe({ ctx, input }: { ctx: Pick<Context, "db" | "limits" | "address" | "secret">; input: { token: string } }): Promise<void> {
  await ctx.limits.spend("unsubscribe", ctx.address);
  const userId = readUnsubscribeToken(input.token, ctx.secret);
  if (userId === null || !(await findUser(ctx.db, userId))) throw new ServiceError("notFound", "notification.badLink");
  await ctx.db.transaction((tx) => chooseSettings(tx, userId, { mail: "never" }, new Date()));
}
