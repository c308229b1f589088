import { and, asc, eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { confirmations } from "#db/schema/confirmations.ts";
import { members } from "#db/schema/workspaces.ts";
import type { StepAnswer } from "#model/walk.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** Who of today's members has confirmed a step, to which wording and when, in the order in which they did; who said "not so" is named by nobody but themselves. */
export async function listConfirmers({ ctx, input }: { ctx: Context; input: { workspace: string; step: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "comment.read");
  const rows = await ctx.db.select({ member: members.id, name: users.name, wording: confirmations.wording, at: confirmations.at }).from(confirmations)
    .innerJoin(members, and(eq(members.userId, confirmations.userId), eq(members.workspaceId, confirmations.workspaceId))).innerJoin(users, eq(users.id, confirmations.userId))
    .where(and(eq(confirmations.workspaceId, scope.id), eq(confirmations.step, input.step), eq(confirmations.answer, "so" satisfies StepAnswer))).orderBy(asc(confirmations.at));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
