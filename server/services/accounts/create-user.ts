import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { findUserByEmail, type UserRow } from "#server/services/accounts/find-user.ts";
import { ServiceError } from "#server/errors.ts";

/** Adds a user within `tx`. Throws `account.emailTaken`. */
export async function createUser(tx: Tx, values: { email: string; name: string; passwordHash: string | null; locale: "ru" | "en"; emailVerifiedAt?: Date }): Promise<UserRow> {
  if (await findUserByEmail(tx, values.email)) throw new ServiceError("conflict", "account.emailTaken");
  const [user] = await tx.insert(users).values({ ...values, email: values.email.trim() }).onConflictDoNothing().returning();
  if (!user) throw new ServiceError("conflict", "account.emailTaken");
  return user;
}
