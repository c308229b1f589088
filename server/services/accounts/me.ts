import { findUser } from "#server/services/accounts/find-user.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

/** The signed-in person, for themselves. Throws `account.signedOut`. */
export async function me({ ctx }: { ctx: Context }) {
  const user = await findUser(ctx.db, requireUser(ctx));
  if (!user) throw new ServiceError("unauthorized", "account.signedOut");
  const { id, name, email, locale, theme } = user;
  return { id, name, email, locale, theme, hasPassword: user.passwordHash !== null };
}
