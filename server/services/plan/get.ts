import type { Plan } from "#model/shape.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** The plan of a workspace, as it stands. */
export async function getPlan({ ctx, input }: { ctx: Context; input: { workspace: string } }): Promise<Plan> {
  const scope = await openWorkspace(ctx, input.workspace, "plan.read");
  return ctx.hub.getPlan(scope.id);
}
