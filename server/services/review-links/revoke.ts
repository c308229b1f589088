import { eq } from "drizzle-orm";
import { reviewLinks } from "#db/schema/review-links.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { lockLink, STALE_LINKS } from "#server/services/review-links/load-link.ts";

/** Ends a link, for who came by it too. Throws `link.notFound`; ending an ended one is no error. */
export async function revokeReviewLink({ ctx, input }: { ctx: Context; input: { workspace: string; link: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "link.manage");
  await ctx.db.transaction(async (tx) => {
    const link = await lockLink(tx, scope, input.link);
    if (link.revokedAt) return;
    await tx.update(reviewLinks).set({ revokedAt: new Date() }).where(eq(reviewLinks.id, link.id));
    await recordActivity(tx, scope, "link.revoked", { link: link.id });
    await recordSecurityEvent(tx, ctx, { kind: "link.revoked", userId: scope.userId, workspaces: [scope.id], params: { link: link.id } });
  });
  ctx.hub.markStale(scope.id, STALE_LINKS);
}
