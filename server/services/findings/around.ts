import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { threads } from "#db/schema/comments.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { members } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context, type WorkspaceScope } from "#server/services/context.ts";
import { loadAnswers } from "#server/services/walk/load-answers.ts";

/** The query that shows what is around a plan: stale with whatever it is made of. */
export const AROUND = "findings.around";

/** What is known around the plan of a workspace (`loadAround`). */
export async function findAround({ ctx, input }: { ctx: Context; input: { workspace: string } }) {
  return loadAround(ctx.db, await openWorkspace(ctx, input.workspace, "comment.read"));
}

/**
 * What rules are told of beside the plan (`KnownAround` in `model/findings/`): the members, what was said of steps, the days, `YYYY-MM-DD`, on which open threads were begun, and the newest
 * version that all who were asked have approved, with what it said.
 */
export async function loadAround(db: Db, scope: WorkspaceScope) {
  const [known, confirmations, open, signOff] = await Promise.all([
    db.select({ id: members.id }).from(members).where(eq(members.workspaceId, scope.id)).orderBy(asc(members.createdAt), asc(members.id)),
    loadAnswers(db, scope),
    db.select({ at: threads.createdAt }).from(threads).where(and(eq(threads.workspaceId, scope.id), isNull(threads.resolvedAt))).orderBy(asc(threads.createdAt)),
    findSignOff(db, scope),
  ]);
  return { members: known.map(({ id }) => id), confirmations, openThreads: open.map(({ at }) => at.toISOString().slice(0, 10)), signOff };
}

async function findSignOff(db: Db, scope: WorkspaceScope): Promise<{ version: string; title: string; fingerprint: string } | null> {
  const rows = await db.select({ version: versions.id, title: versions.name, fingerprint: versions.fingerprint, review: reviews.id, verdict: reviewAnswers.verdict }).from(versions)
    .innerJoin(reviews, and(eq(reviews.versionId, versions.id), isNull(reviews.withdrawnAt)))
    .innerJoin(reviewAnswers, eq(reviewAnswers.reviewId, reviews.id))
    .where(eq(versions.workspaceId, scope.id)).orderBy(desc(versions.createdAt), desc(versions.id));
  const asked = Map.groupBy(rows, ({ review }) => review);
  const approved = [...asked.values()].find((answers) => answers.every(({ verdict }) => verdict === "approved"));
  if (!approved) return null;
  const { version, title, fingerprint } = approved[0]!;
  return { version, title, fingerprint };
}
