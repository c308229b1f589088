import { sortWorkspaces } from "#server/services/accounts/my-workspaces.ts";
import { requireUser, type Context } from "#server/services/context.ts";

/** What deleting the caller's account would mean: the workspaces that stand in its way, with how many others are in each, those that go with it, and in how many their words would stay. */
export async function lookAtDeletion({ ctx }: { ctx: Context }) {
  const mine = await sortWorkspaces(ctx.db, requireUser(ctx));
  const of = (fate: string) => mine.filter((one) => one.fate === fate).map(({ id, name, others }) => ({ id, name, others }));
  return { blocking: of("blocks"), erased: of("erased"), left: of("left").length };
}
