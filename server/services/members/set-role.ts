import { eq } from "drizzle-orm";
import { members } from "#db/schema/workspaces.ts";
import type { Role } from "#model/access.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { NOTIFIED, notify } from "#server/services/notifications/notify.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { lockMember, requireOtherOwner } from "#server/services/members/load-member.ts";

/** Gives a member another role; their open pages are judged anew at once. Throws `member.notFound`, `member.lastOwner`. */
export async function setRole({ ctx, input }: { ctx: Context; input: { workspace: string; member: string; role: Role } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "member.manage");
  const member = await ctx.db.transaction(async (tx) => {
    const found = await lockMember(tx, scope, input.member, "member.manage");
    if (found.role === input.role) return null;
    await requireOtherOwner(tx, found);
    await tx.update(members).set({ role: input.role }).where(eq(members.id, found.id));
    await recordActivity(tx, scope, "member.roleChanged", { member: found.id, from: found.role, to: input.role });
    await recordSecurityEvent(tx, ctx, { kind: "member.roleChanged", userId: scope.userId, workspaces: [scope.id], params: { whom: found.userId, from: found.role, to: input.role } });
    await notify(tx, scope, { to: [found.userId], kind: "roleChanged", params: { from: found.role, to: input.role }, about: "role" });
    return found;
  });
  if (!member) return;
  await ctx.hub.hangUp({ workspaceId: scope.id, userId: member.userId }, "roleChanged");
  ctx.hub.markStale(scope.id, ["members.list", "workspaces.get", "activity.list", ...NOTIFIED]);
}
