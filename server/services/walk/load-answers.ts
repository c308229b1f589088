import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { confirmations } from "#db/schema/confirmations.ts";
import { members } from "#db/schema/workspaces.ts";
import { STEP_ANSWERS, type Confirmation } from "#model/walk.ts";
import type { WorkspaceScope } from "#server/services/context.ts";

/** What today's members say of the steps of a map, or of all of them, one answer each and no names, the oldest first. */
export async function loadAnswers(db: Db, scope: WorkspaceScope, map?: string): Promise<Confirmation[]> {
  const rows = await db.select({ step: confirmations.step, answer: confirmations.answer, wording: confirmations.wording, user: confirmations.userId }).from(confirmations)
    .innerJoin(members, and(eq(members.userId, confirmations.userId), eq(members.workspaceId, confirmations.workspaceId)))
    .where(and(eq(confirmations.workspaceId, scope.id), map === undefined ? undefined : eq(confirmations.map, map))).orderBy(confirmations.at);
  return rows.flatMap(({ user, answer: given, ...row }) => {
    const answer = STEP_ANSWERS.find((known) => known === given);
    return answer ? [{ ...row, answer, mine: user === scope.userId }] : [];
  });
}
