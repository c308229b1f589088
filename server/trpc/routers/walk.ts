import { z } from "zod";
import { STEP_ANSWERS } from "#model/walk.ts";
import { idSchema, nothing, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { answerStep } from "#server/services/walk/answer.ts";
import { listConfirmers } from "#server/services/walk/confirmers.ts";
import { listAnswers } from "#server/services/walk/list.ts";

const answer = z.enum(STEP_ANSWERS);
const wording = z.string().max(16);

export const walkRouter = router({
  list: userProcedure.input(workspaceInput.extend({ map: z.string().max(60) })).output(z.array(z.object({ step: z.string(), answer, wording, mine: z.boolean() }))).query(({ ctx, input }) => listAnswers({ ctx, input })),
  confirmers: userProcedure.input(workspaceInput.extend({ step: idSchema })).output(z.array(z.object({ member: z.string(), name: z.string(), wording, at: z.string() }))).query(({ ctx, input }) => listConfirmers({ ctx, input })),
  answer: userProcedure.input(workspaceInput.extend({ step: idSchema, answer: answer.nullable(), wording })).output(nothing).mutation(async ({ ctx, input }) => {
    await answerStep({ ctx, input });
    return {};
  }),
});
