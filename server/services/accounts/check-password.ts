import { findUserByEmail } from "#server/services/accounts/find-user.ts";
import { isPassword } from "#server/services/accounts/passwords.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import type { Context } from "#server/services/context.ts";
import { isServiceError } from "#server/errors.ts";
import { log } from "#server/log.ts";

/** The user who signs in with these, or null: the same work and the same answer whether the address is unknown or the password wrong. Throws `account.tooMany`. */
export async function checkPassword({ ctx, input }: { ctx: Pick<Context, "db" | "limits" | "address">; input: { email: string; password: string } }): Promise<{ id: string; name: string; email: string; sessionVersion: number } | null> {
  const account = input.email.trim().toLowerCase().slice(0, 254);
  const key = `${account} ${ctx.address}`;
  await ctx.limits.spend("signInFromAddress", ctx.address);
  await ctx.limits.spend("signIn", key);
  await ctx.limits.spend("signInToAccount", account);
  const user = await findUserByEmail(ctx.db, input.email);
  const fits = await isPassword(input.password, user?.passwordHash ?? null);
  if (user && fits) await recordSecurityEvent(ctx.db, ctx, { kind: "signIn.done", userId: user.id, params: { by: "password" } });
  // Not waited for: the time it takes would tell who has an account.
  else if (user) void noteFailure(ctx, user.id);
  if (fits) await ctx.limits.forget("signIn", key);
  return user && fits ? { id: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion } : null;
}

/** Of one account so many an hour: whoever guesses from a thousand addresses fills no disk. */
async function noteFailure(ctx: Pick<Context, "db" | "limits" | "address">, userId: string): Promise<void> {
  try {
    await ctx.limits.spend("failureNoted", userId);
    await recordSecurityEvent(ctx.db, ctx, { kind: "signIn.failed", userId, params: { by: "password" } });
  } catch (error) {
    if (!isServiceError(error)) log.error("security event not written", { kind: "signIn.failed", error });
  }
}
