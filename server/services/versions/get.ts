import { toBase64 } from "lib0/buffer";
import { and, eq } from "drizzle-orm";
import { versions } from "#db/schema/versions.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

/** A version as it was: its plan, and the document's state behind it in base64. Throws `version.notFound`. */
export async function getVersion({ ctx, input }: { ctx: Context; input: { workspace: string; version: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "version.read");
  const [version] = await ctx.db.select({ id: versions.id, name: versions.name, content: versions.content, state: versions.state }).from(versions)
    .where(and(eq(versions.id, input.version), eq(versions.workspaceId, scope.id)));
  if (!version) throw new ServiceError("notFound", "version.notFound");
  return { id: version.id, name: version.name, plan: version.content, state: toBase64(version.state) };
}
