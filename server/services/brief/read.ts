import { and, eq } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { versions } from "#db/schema/versions.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import type { KnownAround } from "#model/findings/known-around.ts";
import type { Plan } from "#model/shape.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { loadAround } from "#server/services/findings/around.ts";
import { ServiceError } from "#server/errors.ts";

/** What the brief of a workspace is made of; `minutesPerDay` is its working day, `memberNames` are by the member's id, `around` is what rules are told beside the plan, null of a version. */
export type BriefSource = {
  readonly plan: Plan;
  readonly name: string;
  readonly minutesPerDay: number;
  readonly memberNames: ReadonlyMap<string, string>;
  readonly around: Omit<KnownAround, "today"> | null;
};

/**
 * Reads what the brief is made of: the plan as it stands, or as it was in a version. Whoever may read the plan may have it.
 * Throws `workspace.notFound`, `workspace.forbidden`, `version.notFound`, and `account.tooMany` when someone asks again and again.
 */
export async function readBrief({ ctx, input }: { ctx: Context; input: { workspace: string; version?: string | undefined } }): Promise<BriefSource> {
  const scope = await openWorkspace(ctx, input.workspace, "plan.read");
  await ctx.limits.spend("brief", scope.userId);
  const [workspace] = await ctx.db.select({ name: workspaces.name, minutesPerDay: workspaces.minutesPerDay }).from(workspaces).where(eq(workspaces.id, scope.id));
  const people = await ctx.db.select({ id: members.id, name: users.name }).from(members).innerJoin(users, eq(users.id, members.userId)).where(eq(members.workspaceId, scope.id));
  const memberNames = new Map(people.map(({ id, name }) => [id, name]));
  if (input.version !== undefined) return { plan: await readVersion(ctx, scope.id, input.version), ...workspace!, memberNames, around: null };
  return { plan: await ctx.hub.getPlan(scope.id), ...workspace!, memberNames, around: await loadAround(ctx.db, scope) };
}

async function readVersion({ db }: Context, workspace: string, version: string): Promise<Plan> {
  const [found] = await db.select({ plan: versions.content }).from(versions).where(and(eq(versions.id, version), eq(versions.workspaceId, workspace)));
  if (!found) throw new ServiceError("notFound", "version.notFound");
  return found.plan;
}
