import { eq } from "drizzle-orm";
import { workspaces } from "#db/schema/workspaces.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";

/** Renames a workspace or changes its working day (minutes). */
export async function updateWorkspace({ ctx, input }: { ctx: Context; input: { workspace: string; name?: string | undefined; minutesPerDay?: number | undefined } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "workspace.configure");
  const values = { ...(input.name !== undefined && { name: input.name }), ...(input.minutesPerDay !== undefined && { minutesPerDay: input.minutesPerDay }) };
  if (Object.keys(values).length === 0) return;
  await ctx.db.transaction(async (tx) => {
    await tx.update(workspaces).set(values).where(eq(workspaces.id, scope.id));
    await recordActivity(tx, scope, "workspace.updated", values);
  });
  ctx.hub.markStale(scope.id, ["workspaces.get", "workspaces.list", "activity.list"]);
}
