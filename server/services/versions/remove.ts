import { eq } from "drizzle-orm";
import { versions } from "#db/schema/versions.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { aboutVersion, loadVersion, STALE } from "#server/services/versions/load-version.ts";

/** Deletes a version with its reviews; what was said in it stays with the plan. Throws `version.notFound`. */
export async function removeVersion({ ctx, input }: { ctx: Context; input: { workspace: string; version: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "version.delete");
  await ctx.db.transaction(async (tx) => {
    const { id, name } = await loadVersion(tx, scope, input.version);
    await tx.delete(versions).where(eq(versions.id, id));
    await recordActivity(tx, scope, "version.removed", { name }, aboutVersion(id));
    await recordSecurityEvent(tx, ctx, { kind: "version.removed", userId: scope.userId, workspaces: [scope.id], params: { version: id } });
  });
  ctx.hub.markStale(scope.id, [...STALE, "threads.list", "threads.get"]);
}
