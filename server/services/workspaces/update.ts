import { eq } from "drizzle-orm";
import { workspaces } from "#db/schema/workspaces.ts";
import type { Currency } from "#model/money.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";

type Input = { workspace: string; name?: string | undefined; minutesPerDay?: number | undefined; currency?: Currency | undefined };

/** Renames a workspace, or changes its working day (minutes) or the currency its amounts are in; amounts stay the numbers they are. */
export async function updateWorkspace({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "workspace.configure");
  const { name, minutesPerDay, currency } = input;
  const values = { ...(name !== undefined && { name }), ...(minutesPerDay !== undefined && { minutesPerDay }), ...(currency !== undefined && { currency }) };
  if (Object.keys(values).length === 0) return;
  await ctx.db.transaction(async (tx) => {
    await tx.update(workspaces).set(values).where(eq(workspaces.id, scope.id));
    await recordActivity(tx, scope, "workspace.updated", values);
    await recordSecurityEvent(tx, ctx, { kind: "workspace.updated", userId: scope.userId, workspaces: [scope.id], params: { fields: Object.keys(values).join(" ") } });
  });
  ctx.hub.markStale(scope.id, ["workspaces.get", "workspaces.list", "activity.list"]);
}
