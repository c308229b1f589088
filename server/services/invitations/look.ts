import { and, eq, isNull } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { invitations, members, workspaces } from "#db/schema/workspaces.ts";
import type { Role } from "#model/access.ts";
import { hashToken } from "#server/services/accounts/tokens.ts";
import type { Context } from "#server/services/context.ts";

export const INVITATION_PROBLEMS = ["expired", "used", "revoked", "unknown"] as const;
export type InvitationProblem = (typeof INVITATION_PROBLEMS)[number];

/** Why an invitation cannot be accepted now; null when it can. */
export function invitationProblem(invitation: { revokedAt: Date | null; uses: number; maxUses: number; expiresAt: Date }, now: Date): Exclude<InvitationProblem, "unknown"> | null {
  if (invitation.revokedAt) return "revoked";
  if (invitation.uses >= invitation.maxUses) return "used";
  return invitation.expiresAt <= now ? "expired" : null;
}

type Look = { workspaceName: string; inviterName: string; role: Role; email: string | null; problem: InvitationProblem | null; alreadyMember: string | null };
const UNKNOWN: Look = { workspaceName: "", inviterName: "", role: "viewer", email: null, problem: "unknown", alreadyMember: null };

/** What an invitation offers, for whoever holds its link; reading it spends nothing. An unknown token tells nothing. Throws `account.tooMany`. */
export async function lookAtInvitation({ ctx, input }: { ctx: Context; input: { token: string } }): Promise<Look> {
  await ctx.limits.spend("lookAtInvitation", ctx.address);
  const [found] = await ctx.db.select({ invitation: invitations, workspaceName: workspaces.name, inviterName: users.name }).from(invitations)
    .innerJoin(workspaces, and(eq(workspaces.id, invitations.workspaceId), isNull(workspaces.deletedAt)))
    .leftJoin(users, eq(users.id, invitations.createdBy))
    .where(eq(invitations.tokenHash, hashToken(input.token)));
  if (!found) return UNKNOWN;
  const { invitation, workspaceName, inviterName } = found;
  const [member] = ctx.user ? await ctx.db.select().from(members).where(and(eq(members.workspaceId, invitation.workspaceId), eq(members.userId, ctx.user.id))) : [];
  return { workspaceName, inviterName: inviterName ?? "", role: invitation.role, email: invitation.email, problem: invitationProblem(invitation, new Date()), alreadyMember: member?.workspaceId ?? null };
}
