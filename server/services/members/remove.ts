import { eq } from "drizzle-orm";
import { members } from "#db/schema/workspaces.ts";
import type { Capability } from "#model/access.ts";
import { recordGone } from "#server/services/activity/member-names.ts";
import { openWorkspace, type Context, type WorkspaceScope } from "#server/services/context.ts";
import { lockMember, requireOtherOwner } from "#server/services/members/load-member.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { AROUND } from "#server/services/findings/around.ts";

/** Removes a member; their open pages close at once and say so. Throws `member.notFound`, `member.lastOwner`. */
export async function removeMember({ ctx, input }: { ctx: Context; input: { workspace: string; member: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "member.manage");
  await end(ctx, scope, { member: input.member, capability: "member.manage", action: "member.removed" });
}

/** Leaves the workspace oneself. Throws `member.lastOwner`. */
export async function leaveWorkspace({ ctx, input }: { ctx: Context; input: { workspace: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "member.read");
  await end(ctx, scope, { member: scope.memberId, capability: "member.read", action: "member.left" });
}

async function end(ctx: Context, scope: WorkspaceScope, how: { member: string; capability: Capability; action: "member.left" | "member.removed" }): Promise<void> {
  const userId = await ctx.db.transaction(async (tx) => {
    const member = await lockMember(tx, scope, how.member, how.capability);
    await requireOtherOwner(tx, member);
    await recordGone(tx, scope, how.action, member);
    await recordSecurityEvent(tx, ctx, { kind: how.action, userId: scope.userId, workspaces: [scope.id], params: { whom: member.userId } });
    await tx.delete(members).where(eq(members.id, member.id));
    return member.userId;
  });
  await ctx.hub.hangUp({ workspaceId: scope.id, userId }, "noAccess");
  ctx.hub.markStale(scope.id, ["members.list", "activity.list", AROUND]);
}
