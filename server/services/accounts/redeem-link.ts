import { and, eq, gt, isNull } from "drizzle-orm";
import { signInLinks } from "#db/schema/accounts.ts";
import { findUser } from "#server/services/accounts/find-user.ts";
import { proveAddress } from "#server/services/accounts/prove-address.ts";
import { hashToken } from "#server/services/accounts/tokens.ts";
import type { Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";

/** The user whom an unused, unexpired sign-in link signs in, and spends it; null otherwise. Of two at once exactly one gets it. Throws `account.tooMany`. */
export async function redeemLink({ ctx, input }: { ctx: Pick<Context, "db" | "limits" | "address">; input: { token: string } }): Promise<{ id: string; name: string; email: string; sessionVersion: number } | null> {
  await ctx.limits.spend("redeemLink", ctx.address);
  const now = new Date();
  return ctx.db.transaction(async (tx) => {
    const [link] = await tx.update(signInLinks).set({ usedAt: now })
      .where(and(eq(signInLinks.tokenHash, hashToken(input.token)), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
      .returning();
    const found = link ? await findUser(tx, link.userId) : null;
    const user = found && (await proveAddress(tx, found));
    if (user) await recordSecurityEvent(tx, ctx, { kind: "signIn.done", userId: user.id, params: { by: "link" } });
    return user && { id: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion };
  });
}
