import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { reviewLinks } from "#db/schema/review-links.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

export type ReviewLinkRow = typeof reviewLinks.$inferSelect;
/** What a change of any review link makes stale. */
export const STALE_LINKS = ["reviewLinks.list", "activity.list"];

export const LINK_PROBLEMS = ["revoked", "expired", "versionGone", "unknown"] as const;
export type LinkProblem = (typeof LINK_PROBLEMS)[number];

/** Why a link shows nothing now; null when it does. */
export function linkProblem({ revokedAt, expiresAt, live, versionId }: Pick<ReviewLinkRow, "revokedAt" | "expiresAt" | "live" | "versionId">, now: Date): Exclude<LinkProblem, "unknown"> | null {
  if (revokedAt) return "revoked";
  if (expiresAt <= now) return "expired";
  return live || versionId !== null ? null : "versionGone";
}

/** A link of this workspace, locked until `tx` ends. Throws `link.notFound`. */
export async function lockLink(tx: Tx, scope: WorkspaceScope, id: string): Promise<ReviewLinkRow> {
  const [link] = await tx.select().from(reviewLinks).where(and(eq(reviewLinks.id, id), eq(reviewLinks.workspaceId, scope.id))).for("update");
  if (!link) throw new ServiceError("notFound", "link.notFound");
  return link;
}
