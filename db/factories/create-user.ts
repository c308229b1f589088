import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { newId } from "#model/ids.ts";

/** A user of a unique name and address, without a password unless `values` hold a hash. */
export async function createUser(db: Db, values: Partial<typeof users.$inferInsert> = {}) {
  const unique = newId();
  const [user] = await db.insert(users).values({ email: `${unique}@example.test`, name: `Person ${unique}`, locale: "en", ...values }).returning();
  return user!;
}
