import { and, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { guests, reviewLinks } from "#db/schema/review-links.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import { hashToken } from "#server/services/accounts/tokens.ts";
import type { Context } from "#server/services/context.ts";
import { linkProblem, type ReviewLinkRow } from "#server/services/review-links/load-link.ts";
import { ServiceError } from "#server/errors.ts";

declare const opened: unique symbol;
/** Proof that the caller came by a review link that shows its plan now: made by `openGuest` alone. `id` is the workspace's. */
export type GuestScope = { readonly id: string; readonly guestId: string; readonly name: string; readonly linkId: string; readonly version: string | null; readonly mayComment: boolean; readonly [opened]: true };

/** Opens a plan for a guest, whose link is judged anew by each call. Throws `guest.unknown`, `link.revoked`, `link.expired`, `link.versionGone`, `account.tooMany`. */
export async function openGuest(ctx: Context, key: string): Promise<GuestScope> {
  const found = await find(ctx.db, key);
  await ctx.limits.spend("guestRead", found.guest.id);
  return scopeOf(found);
}

/** Opens it for writing, within the transaction that writes: the link cannot be ended meanwhile. Throws, beside the above, `link.commentsOff`. */
export async function openForComment(tx: Tx, key: string): Promise<GuestScope> {
  const scope = scopeOf(await find(tx, key, true));
  if (!scope.mayComment || scope.name === "") throw new ServiceError("forbidden", "link.commentsOff");
  return scope;
}

async function find(db: Db | Tx, key: string, lock = false): Promise<{ guest: typeof guests.$inferSelect; link: ReviewLinkRow }> {
  const query = db.select({ guest: guests, link: reviewLinks }).from(guests).innerJoin(reviewLinks, eq(reviewLinks.id, guests.linkId))
    .innerJoin(workspaces, and(eq(workspaces.id, reviewLinks.workspaceId), isNull(workspaces.deletedAt))).where(eq(guests.keyHash, hashToken(key)));
  const [found] = await (lock ? query.for("share", { of: reviewLinks }) : query);
  if (!found) throw new ServiceError("unauthorized", "guest.unknown");
  return found;
}

function scopeOf({ guest, link }: { guest: typeof guests.$inferSelect; link: ReviewLinkRow }): GuestScope {
  const problem = linkProblem(link, new Date());
  if (problem) throw new ServiceError("forbidden", `link.${problem}`);
  // The only place that makes the proof.
  return { id: link.workspaceId, guestId: guest.id, name: guest.name, linkId: link.id, version: link.versionId, mayComment: link.mayComment } as GuestScope;
}
