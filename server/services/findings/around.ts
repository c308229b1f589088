import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { threads } from "#db/schema/comments.ts";
import { confirmations } from "#db/schema/confirmations.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { members } from "#db/schema/workspaces.ts";
import { STEP_ANSWERS, type Confirmation } from "#model/walk.ts";
import { openWorkspace, type Context, type WorkspaceScope } from "#server/services/context.ts";

/** What rules are told of beside the plan; `signOff`: the newest version that all who were asked have approved, and what it said. */
export type KnownAround = {
  readonly members: readonly string[];
  readonly confirmations: readonly Confirmation[];
  readonly openThreads: readonly string[];
  readonly signOff: { readonly version: string; readonly title: string; readonly fingerprint: string } | null;
};
/** Queries that show it. */
export const AROUND = "findings.around";

/** What is known around the plan of a workspace (`model/findings/finding.ts`, `Around`): its members, what was said of steps, the days on which open threads were begun, the last sign-off. */
export async function findAround({ ctx, input }: { ctx: Context; input: { workspace: string } }): Promise<KnownAround> {
  const scope = await openWorkspace(ctx, input.workspace, "comment.read");
  const [known, said, open, signOff] = await Promise.all([
    ctx.db.select({ id: members.id }).from(members).where(eq(members.workspaceId, scope.id)).orderBy(asc(members.createdAt), asc(members.id)),
    ctx.db.select({ step: confirmations.step, answer: confirmations.answer, wording: confirmations.wording, user: confirmations.userId }).from(confirmations)
      .innerJoin(members, and(eq(members.userId, confirmations.userId), eq(members.workspaceId, confirmations.workspaceId))).where(eq(confirmations.workspaceId, scope.id)),
    ctx.db.select({ at: threads.createdAt }).from(threads).where(and(eq(threads.workspaceId, scope.id), isNull(threads.resolvedAt))).orderBy(asc(threads.createdAt)),
    findSignOff(ctx.db, scope),
  ]);
  return {
    members: known.map(({ id }) => id), openThreads: open.map(({ at }) => at.toISOString().slice(0, 10)), signOff,
    confirmations: said.flatMap(({ user, answer: given, ...row }) => {
      const answer = STEP_ANSWERS.find((one) => one === given);
      return answer ? [{ ...row, answer, mine: user === scope.userId }] : [];
    }),
  };
}

async function findSignOff(db: Pick<Tx, "select">, scope: WorkspaceScope): Promise<KnownAround["signOff"]> {
  const rows = await db.select({ version: versions.id, title: versions.name, fingerprint: versions.fingerprint, review: reviews.id, verdict: reviewAnswers.verdict }).from(versions)
    .innerJoin(reviews, and(eq(reviews.versionId, versions.id), isNull(reviews.withdrawnAt)))
    .innerJoin(reviewAnswers, and(eq(reviewAnswers.reviewId, reviews.id), isNotNull(reviewAnswers.userId)))
    .where(eq(versions.workspaceId, scope.id)).orderBy(desc(versions.createdAt), desc(versions.id));
  const asked = Map.groupBy(rows, ({ review }) => review);
  const approved = [...asked.values()].find((answers) => answers.every(({ verdict }) => verdict === "approved"));
  if (!approved) return null;
  const { version, title, fingerprint } = approved[0]!;
  return { version, title, fingerprint };
}
