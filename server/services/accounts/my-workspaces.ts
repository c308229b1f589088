import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";

/** A workspace that an account is in, and what becomes of it when the account goes. */
export type MyWorkspace = {
  readonly id: string; readonly name: string; readonly memberId: string;
  /** How many others are in it. */
  readonly others: number;
  /** `blocks`: others would be left without an owner. `erased`: nobody would be left who could open or restore it. `left`: it goes on without them. */
  readonly fate: "blocks" | "erased" | "left";
};

/** The workspaces of a person, deleted ones that can still be restored among them. */
export async function sortWorkspaces(db: Db | Tx, userId: string): Promise<MyWorkspace[]> {
  const inIt = sql`select count(*) from members as m where m.workspace_id = ${workspaces.id} and m.user_id <> ${userId}`;
  const rows = await db.select({
    id: workspaces.id, name: workspaces.name, deletedAt: workspaces.deletedAt, memberId: members.id, others: sql<number>`(${inIt})`.mapWith(Number), owners: sql<number>`(${inIt} and m.role = 'owner')`.mapWith(Number),
  }).from(members).innerJoin(workspaces, eq(workspaces.id, members.workspaceId)).where(eq(members.userId, userId)).orderBy(asc(workspaces.name), asc(workspaces.id));
  return rows.map(({ deletedAt, owners, ...row }) => ({ ...row, fate: owners > 0 ? "left" : row.others > 0 && deletedAt === null ? "blocks" : "erased" }));
}

/** The same, with the rows of those workspaces locked until `tx` ends: who is in them, and as what, stays as it is. */
export async function lockMyWorkspaces(tx: Tx, userId: string): Promise<MyWorkspace[]> {
  const mine = tx.select({ id: members.workspaceId }).from(members).where(eq(members.userId, userId));
  // In one order, so that two of them do not wait for each other.
  await tx.select({ id: workspaces.id }).from(workspaces).where(inArray(workspaces.id, mine)).orderBy(asc(workspaces.id)).for("no key update");
  return sortWorkspaces(tx, userId);
}
