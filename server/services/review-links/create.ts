import { and, eq, gt, isNull } from "drizzle-orm";
import { reviewLinks } from "#db/schema/review-links.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { createToken, hashToken } from "#server/services/accounts/tokens.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { STALE_LINKS } from "#server/services/review-links/load-link.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { loadVersion } from "#server/services/versions/load-version.ts";

type Input = { workspace: string; version: string | null; label: string; mayComment: boolean; days: number; password?: string | undefined };
const DAY_MS = 86_400_000;

/**
 * Makes a link to a version, or to the live plan with null, for people without an account; returns it, the only time the token is seen.
 * Throws `version.notFound`, `password.…`, `link.tooMany`, `account.tooMany`.
 */
export async function createReviewLink({ ctx, input }: { ctx: Context; input: Input }): Promise<{ id: string; link: string }> {
  const scope = await openWorkspace(ctx, input.workspace, "link.manage");
  await ctx.limits.spend("reviewLink", scope.userId);
  if (input.version !== null) await loadVersion(ctx.db, scope, input.version);
  await requireRoom("workingLinks", ctx.db.$count(reviewLinks, and(eq(reviewLinks.workspaceId, scope.id), isNull(reviewLinks.revokedAt), gt(reviewLinks.expiresAt, new Date()))));
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  const token = createToken();
  const id = await ctx.db.transaction(async (tx) => {
    const [made] = await tx.insert(reviewLinks).values({
      workspaceId: scope.id, tokenHash: hashToken(token), label: input.label, live: input.version === null, versionId: input.version, mayComment: input.mayComment, passwordHash,
      expiresAt: new Date(Date.now() + input.days * DAY_MS), createdBy: scope.userId,
    }).returning({ id: reviewLinks.id });
    await recordActivity(tx, scope, "link.created", { link: made!.id, ...(input.version !== null && { version: input.version }) });
    await recordSecurityEvent(tx, ctx, { kind: "link.created", userId: scope.userId, workspaces: [scope.id], params: { link: made!.id } });
    return made!.id;
  });
  ctx.hub.markStale(scope.id, STALE_LINKS);
  return { id, link: `${ctx.settings.url}/r/${token}` };
}
