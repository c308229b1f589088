import { z } from "zod";
import { router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { listActivity } from "#server/services/activity/list.ts";

const entry = z.object({ id: z.number(), at: z.string(), actorName: z.string().nullable(), action: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const activityRouter = router({
  list: userProcedure.input(workspaceInput.extend({ before: z.number().int().positive().optional() })).output(z.array(entry)).query(({ ctx, input }) => listActivity({ ctx, input })),
});
