import { z } from "zod";
import { ROLES } from "#model/access.ts";
import { idSchema, nothing, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { listMembers } from "#server/services/members/list.ts";
import { listParticipation } from "#server/services/members/participation.ts";
import { leaveWorkspace, removeMember } from "#server/services/members/remove.ts";
import { setRole } from "#server/services/members/set-role.ts";

const role = z.enum(ROLES);
const memberInput = workspaceInput.extend({ member: idSchema });

export const membersRouter = router({
  list: userProcedure
    .input(workspaceInput)
    .output(z.array(z.object({ id: z.string(), userId: z.string(), name: z.string(), email: z.string(), role, you: z.boolean() })))
    .query(({ ctx, input }) => listMembers({ ctx, input })),
  participation: userProcedure
    .input(workspaceInput)
    .output(z.array(z.object({ member: z.string(), edits: z.number(), comments: z.number() })))
    .query(({ ctx, input }) => listParticipation({ ctx, input })),
  setRole: userProcedure.input(memberInput.extend({ role })).output(nothing).mutation(async ({ ctx, input }) => {
    await setRole({ ctx, input });
    return {};
  }),
  remove: userProcedure.input(memberInput).output(nothing).mutation(async ({ ctx, input }) => {
    await removeMember({ ctx, input });
    return {};
  }),
  leave: userProcedure.input(workspaceInput).output(nothing).mutation(async ({ ctx, input }) => {
    await leaveWorkspace({ ctx, input });
    return {};
  }),
});
