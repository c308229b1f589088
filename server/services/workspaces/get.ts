import { eq } from "drizzle-orm";
import { workspaces } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** A workspace and the caller's place in it. */
export async function getWorkspace({ ctx, input }: { ctx: Context; input: { workspace: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "plan.read");
  const [row] = await ctx.db.select().from(workspaces).where(eq(workspaces.id, scope.id));
  const { id, name, locale, minutesPerDay, currency } = row!;
  return { id, name, locale, minutesPerDay, currency, role: scope.role, memberId: scope.memberId };
}
