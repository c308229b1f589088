import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { ServiceError } from "#server/errors.ts";

export type MemberRow = typeof members.$inferSelect;

/** A member of this workspace, after taking the workspace's row lock: changes of who may what go one after another. Throws `member.notFound`. */
export async function lockMember(tx: Tx, workspaceId: string, memberId: string): Promise<MemberRow> {
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for("update");
  const [member] = await tx.select().from(members).where(and(eq(members.id, memberId), eq(members.workspaceId, workspaceId)));
  if (!member) throw new ServiceError("notFound", "member.notFound");
  return member;
}

/** Throws `member.lastOwner` when `member` is the only owner; call it after `lockMember`. */
export async function requireOtherOwner(tx: Tx, member: MemberRow): Promise<void> {
  if (member.role !== "owner") return;
  const owners = await tx.select({ id: members.id }).from(members).where(and(eq(members.workspaceId, member.workspaceId), eq(members.role, "owner")));
  if (owners.length < 2) throw new ServiceError("conflict", "member.lastOwner");
}
