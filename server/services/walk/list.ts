import { and, eq } from "drizzle-orm";
import { confirmations } from "#db/schema/confirmations.ts";
import { members } from "#db/schema/workspaces.ts";
import { STEP_ANSWERS, type Confirmation } from "#model/walk.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** What today's members say of the steps of a map, one answer each and no names. */
export async function listAnswers({ ctx, input }: { ctx: Context; input: { workspace: string; map: string } }): Promise<Confirmation[]> {
  const scope = await openWorkspace(ctx, input.workspace, "comment.read");
  const rows = await ctx.db.select({ step: confirmations.step, answer: confirmations.answer, wording: confirmations.wording, user: confirmations.userId }).from(confirmations)
    .innerJoin(members, and(eq(members.userId, confirmations.userId), eq(members.workspaceId, confirmations.workspaceId)))
    .where(and(eq(confirmations.workspaceId, scope.id), eq(confirmations.map, input.map))).orderBy(confirmations.at);
  return rows.flatMap(({ user, answer: given, ...row }) => {
    const answer = STEP_ANSWERS.find((known) => known === given);
    return answer ? [{ ...row, answer, mine: user === scope.userId }] : [];
  });
}
