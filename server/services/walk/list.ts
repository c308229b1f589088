import type { Confirmation } from "#model/walk.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { loadAnswers } from "#server/services/walk/load-answers.ts";

/** What today's members say of the steps of a map, one answer each and no names. */
export async function listAnswers({ ctx, input }: { ctx: Context; input: { workspace: string; map: string } }): Promise<Confirmation[]> {
  return loadAnswers(ctx.db, await openWorkspace(ctx, input.workspace, "comment.read"), input.map);
}
