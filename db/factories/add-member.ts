import type { Db } from "#db/client.ts";
import { members } from "#db/schema/workspaces.ts";
import { createUser } from "#db/factories/create-user.ts";
import type { Role } from "#model/access.ts";

/** A member of a workspace: `user`, or a new one. */
export async function addMember(db: Db, workspace: { id: string }, role: Role, user?: { id: string }) {
  const { id: userId } = user ?? (await createUser(db));
  const [member] = await db.insert(members).values({ workspaceId: workspace.id, userId, role }).returning();
  return member!;
}
