import { eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import type { CloseReason } from "#model/close-codes.ts";
import type { LiveSocket } from "#server/live/sockets.ts";
import { findEnded, isOver } from "#server/services/accounts/sessions.ts";

const AT_ONCE = 1000;

/**
 * Judges sockets that were admitted once more, by what the database says now, and closes those that would not be admitted as they were: whoever withdrew an
 * access may not have been heard here.
 */
export async function judgeAgain(db: Db, sockets: readonly LiveSocket[]): Promise<void> {
  const admitted = sockets.filter(({ memberId }) => memberId !== null);
  for (let from = 0; from < admitted.length; from += AT_ONCE) {
    const some = admitted.slice(from, from + AT_ONCE);
    const rows = await db.select({ id: members.id, role: members.role, version: users.sessionVersion, deletedAt: workspaces.deletedAt }).from(members)
      .innerJoin(workspaces, eq(workspaces.id, members.workspaceId)).innerJoin(users, eq(users.id, members.userId))
      .where(inArray(members.id, [...new Set(some.map(({ memberId }) => memberId!))]));
    const known = new Map(rows.map((row) => [row.id, row]));
    const ended = await findEnded(db, some.map(({ session }) => session.sessionId));
    for (const socket of some) {
      const reason = ended.has(socket.session.sessionId) || isOver(socket.session) ? "signedOut" : reasonAgainst(socket, known.get(socket.memberId!));
      if (reason) socket.close(reason);
    }
  }
}

function reasonAgainst(socket: LiveSocket, row: { role: string; version: number; deletedAt: Date | null } | undefined): CloseReason | null {
  if (!row) return "noAccess";
  if (row.deletedAt) return "workspaceDeleted";
  if (socket.session.sessionVersion !== row.version) return "signedOut";
  return row.role === socket.role ? null : "roleChanged";
}
