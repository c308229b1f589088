import { z } from "zod";
import { STEP_ANSWERS } from "#model/walk.ts";
import { router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { findAround } from "#server/services/findings/around.ts";

const confirmation = z.object({ step: z.string(), answer: z.enum(STEP_ANSWERS), wording: z.string(), mine: z.boolean() });

export const findingsRouter = router({
  around: userProcedure.input(workspaceInput)
    .output(z.object({ members: z.array(z.string()), confirmations: z.array(confirmation), openThreads: z.array(z.string()), signOff: z.object({ version: z.string(), title: z.string(), fingerprint: z.string() }).nullable() }))
    .query(({ ctx, input }) => findAround({ ctx, input })),
});
