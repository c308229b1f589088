import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { can, type Capability } from "#model/access.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

export type MemberRow = typeof members.$inferSelect;

/** Takes the workspace's row lock until `tx` ends: changes of who may what go one after another. It does not hold up the plan's log, whose rows only refer to the workspace. */
export async function lockMembers(tx: Tx, workspaceId: string): Promise<void> {
  const [alive] = await tx.select({ id: workspaces.id }).from(workspaces).where(and(eq(workspaces.id, workspaceId), isNull(workspaces.deletedAt))).for("no key update");
  if (!alive) throw new ServiceError("notFound", "workspace.notFound");
}

/** A member of this workspace, under its lock; `scope` is judged again there, for its role may have changed while it waited. Throws `member.notFound`, `workspace.…`. */
export async function lockMember(tx: Tx, scope: WorkspaceScope, memberId: string, capability: Capability): Promise<MemberRow> {
  await lockMembers(tx, scope.id);
  const [actor] = await tx.select({ role: members.role }).from(members).where(and(eq(members.id, scope.memberId), eq(members.workspaceId, scope.id)));
  if (!actor) throw new ServiceError("notFound", "workspace.notFound");
  if (!can(actor.role, capability)) throw new ServiceError("forbidden", "workspace.forbidden", { capability });
  const [member] = await tx.select().from(members).where(and(eq(members.id, memberId), eq(members.workspaceId, scope.id)));
  if (!member) throw new ServiceError("notFound", "member.notFound");
  return member;
}

/** Throws `member.lastOwner` when `member` is the only owner; call it after `lockMember`. */
export async function requireOtherOwner(tx: Tx, member: MemberRow): Promise<void> {
  if (member.role !== "owner") return;
  const owners = await tx.select({ id: members.id }).from(members).where(and(eq(members.workspaceId, member.workspaceId), eq(members.role, "owner")));
  if (owners.length < 2) throw new ServiceError("conflict", "member.lastOwner");
}
