import { and, eq, isNull } from "drizzle-orm";
import { reviewLinks } from "#db/schema/review-links.ts";
import { versions } from "#db/schema/versions.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import { hashToken } from "#server/services/accounts/tokens.ts";
import type { Context } from "#server/services/context.ts";
import { linkProblem, type LinkProblem } from "#server/services/review-links/load-link.ts";

type Look = { problem: LinkProblem | null; workspaceName: string; versionName: string | null; needsPassword: boolean; mayComment: boolean };
const nothing = (problem: LinkProblem): Look => ({ problem, workspaceName: "", versionName: null, needsPassword: false, mayComment: false });

/** What a review link offers, for whoever holds it; one that does not work tells why, and nothing more. Throws `account.tooMany`. */
export async function lookAtReviewLink({ ctx, input }: { ctx: Context; input: { token: string } }): Promise<Look> {
  await ctx.limits.spend("lookAtLink", ctx.address);
  const [found] = await ctx.db.select({ link: reviewLinks, workspaceName: workspaces.name, versionName: versions.name }).from(reviewLinks)
    .innerJoin(workspaces, and(eq(workspaces.id, reviewLinks.workspaceId), isNull(workspaces.deletedAt)))
    .leftJoin(versions, eq(versions.id, reviewLinks.versionId)).where(eq(reviewLinks.tokenHash, hashToken(input.token)));
  if (!found) return nothing("unknown");
  const { link, workspaceName, versionName } = found;
  const problem = linkProblem(link, new Date());
  return problem ? nothing(problem) : { problem, workspaceName, versionName, needsPassword: link.passwordHash !== null, mayComment: link.mayComment };
}
