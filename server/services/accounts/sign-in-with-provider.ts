import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { createUser } from "#server/services/accounts/create-user.ts";
import { findUser, findUserByEmail, type UserRow } from "#server/services/accounts/find-user.ts";
import { proveAddress } from "#server/services/accounts/prove-address.ts";
import { redeemInvitation } from "#server/services/invitations/redeem.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import type { Context } from "#server/services/context.ts";

type Input = { provider: string; providerAccountId: string; email: string | null; emailVerified: boolean; name: string | null; locale: "ru" | "en"; invitation: string | null };

/**
 * The user behind a provider's account: the one linked before, else the one with the same VERIFIED address (linked now), else a new one where
 * registration is open or an invitation is at hand. Null when none of these holds. Throws `invitation.…`.
 */
export async function signInWithProvider({ ctx, input }: { ctx: Pick<Context, "db" | "settings" | "address">; input: Input }): Promise<{ id: string; sessionVersion: number } | null> {
  return ctx.db.transaction(async (tx) => {
    const user = await findOrCreate(tx, ctx, input);
    if (user) await recordSecurityEvent(tx, ctx, { kind: "signIn.done", userId: user.id, params: { by: input.provider } });
    return user;
  });
}

async function findOrCreate(tx: Tx, ctx: Pick<Context, "settings" | "address">, input: Input): Promise<UserRow | null> {
  const { provider, providerAccountId } = input;
  const [linked] = await tx.select().from(accounts).where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId)));
  if (linked) return findUser(tx, linked.userId);
  if (!input.email || !input.emailVerified) return null;
  const found = await findUserByEmail(tx, input.email);
  if (!found && ctx.settings.registration !== "open" && !input.invitation) return null;
  const user = found ? await proveAddress(tx, found) : await createUser(tx, { email: input.email, name: input.name?.trim() || input.email, passwordHash: null, locale: input.locale, emailVerifiedAt: new Date() });
  if (!found && input.invitation) await redeemInvitation(tx, ctx, user, input.invitation);
  await tx.insert(accounts).values({ provider, providerAccountId, userId: user.id });
  return user;
}
