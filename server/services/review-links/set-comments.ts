import { eq } from "drizzle-orm";
import { reviewLinks } from "#db/schema/review-links.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { lockLink, STALE_LINKS } from "#server/services/review-links/load-link.ts";

/** Lets the guests of a link comment, or no longer; what they said stays. Throws `link.notFound`. */
export async function setLinkComments({ ctx, input }: { ctx: Context; input: { workspace: string; link: string; mayComment: boolean } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "link.manage");
  await ctx.db.transaction(async (tx) => {
    const link = await lockLink(tx, scope, input.link);
    if (link.mayComment === input.mayComment) return;
    await tx.update(reviewLinks).set({ mayComment: input.mayComment }).where(eq(reviewLinks.id, link.id));
    await recordActivity(tx, scope, input.mayComment ? "link.commentsOn" : "link.commentsOff", { link: link.id });
    await recordSecurityEvent(tx, ctx, { kind: input.mayComment ? "link.commentsOn" : "link.commentsOff", userId: scope.userId, workspaces: [scope.id], params: { link: link.id } });
  });
  ctx.hub.markStale(scope.id, STALE_LINKS);
}
