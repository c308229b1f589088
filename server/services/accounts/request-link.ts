import { and, eq, lt } from "drizzle-orm";
import { signInLinks } from "#db/schema/accounts.ts";
import { findUserByEmail } from "#server/services/accounts/find-user.ts";
import { createToken, hashToken } from "#server/services/accounts/tokens.ts";
import type { Context } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";
import { log } from "#server/log.ts";
import type { Mailer } from "#server/mail.ts";

/** Minutes for which a sign-in link works. */
const LINK_MINUTES = 15;

/** Mails a sign-in link to the address when it has an account, one that leads to `callbackUrl`; the answer is the same when it has none. Throws `mail.notConfigured`, `account.tooMany`. */
export async function requestLink({ ctx, input }: { ctx: Context; input: { email: string; callbackUrl?: string | undefined } }): Promise<void> {
  if (!ctx.mailer) throw new ServiceError("unavailable", "mail.notConfigured");
  const to = input.email.trim().toLowerCase();
  await ctx.limits.spend("requestLinkFromAddress", ctx.address);
  await ctx.limits.spend("requestLink", `${to} ${ctx.address}`);
  await ctx.limits.spend("requestLinkTo", to);
  // Not waited for: the time it takes would tell who has an account.
  deliver(ctx, ctx.mailer, input).catch((error: unknown) => log.error("mail failed", { letter: "sign-in", error }));
}

async function deliver(ctx: Context, mailer: Mailer, { email, callbackUrl }: { email: string; callbackUrl?: string | undefined }): Promise<void> {
  const user = await findUserByEmail(ctx.db, email);
  if (!user) return;
  const token = createToken();
  await ctx.db.delete(signInLinks).where(and(eq(signInLinks.userId, user.id), lt(signInLinks.expiresAt, new Date())));
  await ctx.db.insert(signInLinks).values({ tokenHash: hashToken(token), userId: user.id, expiresAt: new Date(Date.now() + LINK_MINUTES * 60_000) });
  const way = callbackUrl && callbackUrl !== "/" ? `?callbackUrl=${encodeURIComponent(callbackUrl)}` : "";
  await mailer.sendSignInLink({ to: user.email, locale: user.locale, link: `${ctx.settings.url}/sign-in/link/${token}${way}`, minutes: LINK_MINUTES });
}
