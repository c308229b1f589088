import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { versions } from "#db/schema/versions.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";
import { AROUND } from "#server/services/findings/around.ts";

/** What a change of any version or review makes stale. */
export const STALE = ["versions.list", "activity.list", AROUND];

/** What an entry of the activity is about. */
export const aboutVersion = (id: string) => ({ thing: `version/${id}`, place: "versions" });

/** A version's name, within this workspace. Throws `version.notFound`. */
export async function loadVersion(db: Db | Tx, scope: Pick<WorkspaceScope, "id">, id: string): Promise<{ id: string; name: string }> {
  const [version] = await db.select({ id: versions.id, name: versions.name }).from(versions).where(and(eq(versions.id, id), eq(versions.workspaceId, scope.id)));
  if (!version) throw new ServiceError("notFound", "version.notFound");
  return version;
}

/** The plan that a version keeps. Throws `version.notFound`. */
export async function loadContent(db: Db, scope: Pick<WorkspaceScope, "id">, id: string) {
  const [version] = await db.select({ content: versions.content }).from(versions).where(and(eq(versions.id, id), eq(versions.workspaceId, scope.id)));
  if (!version) throw new ServiceError("notFound", "version.notFound");
  return version.content;
}
