import { and, eq } from "drizzle-orm";
import { confirmations } from "#db/schema/confirmations.ts";
import { wordingOf, type StepAnswer } from "#model/walk.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";
import { AROUND } from "#server/services/findings/around.ts";

type Input = { workspace: string; step: string; answer: StepAnswer | null; wording: string };

/**
 * Says whether a step is as the caller knows it; null takes back what they said. `wording` is that of the step they have read (`model/walk.ts`).
 * Throws `step.notFound`, `walk.stepChanged` where the step says something else by now.
 */
export async function answerStep({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "walk.answer");
  const step = (await ctx.hub.getPlan(scope.id)).steps.find(({ id }) => id === input.step);
  if (!step) throw new ServiceError("notFound", "step.notFound");
  if (input.answer !== null && wordingOf(step) !== input.wording) throw new ServiceError("conflict", "walk.stepChanged");
  const { answer, wording } = input;
  await ctx.db.transaction(async (tx) => {
    const mine = and(eq(confirmations.workspaceId, scope.id), eq(confirmations.step, step.id), eq(confirmations.userId, scope.userId));
    const [before] = await tx.select().from(confirmations).where(mine).for("update");
    if (answer === null) return void (await tx.delete(confirmations).where(mine));
    if (before?.answer === answer && before.wording === wording) return;
    const set = { answer, wording, map: step.map, at: new Date() };
    await tx.insert(confirmations).values({ workspaceId: scope.id, step: step.id, userId: scope.userId, ...set }).onConflictDoUpdate({ target: [confirmations.workspaceId, confirmations.step, confirmations.userId], set });
    await recordActivity(tx, scope, `walk.${answer}`, { kind: "step", name: step.title }, { thing: `step/${step.id}`, place: `map/${step.map}` });
  });
  ctx.hub.markStale(scope.id, ["walk.list", "walk.confirmers", "activity.list", AROUND]);
}
