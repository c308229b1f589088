import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { reviews, versions } from "#db/schema/versions.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

export type LockedReview = { id: string; askedBy: string | null; isWithdrawn: boolean; version: { id: string; name: string } };

/** A review of a version of this workspace, locked until `tx` ends. Throws `review.notFound`. */
export async function lockReview(tx: Tx, scope: WorkspaceScope, id: string): Promise<LockedReview> {
  const [found] = await tx.select({ review: reviews, name: versions.name }).from(reviews).innerJoin(versions, eq(versions.id, reviews.versionId))
    .where(and(eq(reviews.id, id), eq(versions.workspaceId, scope.id))).for("update", { of: reviews });
  if (!found) throw new ServiceError("notFound", "review.notFound");
  const { review, name } = found;
  return { id: review.id, askedBy: review.askedBy, isWithdrawn: review.withdrawnAt !== null, version: { id: review.versionId, name } };
}
