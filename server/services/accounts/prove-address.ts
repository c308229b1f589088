import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import type { UserRow } from "#server/services/accounts/find-user.ts";

/**
 * Notes that `user` has proved the address to be theirs. At the first proof a password set before it goes, and every session with it: whoever
 * set it may have registered with somebody else's address, to wait for its owner here. The owner sets a new one under "account".
 */
export async function proveAddress(tx: Tx, user: UserRow): Promise<UserRow> {
  if (user.emailVerifiedAt) return user;
  const [proved] = await tx.update(users)
    .set({ emailVerifiedAt: new Date(), passwordHash: null, ...(user.passwordHash !== null && { sessionVersion: sql`${users.sessionVersion} + 1` }) })
    .where(eq(users.id, user.id)).returning();
  return proved ?? user;
}
