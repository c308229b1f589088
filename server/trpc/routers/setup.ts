import { z } from "zod";
import { ROLES } from "#model/access.ts";
import { nothing, publicProcedure, router } from "#server/trpc/procedures.ts";
import { emailSchema, localeSchema, nameSchema, passwordSchema } from "#server/services/accounts/inputs.ts";
import { createFirstOwner } from "#server/services/setup/create.ts";
import { setupState } from "#server/services/setup/state.ts";

const stateSchema = z.object({
  needed: z.boolean(), registration: z.enum(["invitation", "open"]), mail: z.boolean(), providers: z.array(z.object({ id: z.string(), name: z.string() })),
  demo: z.array(z.object({ email: z.string(), name: z.string(), role: z.enum(ROLES) })).nullable(),
});

export const setupRouter = router({
  state: publicProcedure.input(nothing.optional()).output(stateSchema).query(({ ctx }) => setupState({ ctx })),
  create: publicProcedure
    .input(z.object({ name: nameSchema, email: emailSchema, password: passwordSchema, workspace: nameSchema, locale: localeSchema }))
    .output(z.object({ workspace: z.string() }))
    .mutation(({ ctx, input }) => createFirstOwner({ ctx, input })),
});
