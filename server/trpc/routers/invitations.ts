import { z } from "zod";
import { ROLES } from "#model/access.ts";
import { INVITED_AT_ONCE } from "#model/address-list.ts";
import { idSchema, nothing, publicProcedure, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { emailSchema, tokenSchema } from "#server/services/accounts/inputs.ts";
import { acceptInvitation, acceptOwnInvitation } from "#server/services/invitations/accept.ts";
import { createInvitations } from "#server/services/invitations/create-many.ts";
import { createInvitation } from "#server/services/invitations/create.ts";
import { listInvitations } from "#server/services/invitations/list.ts";
import { INVITATION_PROBLEMS, lookAtInvitation } from "#server/services/invitations/look.ts";
import { revokeInvitation } from "#server/services/invitations/revoke.ts";

const role = z.enum(ROLES);
const listed = z.object({
  id: z.string(), role, email: z.string().nullable(), maxUses: z.number(), uses: z.number(), expiresAt: z.string(), state: z.enum(["active", "used", "expired", "revoked"]),
});
const days = z.number().int().min(1).max(30);
const created = z.object({
  made: z.array(z.object({ email: z.string(), link: z.string(), mailed: z.boolean() })), left: z.array(z.object({ email: z.string(), why: z.enum(["member", "invited"]) })),
});
const looked = z.object({
  workspaceName: z.string(), inviterName: z.string(), role, email: z.string().nullable(), problem: z.enum(INVITATION_PROBLEMS).nullable(), alreadyMember: z.string().nullable(),
});

export const invitationsRouter = router({
  list: userProcedure.input(workspaceInput).output(z.array(listed)).query(({ ctx, input }) => listInvitations({ ctx, input })),
  create: userProcedure
    .input(workspaceInput.extend({ role, email: emailSchema.optional(), maxUses: z.number().int().min(1).max(100), days }))
    .output(z.object({ id: z.string(), link: z.string(), mailed: z.boolean() }))
    .mutation(({ ctx, input }) => createInvitation({ ctx, input })),
  createMany: userProcedure
    .input(workspaceInput.extend({ role, days, emails: z.array(emailSchema).min(1).max(INVITED_AT_ONCE) }))
    .output(created)
    .mutation(({ ctx, input }) => createInvitations({ ctx, input })),
  revoke: userProcedure.input(workspaceInput.extend({ invitation: idSchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await revokeInvitation({ ctx, input });
    return {};
  }),
  look: publicProcedure.input(z.object({ token: tokenSchema })).output(looked).query(({ ctx, input }) => lookAtInvitation({ ctx, input })),
  acceptOwn: userProcedure.input(z.object({ invitation: idSchema })).output(z.object({ workspace: z.string() })).mutation(({ ctx, input }) => acceptOwnInvitation({ ctx, input })),
  accept: userProcedure.input(z.object({ token: tokenSchema })).output(z.object({ workspace: z.string() })).mutation(({ ctx, input }) => acceptInvitation({ ctx, input })),
});
