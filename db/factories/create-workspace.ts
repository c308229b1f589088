import type { Db } from "#db/client.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
import { createUser } from "#db/factories/create-user.ts";

/** A workspace of a unique name with one owner, and no plan yet. */
export async function createWorkspace(db: Db, { owner, ...values }: Partial<typeof workspaces.$inferInsert> & { owner?: { id: string } } = {}) {
  const user = owner ?? (await createUser(db));
  const [workspace] = await db.insert(workspaces).values({ name: `Workspace ${newId()}`, locale: "en", ...values }).returning();
  const [member] = await db.insert(members).values({ workspaceId: workspace!.id, userId: user.id, role: "owner" }).returning();
  return { ...workspace!, owner: { ...member!, userId: user.id } };
}
