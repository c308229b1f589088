import { z } from "zod";
import { ROLES } from "#model/access.ts";
import { idSchema, nothing, publicProcedure, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { emailSchema, tokenSchema } from "#server/services/accounts/inputs.ts";
import { acceptInvitation } from "#server/services/invitations/accept.ts";
import { createInvitation } from "#server/services/invitations/create.ts";
import { listInvitations } from "#server/services/invitations/list.ts";
import { INVITATION_PROBLEMS, lookAtInvitation } from "#server/services/invitations/look.ts";
import { revokeInvitation } from "#server/services/invitations/revoke.ts";

const role = z.enum(ROLES);
const listed = z.object({
  id: z.string(), role, email: z.string().nullable(), maxUses: z.number(), uses: z.number(), expiresAt: z.string(), state: z.enum(["active", "used", "expired", "revoked"]),
});
const looked = z.object({
  workspaceName: z.string(), inviterName: z.string(), role, email: z.string().nullable(), problem: z.enum(INVITATION_PROBLEMS).nullable(), alreadyMember: z.string().nullable(),
});

export const invitationsRouter = router({
  list: userProcedure.input(workspaceInput).output(z.array(listed)).query(({ ctx, input }) => listInvitations({ ctx, input })),
  create: userProcedure
    .input(workspaceInput.extend({ role, email: emailSchema.optional(), maxUses: z.number().int().min(1).max(100), days: z.number().int().min(1).max(30) }))
    .output(z.object({ id: z.string(), link: z.string(), mailed: z.boolean() }))
    .mutation(({ ctx, input }) => createInvitation({ ctx, input })),
  revoke: userProcedure.input(workspaceInput.extend({ invitation: idSchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await revokeInvitation({ ctx, input });
    return {};
  }),
  look: publicProcedure.input(z.object({ token: tokenSchema })).output(looked).query(({ ctx, input }) => lookAtInvitation({ ctx, input })),
  accept: userProcedure.input(z.object({ token: tokenSchema })).output(z.object({ workspace: z.string() })).mutation(({ ctx, input }) => acceptInvitation({ ctx, input })),
});
