import { eq, sql } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { findUser } from "#server/services/accounts/find-user.ts";
import { hashPassword, isPassword } from "#server/services/accounts/passwords.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { ServiceError } from "#server/errors.ts";

/**
 * Sets a new password and ends every session. Returns the version with which the caller may start this browser's anew.
 * `current` is needed where there is one. Throws `password.wrong`, `password.…`.
 */
export async function changePassword({ ctx, input }: { ctx: Context; input: { current?: string | undefined; next: string } }): Promise<number> {
  const userId = requireUser(ctx);
  await ctx.limits.spend("changePassword", userId);
  const user = await findUser(ctx.db, userId);
  if (user?.passwordHash && !(await isPassword(input.current ?? "", user.passwordHash))) throw new ServiceError("invalid", "password.wrong");
  const passwordHash = await hashPassword(input.next);
  const version = await ctx.db.transaction(async (tx) => {
    const [changed] = await tx.update(users).set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1` }).where(eq(users.id, userId)).returning({ version: users.sessionVersion });
    if (!changed) throw new ServiceError("unauthorized", "account.signedOut");
    await recordSecurityEvent(tx, ctx, { kind: "account.passwordChanged", userId });
    return changed.version;
  });
  await ctx.hub.hangUp({ userId }, "signedOut");
  return version;
}
