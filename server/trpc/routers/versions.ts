import { z } from "zod";
import { idSchema, nothing, proseSchema, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { nameSchema } from "#server/services/accounts/inputs.ts";
import { planSchema } from "#server/trpc/routers/plan.ts";
import { VERDICTS } from "#server/services/reviews/answer.ts";
import { createVersion } from "#server/services/versions/create.ts";
import { getVersion } from "#server/services/versions/get.ts";
import { listVersions } from "#server/services/versions/list.ts";
import { removeVersion } from "#server/services/versions/remove.ts";

/** An id that an anchor can hold. */
const versionId = z.string().regex(/^[0-9a-z]{8,24}$/);
const versionInput = workspaceInput.extend({ version: idSchema });
const answer = z.object({ name: z.string(), member: z.string().nullable(), yours: z.boolean(), verdict: z.enum(VERDICTS).nullable(), reason: z.string(), at: z.string().nullable() });
const review = z.object({ id: z.string(), question: z.string(), due: z.string().nullable(), by: z.string(), at: z.string(), withdrawn: z.boolean(), answers: z.array(answer) });
const listed = z.object({ id: z.string(), name: z.string(), note: z.string(), fingerprint: z.string(), by: z.string(), at: z.string(), reviews: z.array(review) });

export const versionsRouter = router({
  list: userProcedure.input(workspaceInput).output(z.array(listed)).query(({ ctx, input }) => listVersions({ ctx, input })),
  get: userProcedure.input(versionInput).output(z.object({ id: z.string(), name: z.string(), plan: planSchema, state: z.string() })).query(({ ctx, input }) => getVersion({ ctx, input })),
  create: userProcedure.input(workspaceInput.extend({ version: versionId, name: nameSchema, note: proseSchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await createVersion({ ctx, input });
    return {};
  }),
  remove: userProcedure.input(versionInput).output(nothing).mutation(async ({ ctx, input }) => {
    await removeVersion({ ctx, input });
    return {};
  }),
});
