import { eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { anonymise } from "#server/services/accounts/anonymise.ts";
import { findUser, type UserRow } from "#server/services/accounts/find-user.ts";
import { lockMyWorkspaces } from "#server/services/accounts/my-workspaces.ts";
import { isPassword } from "#server/services/accounts/passwords.ts";
import { recordActivity, requireUser, type Context } from "#server/services/context.ts";
import { AROUND } from "#server/services/findings/around.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { eraseWorkspaces } from "#server/services/workspaces/purge.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { password?: string | undefined; email?: string | undefined };
/** What shows somebody's name. */
const NAMED = ["members.list", "activity.list", "threads.list", "threads.get", "versions.list", "invitations.list", "notifications.list", AROUND];

/**
 * Deletes the caller's account for good, with all that is theirs alone, and ends their sessions; what they wrote stays, without their name. Workspaces that nobody
 * else could open or restore are erased with it. `password` must fit, or, of an account without one, `email` repeat its address.
 * Throws `account.onlyOwner` where others would be left without an owner, `password.wrong`, `account.otherEmail`, `account.tooMany`.
 */
export async function deleteAccount({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const userId = requireUser(ctx);
  await ctx.limits.spend("deleteAccount", userId);
  const user = await findUser(ctx.db, userId);
  if (!user) throw new ServiceError("unauthorized", "account.signedOut");
  await requireProof(user, input);
  const left = await ctx.db.transaction(async (tx) => {
    const mine = await lockMyWorkspaces(tx, userId);
    if (mine.some(({ fate }) => fate === "blocks")) throw new ServiceError("conflict", "account.onlyOwner");
    const staying = mine.filter(({ fate }) => fate === "left");
    for (const { id, memberId } of staying) await recordActivity(tx, { id, memberId }, "member.left", { member: memberId, user: userId, name: "" }, { thing: `member/${memberId}`, place: null });
    await anonymise(tx, user);
    await eraseWorkspaces(tx, mine.filter(({ fate }) => fate === "erased").map(({ id }) => id));
    await recordSecurityEvent(tx, ctx, { kind: "account.deleted", userId, workspaces: staying.map(({ id }) => id) });
    await tx.delete(users).where(eq(users.id, userId));
    return staying;
  });
  await ctx.hub.hangUp({ userId }, "signedOut");
  for (const { id } of left) ctx.hub.markStale(id, NAMED);
}

async function requireProof({ email, passwordHash }: UserRow, given: Input): Promise<void> {
  if (passwordHash !== null) {
    if (!(await isPassword(given.password ?? "", passwordHash))) throw new ServiceError("invalid", "password.wrong");
  } else if (given.email?.trim().toLowerCase() !== email.toLowerCase()) throw new ServiceError("invalid", "account.otherEmail");
}
