import { z } from "zod";
import { ROLES } from "#model/access.ts";
import { CURRENCIES } from "#model/money.ts";
import { nothing, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { localeSchema, nameSchema } from "#server/services/accounts/inputs.ts";
import { createWorkspace } from "#server/services/workspaces/create.ts";
import { deleteWorkspace } from "#server/services/workspaces/delete.ts";
import { getWorkspace } from "#server/services/workspaces/get.ts";
import { listDeletedWorkspaces } from "#server/services/workspaces/list-deleted.ts";
import { listWorkspaces } from "#server/services/workspaces/list.ts";
import { restoreWorkspace } from "#server/services/workspaces/restore.ts";
import { updateWorkspace } from "#server/services/workspaces/update.ts";

const role = z.enum(ROLES);

export const workspacesRouter = router({
  list: userProcedure
    .input(nothing.optional())
    .output(z.array(z.object({ id: z.string(), name: z.string(), role, members: z.number(), updatedAt: z.string() })))
    .query(({ ctx }) => listWorkspaces({ ctx })),
  get: userProcedure
    .input(workspaceInput)
    .output(z.object({ id: z.string(), name: z.string(), locale: localeSchema, minutesPerDay: z.number(), currency: z.enum(CURRENCIES), role, memberId: z.string() }))
    .query(({ ctx, input }) => getWorkspace({ ctx, input })),
  create: userProcedure
    .input(z.object({ name: nameSchema, locale: localeSchema, template: z.enum(["guide", "demo"]).optional() }))
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => createWorkspace({ ctx, input })),
  update: userProcedure
    .input(workspaceInput.extend({ name: nameSchema.optional(), minutesPerDay: z.number().int().min(60).max(1440).optional(), currency: z.enum(CURRENCIES).optional() }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await updateWorkspace({ ctx, input });
      return {};
    }),
  delete: userProcedure.input(workspaceInput.extend({ name: z.string().max(200) })).output(nothing).mutation(async ({ ctx, input }) => {
    await deleteWorkspace({ ctx, input });
    return {};
  }),
  listDeleted: userProcedure
    .input(nothing.optional())
    .output(z.array(z.object({ id: z.string(), name: z.string(), deletedAt: z.string(), erasedAt: z.string() })))
    .query(({ ctx }) => listDeletedWorkspaces({ ctx })),
  restore: userProcedure.input(workspaceInput).output(nothing).mutation(async ({ ctx, input }) => {
    await restoreWorkspace({ ctx, input });
    return {};
  }),
});
