import { and, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { securityEvents } from "#db/schema/security-events.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import type { SecurityKind, SecurityParams } from "#model/security.ts";
import { networkOf } from "#server/services/security/network-of.ts";

type Event = {
  kind: SecurityKind;
  /** Who did it, or whose account it was tried on; null for a guest. */
  userId: string | null;
  /** The workspaces that it concerns; all those that the person is in now unless they are said. */
  workspaces?: readonly string[];
  params?: SecurityParams;
};

/** Writes a security event, in the transaction that makes it happen where there is one. `address`: the caller's, of which only the network is kept. */
export async function recordSecurityEvent(tx: Db | Tx, { address }: { readonly address: string }, { kind, userId, workspaces: concerned, params = {} }: Event): Promise<void> {
  const ids = concerned ?? (userId === null ? [] : await workspacesOf(tx, userId));
  await tx.insert(securityEvents).values({ kind, userId, workspaces: [...ids], params, network: networkOf(address) });
}

async function workspacesOf(tx: Db | Tx, userId: string): Promise<string[]> {
  const rows = await tx.select({ id: workspaces.id }).from(members).innerJoin(workspaces, eq(workspaces.id, members.workspaceId)).where(and(eq(members.userId, userId), isNull(workspaces.deletedAt)));
  return rows.map(({ id }) => id);
}
