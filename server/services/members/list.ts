import { asc, eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { members } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** The workspace's members, in the order in which they joined. */
export async function listMembers({ ctx, input }: { ctx: Context; input: { workspace: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "member.read");
  const rows = await ctx.db.select({ id: members.id, userId: users.id, name: users.name, email: users.email, role: members.role }).from(members)
    .innerJoin(users, eq(users.id, members.userId)).where(eq(members.workspaceId, scope.id)).orderBy(asc(members.createdAt), asc(members.id));
  return rows.map((row) => ({ ...row, you: row.userId === scope.userId }));
}
