import { sql } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { createUser } from "#server/services/accounts/create-user.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { addWorkspace } from "#server/services/workspaces/create.ts";
import type { Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { name: string; email: string; password: string; workspace: string; locale: "ru" | "en" };

/** The first run: creates the first account and its workspace. Throws `setup.done` once there is any account; of two at once exactly one succeeds. */
export async function createFirstOwner({ ctx, input }: { ctx: Context; input: Input }): Promise<{ workspace: string }> {
  const passwordHash = await hashPassword(input.password);
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('prorab.setup'))`);
    const [someone] = await tx.select({ id: users.id }).from(users).limit(1);
    if (someone) throw new ServiceError("conflict", "setup.done");
    const user = await createUser(tx, { email: input.email, name: input.name, passwordHash, locale: input.locale, emailVerifiedAt: new Date() });
    const { id } = await addWorkspace(tx, ctx.hub, user.id, { name: input.workspace, locale: input.locale });
    await recordSecurityEvent(tx, ctx, { kind: "workspace.created", userId: user.id, workspaces: [id] });
    return { workspace: id };
  });
}
