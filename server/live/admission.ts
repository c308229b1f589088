import type { IncomingMessage } from "node:http";
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { endedSessions, users } from "#db/schema/accounts.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { can, parseRole } from "#model/access.ts";
import type { CloseReason } from "#model/close-codes.ts";
import { SHAPE } from "#model/shape.ts";
import type { Visitor } from "#server/live/open-plan.ts";
import type { LiveSocket } from "#server/live/sockets.ts";

const NAME = /^plan:([0-9a-z]{1,64})$/;

export const documentName = (workspaceId: string): string => `plan:${workspaceId}`;
/** The workspace that a document's name stands for; null for a name of no known form. */
export const workspaceOf = (name: string): string | null => NAME.exec(name)?.[1] ?? null;

/** Whether an upgrade comes from a page of ours: its Origin is the host it speaks to, or the app's public address. */
export function isOwnPage(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === new URL(publicUrl).origin;
}

/** Whether the browser knows the document's shape; one that does not say is taken for the oldest. */
export function knowsShape(request: IncomingMessage): boolean {
  const shape = new URL(request.url ?? "/", "http://localhost").searchParams.get("shape");
  return Number(shape) >= SHAPE;
}

/**
 * The visitor that a socket's user is in a workspace, or why they may not in. A workspace that is not there and one they may not read look the same. The
 * session is judged once more: who signed out while this socket was being opened had no socket yet that could be closed.
 */
export async function admit(db: Db, socket: LiveSocket, workspaceId: string): Promise<Visitor | CloseReason> {
  const [row] = await db.select({ memberId: members.id, role: members.role, name: users.name, version: users.sessionVersion, ended: endedSessions.id }).from(members)
    .innerJoin(workspaces, and(eq(workspaces.id, members.workspaceId), isNull(workspaces.deletedAt)))
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(endedSessions, eq(endedSessions.id, socket.session.sessionId))
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, socket.userId)));
  const role = parseRole(row?.role);
  if (!row || !role || !can(role, "plan.read")) return "noAccess";
  if (row.ended !== null || socket.session.sessionVersion !== row.version) return "signedOut";
  socket.memberId = row.memberId;
  socket.role = role;
  return { socket, workspaceId, memberId: row.memberId, userId: socket.userId, name: row.name, role };
}
