import { and, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import type { invitations } from "#db/schema/workspaces.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { notify } from "#server/services/notifications/notify.ts";

/** Tells those who have an account with the address of an invitation, and have proved that the address is theirs: whoever only says so must have the link. */
export async function tellInvited(tx: Tx, scope: WorkspaceScope, made: readonly (typeof invitations.$inferSelect)[]): Promise<void> {
  const byEmail = new Map(made.flatMap((invitation) => (invitation.email ? [[invitation.email.toLowerCase(), invitation] as const] : [])));
  if (byEmail.size === 0) return;
  const email = sql<string>`lower(${users.email})`;
  const known = await tx.select({ id: users.id, email }).from(users).where(and(inArray(email, [...byEmail.keys()]), isNotNull(users.emailVerifiedAt)));
  for (const person of known) {
    const { id, role } = byEmail.get(person.email)!;
    await notify(tx, scope, { to: [person.id], kind: "invited", params: { invitation: id, role }, about: "invitation" });
  }
}
