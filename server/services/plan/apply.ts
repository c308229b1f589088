import type { Command } from "#model/commands.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** Applies commands to the live plan, all or none; done when they are on disk. Throws `PlanError`. */
export async function applyToPlan({ ctx, input }: { ctx: Context; input: { workspace: string; commands: readonly Command[] } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "plan.edit");
  await ctx.hub.apply(scope.id, { userId: scope.userId, memberId: scope.memberId }, input.commands);
}
