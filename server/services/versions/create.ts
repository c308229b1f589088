import { and, eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { versions } from "#db/schema/versions.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { SHAPE } from "#model/shape.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { aboutVersion, STALE } from "#server/services/versions/load-version.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { workspace: string; version: string; name: string; note: string };

/** Keeps the plan as it stands under a name, for good. The id is the caller's: sent twice, it is made once. Throws `version.exists`, `version.tooMany`, `account.tooMany`. */
export async function createVersion({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "version.create");
  await ctx.limits.spend("version", scope.userId);
  const { plan, state } = await ctx.hub.capture(scope.id);
  await ctx.db.transaction(async (tx) => {
    const [maker] = await tx.select({ name: users.name }).from(users).where(eq(users.id, scope.userId));
    const kept = { workspaceId: scope.id, name: input.name, note: input.note, state, content: plan, shape: SHAPE, fingerprint: fingerprintOf(plan), createdBy: scope.userId, createdByName: maker?.name ?? "" };
    const [made] = await tx.insert(versions).values({ id: input.version, ...kept }).onConflictDoNothing().returning({ id: versions.id });
    if (made) {
      await requireRoom("versions", tx.$count(versions, eq(versions.workspaceId, scope.id)), 0);
      return recordActivity(tx, scope, "version.created", { version: input.version, name: input.name }, aboutVersion(input.version));
    }
    const [found] = await tx.select({ id: versions.id }).from(versions).where(and(eq(versions.id, input.version), eq(versions.workspaceId, scope.id), eq(versions.createdBy, scope.userId)));
    if (!found) throw new ServiceError("conflict", "version.exists");
  });
  ctx.hub.markStale(scope.id, STALE);
}
