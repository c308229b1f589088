import { and, eq, gt, isNull, lt, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { invitations, members, workspaces } from "#db/schema/workspaces.ts";
import { ROLES } from "#model/access.ts";
import { hashToken } from "#server/services/accounts/tokens.ts";
import { recordActivity } from "#server/services/context.ts";
import { invitationProblem } from "#server/services/invitations/look.ts";
import { lockMembers } from "#server/services/members/load-member.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { ServiceError } from "#server/errors.ts";

type Person = { id: string; email: string };
type Visit = { readonly address: string };
type Joined = { workspaceId: string; raised: boolean };

/**
 * Makes `user` a member by an invitation, within `tx`, and spends one use of it; of two at once exactly one gets the last use.
 * Who is a member already keeps the higher of the two roles and spends nothing.
 * Throws `invitation.unknown`, `.expired`, `.used`, `.revoked`, `.otherEmail`, `member.tooMany`.
 */
export const redeemInvitation = (tx: Tx, visit: Visit, user: Person, token: string): Promise<Joined> => redeem(tx, visit, user, eq(invitations.tokenHash, hashToken(token)));

/** The same without its link, for whom it was made out to: they must have proved that the address is theirs. Throws as above; `invitation.unknown` for anybody else. */
export async function redeemOwnInvitation(tx: Tx, visit: Visit, user: Person & { emailVerifiedAt: Date | null }, id: string): Promise<Joined> {
  if (!user.emailVerifiedAt) throw new ServiceError("notFound", "invitation.unknown");
  return redeem(tx, visit, user, and(eq(invitations.id, id), eq(sql`lower(${invitations.email})`, user.email.toLowerCase())));
}

/** Throws as `redeemInvitation` would for whoever has this address, and spends nothing. */
export async function requireInvitation(tx: Tx, email: string, token: string): Promise<void> {
  const invitation = await find(tx, email, eq(invitations.tokenHash, hashToken(token)));
  const problem = invitationProblem(invitation, new Date());
  if (problem) throw new ServiceError("conflict", `invitation.${problem}`);
}

async function find(tx: Tx, email: string, which: SQL | undefined): Promise<typeof invitations.$inferSelect> {
  const [found] = await tx.select({ invitation: invitations }).from(invitations)
    .innerJoin(workspaces, and(eq(workspaces.id, invitations.workspaceId), isNull(workspaces.deletedAt)))
    .where(which);
  if (!found) throw new ServiceError("notFound", "invitation.unknown");
  const { invitation } = found;
  if (invitation.email && invitation.email.toLowerCase() !== email.trim().toLowerCase()) throw new ServiceError("forbidden", "invitation.otherEmail");
  return invitation;
}

async function redeem(tx: Tx, visit: Visit, user: Person, which: SQL | undefined): Promise<Joined> {
  const invitation = await find(tx, user.email, which);
  const { id, workspaceId, role } = invitation;

  await lockMembers(tx, workspaceId);
  const [member] = await tx.select().from(members).where(and(eq(members.workspaceId, workspaceId), eq(members.userId, user.id)));
  if (member && ROLES.indexOf(member.role) <= ROLES.indexOf(role)) return { workspaceId, raised: false };

  if (!member) await requireRoom("members", tx.$count(members, eq(members.workspaceId, workspaceId)));
  const now = new Date();
  const [spent] = await tx.update(invitations).set({ uses: sql`${invitations.uses} + 1` })
    .where(and(eq(invitations.id, id), lt(invitations.uses, invitations.maxUses), gt(invitations.expiresAt, now), isNull(invitations.revokedAt)))
    .returning();
  if (!spent) throw new ServiceError("conflict", `invitation.${invitationProblem(invitation, now) ?? "used"}`);
  if (member) await tx.update(members).set({ role }).where(eq(members.id, member.id));
  const [joined] = member ? [member] : await tx.insert(members).values({ workspaceId, userId: user.id, role }).returning();
  await tx.update(notifications).set({ readAt: now }).where(and(eq(notifications.userId, user.id), eq(notifications.workspaceId, workspaceId), eq(notifications.kind, "invited"), isNull(notifications.readAt)));
  await recordActivity(tx, { id: workspaceId, memberId: joined!.id }, "member.joined", { role });
  await recordSecurityEvent(tx, visit, { kind: "member.joined", userId: user.id, workspaces: [workspaceId], params: { role } });
  return { workspaceId, raised: Boolean(member) };
}
