import { z } from "zod";
import { idSchema, nothing, proseSchema, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { answerReview, VERDICTS } from "#server/services/reviews/answer.ts";
import { askForReview } from "#server/services/reviews/ask.ts";
import { withdrawReview } from "#server/services/reviews/withdraw.ts";

const reviewInput = workspaceInput.extend({ review: idSchema });

export const reviewsRouter = router({
  ask: userProcedure.input(reviewInput.extend({ version: idSchema, members: z.array(idSchema).min(1).max(50), question: proseSchema, due: z.iso.date().nullable() })).output(nothing).mutation(async ({ ctx, input }) => {
    await askForReview({ ctx, input });
    return {};
  }),
  answer: userProcedure.input(reviewInput.extend({ verdict: z.enum(VERDICTS), reason: proseSchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await answerReview({ ctx, input });
    return {};
  }),
  withdraw: userProcedure.input(reviewInput).output(nothing).mutation(async ({ ctx, input }) => {
    await withdrawReview({ ctx, input });
    return {};
  }),
});
