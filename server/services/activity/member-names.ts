import { and, arrayOverlaps, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { activity } from "#db/schema/plans.ts";
import { members } from "#db/schema/workspaces.ts";
import { recordActivity, type WorkspaceScope } from "#server/services/context.ts";

const thingOf = (member: string): string => `member/${member}`;

/** Writes that a member is gone, with what they were called: the only trace of the name of what they did before. Call it while they are still there. */
export async function recordGone(tx: Tx, scope: WorkspaceScope, action: "member.left" | "member.removed", member: { id: string; userId: string }): Promise<void> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, member.userId));
  await recordActivity(tx, scope, action, { member: member.id, user: member.userId, name: user?.name ?? "" }, { thing: thingOf(member.id), place: null });
}

/** What these members of a workspace are called, or were when they left; who left before names were kept is missing. */
export async function namesOfMembers(db: Db, scope: Pick<WorkspaceScope, "id">, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const here = await db.select({ id: members.id, name: users.name }).from(members).innerJoin(users, eq(users.id, members.userId)).where(and(eq(members.workspaceId, scope.id), inArray(members.id, [...ids])));
  const names = new Map(here.map(({ id, name }) => [id, name]));
  const others = ids.filter((id) => !names.has(id));
  if (others.length === 0) return names;
  const gone = await db.select({ params: activity.params }).from(activity).where(and(eq(activity.workspaceId, scope.id), arrayOverlaps(activity.things, others.map(thingOf)), inArray(activity.action, ["member.left", "member.removed"])));
  for (const { params: { member, name } } of gone) if (member && name) names.set(String(member), String(name));
  return names;
}
