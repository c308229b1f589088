import { and, eq, isNull } from "drizzle-orm";
import { guests, reviewLinks } from "#db/schema/review-links.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import { cleanComment } from "#model/comment-text.ts";
import { isPassword } from "#server/services/accounts/passwords.ts";
import { createToken, hashToken } from "#server/services/accounts/tokens.ts";
import type { Context } from "#server/services/context.ts";
import { linkProblem } from "#server/services/review-links/load-link.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { token: string; password?: string | undefined; name?: string | undefined };

/**
 * Lets someone in by a review link and returns the key that their browser sends from now on, the only time it is seen. Who may comment says their name.
 * Throws `link.unknown`, `link.revoked`, `link.expired`, `link.versionGone`, `link.wrongPassword`, `link.nameNeeded`, `guest.tooMany`, `account.tooMany`.
 */
export async function enterByLink({ ctx, input }: { ctx: Context; input: Input }): Promise<{ key: string }> {
  await ctx.limits.spend("enterLink", ctx.address);
  const [found] = await ctx.db.select({ link: reviewLinks }).from(reviewLinks).innerJoin(workspaces, and(eq(workspaces.id, reviewLinks.workspaceId), isNull(workspaces.deletedAt)))
    .where(eq(reviewLinks.tokenHash, hashToken(input.token)));
  if (!found) throw new ServiceError("notFound", "link.unknown");
  const { link } = found;
  const problem = linkProblem(link, new Date());
  if (problem) throw new ServiceError("forbidden", `link.${problem}`);
  if (link.passwordHash !== null) {
    await ctx.limits.spend("linkPassword", link.id);
    if (!(await isPassword(input.password ?? "", link.passwordHash))) {
      await recordSecurityEvent(ctx.db, ctx, { kind: "link.wrongPassword", userId: null, workspaces: [link.workspaceId], params: { link: link.id } });
      throw new ServiceError("forbidden", "link.wrongPassword");
    }
  }
  const name = cleanComment(input.name ?? "").replaceAll(/\s+/g, " ");
  if (link.mayComment && !/[\p{L}\p{N}]/u.test(name)) throw new ServiceError("invalid", "link.nameNeeded");
  await requireRoom("guestsPerLink", ctx.db.$count(guests, eq(guests.linkId, link.id)));
  const key = createToken();
  await ctx.db.insert(guests).values({ linkId: link.id, name, keyHash: hashToken(key) });
  ctx.hub.markStale(link.workspaceId, ["reviewLinks.list"]);
  return { key };
}
