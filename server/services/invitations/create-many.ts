import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { invitations, members } from "#db/schema/workspaces.ts";
import type { Role } from "#model/access.ts";
import { createToken, hashToken } from "#server/services/accounts/tokens.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { countOpen, endOf, linkOf } from "#server/services/invitations/create.ts";
import { mailInvitations } from "#server/services/invitations/mail.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { tellInvited } from "#server/services/invitations/tell-invited.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { lockMembers } from "#server/services/members/load-member.ts";

type Input = { workspace: string; role: Role; days: number; emails: readonly string[] };
type Made = { email: string; link: string; mailed: boolean };
/** Who was not invited, and why: a member already, or somebody with an open invitation. */
type Left = { email: string; why: "member" | "invited" };

/**
 * Makes an invitation for each address, in one transaction, and mails them where mail is configured. Whoever is a member or has an open invitation of
 * their own is left out and named. An address that comes twice, in whatever case, counts once. Throws `workspace.…`, `invitation.tooMany`, `account.tooMany`.
 */
export async function createInvitations({ ctx, input }: { ctx: Context; input: Input }): Promise<{ made: Made[]; left: Left[] }> {
  const scope = await openWorkspace(ctx, input.workspace, "invitation.manage");
  const emails = [...new Map(input.emails.map((email) => [email.toLowerCase(), email])).values()];
  await ctx.limits.spend("inviteByList", scope.userId, emails.length);
  const { made, left } = await ctx.db.transaction(async (tx) => {
    // Two lists at once name the same people: the second sees what the first has made.
    await lockMembers(tx, scope.id);
    const known = await whoIsKnown(tx, scope.id, emails);
    const left = emails.flatMap((email): Left[] => {
      const why = known.get(email.toLowerCase());
      return why ? [{ email, why }] : [];
    });
    const made = emails.filter((email) => !known.has(email.toLowerCase())).map((email) => ({ email, token: createToken() }));
    await requireRoom("openInvitations", countOpen(tx, scope.id), made.length);
    if (made.length > 0) {
      const rows = await tx.insert(invitations).values(made.map(({ email, token }) => ({
        workspaceId: scope.id, tokenHash: hashToken(token), role: input.role, email, maxUses: 1, expiresAt: endOf(input.days), createdBy: scope.userId,
      }))).returning();
      await recordActivity(tx, scope, "invitation.created", { role: input.role, count: made.length });
      await recordSecurityEvent(tx, ctx, { kind: "invitation.created", userId: scope.userId, workspaces: [scope.id], params: { role: input.role, count: made.length } });
      await tellInvited(tx, scope, rows);
    }
    return { made, left };
  });
  if (made.length > 0) ctx.hub.markStale(scope.id, ["invitations.list", "activity.list"]);
  const letters = made.map(({ email, token }) => ({ email, link: linkOf(ctx, token) }));
  const mailed = await mailInvitations(ctx, scope, input.days, letters);
  return { made: letters.map((letter, index) => ({ ...letter, mailed: mailed[index] ?? false })), left };
}

async function whoIsKnown(tx: Tx, workspaceId: string, emails: readonly string[]): Promise<ReadonlyMap<string, Left["why"]>> {
  const lower = emails.map((email) => email.toLowerCase());
  const invited = await tx.select({ email: sql<string>`lower(${invitations.email})` }).from(invitations).where(and(
    eq(invitations.workspaceId, workspaceId), inArray(sql`lower(${invitations.email})`, lower), isNull(invitations.revokedAt), lt(invitations.uses, invitations.maxUses), gt(invitations.expiresAt, new Date()),
  ));
  const joined = await tx.select({ email: sql<string>`lower(${users.email})` }).from(members).innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, workspaceId), inArray(sql`lower(${users.email})`, lower)));
  return new Map([...invited.map(({ email }) => [email, "invited"] as const), ...joined.map(({ email }) => [email, "member"] as const)]);
}
