import { z } from "zod";
import { ACTIVITY_KINDS } from "#model/activity/kinds.ts";
import { router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { listActivity } from "#server/services/activity/list.ts";

const input = workspaceInput.extend({
  actor: z.string().max(64).optional(), place: z.string().max(64).optional(), kind: z.enum(ACTIVITY_KINDS).optional(), thing: z.string().max(128).optional(), cursor: z.number().int().positive().nullish(),
});
const entry = z.object({
  id: z.number(), at: z.string(), actor: z.string().nullable(), actorName: z.string().nullable(), whom: z.string().nullable(), action: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), things: z.array(z.string()), place: z.string().nullable(),
});

export const activityRouter = router({
  list: userProcedure.input(input).output(z.array(entry)).query(({ ctx, input: asked }) => listActivity({ ctx, input: asked })),
});
