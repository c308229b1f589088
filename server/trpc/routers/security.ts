import { z } from "zod";
import { SECURITY_GROUP_NAMES, SECURITY_KINDS } from "#model/security.ts";
import { idSchema, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { listSecurityEvents, listSecurityPeople } from "#server/services/security/list.ts";

const event = z.object({
  id: z.number(), at: z.string(), kind: z.enum(SECURITY_KINDS), network: z.string().nullable(), params: z.record(z.string(), z.union([z.string(), z.number()])),
  userId: z.string().nullable(), who: z.string().nullable(), whom: z.string().nullable(), label: z.string().nullable(),
});

/** What owners are told of the safety of their workspace. */
export const securityRouter = router({
  list: userProcedure
    .input(workspaceInput.extend({ person: idSchema.optional(), group: z.enum(SECURITY_GROUP_NAMES).optional(), cursor: z.number().int().positive().nullish() }))
    .output(z.object({ events: z.array(event), next: z.number().nullable() }))
    .query(({ ctx, input }) => listSecurityEvents({ ctx, input })),
  people: userProcedure.input(workspaceInput).output(z.array(z.object({ id: z.string(), name: z.string().nullable() }))).query(({ ctx, input }) => listSecurityPeople({ ctx, input })),
});
