import { eq, sql } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";

/** Ends every session of the signed-in person, in every browser, and closes their live sockets. */
export async function signOutEverywhere({ ctx }: { ctx: Context }): Promise<void> {
  const userId = requireUser(ctx);
  await ctx.db.transaction(async (tx) => {
    await tx.update(users).set({ sessionVersion: sql`${users.sessionVersion} + 1` }).where(eq(users.id, userId));
    await recordSecurityEvent(tx, ctx, { kind: "account.signedOutEverywhere", userId });
  });
  await ctx.hub.hangUp({ userId }, "signedOut");
}
