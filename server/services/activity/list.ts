import { and, arrayContains, desc, eq, like, lt, or, sql, type SQL } from "drizzle-orm";
import { activity } from "#db/schema/plans.ts";
import { ACTIVITY_PAGE, type ActivityKind } from "#model/activity/kinds.ts";
import { namesOfMembers } from "#server/services/activity/member-names.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

type Input = { workspace: string; actor?: string | undefined; place?: string | undefined; kind?: ActivityKind | undefined; thing?: string | undefined; cursor?: number | null | undefined };

/**
 * What happened in a workspace, newest first, 50 at a time; `cursor` is the id to go on from. Of one member, at one place (`placeKey`; `map` is all maps), of one kind or one thing
 * (an anchor's key) where asked. `whom`: the member whom it was done to. Names are null of people who left before names were kept.
 */
export async function listActivity({ ctx, input }: { ctx: Context; input: Input }) {
  const scope = await openWorkspace(ctx, input.workspace, "plan.read");
  const { id, at, actor, action, params, things, place } = activity;
  const rows = await ctx.db.select({ id, at, actor, action, params, things, place }).from(activity)
    .where(and(
      eq(activity.workspaceId, scope.id), input.cursor ? lt(activity.id, input.cursor) : undefined, input.actor === undefined ? undefined : eq(activity.actor, input.actor),
      input.place === undefined ? undefined : input.place === "map" ? like(activity.place, "map/%") : eq(activity.place, input.place),
      input.thing === undefined ? undefined : arrayContains(activity.things, [input.thing]), input.kind === undefined ? undefined : ofKind(input.kind),
    ))
    .orderBy(desc(activity.id)).limit(ACTIVITY_PAGE);
  const names = await namesOfMembers(ctx.db, scope, [...new Set(rows.flatMap((row) => [row.actor, row.params.member].flatMap((member) => (member ? [String(member)] : []))))]);
  const nameOf = (member: string | number | null | undefined) => names.get(String(member)) ?? null;
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actorName: nameOf(row.actor), whom: nameOf(row.params.member) }));
}

function ofKind(kind: ActivityKind): SQL | undefined {
  const does = (...nouns: string[]) => or(...nouns.map((noun) => like(activity.action, `${noun}.%`)));
  if (kind === "discussion") return does("thread", "comment");
  if (kind === "access") return does("member", "invitation", "workspace", "link");
  const first = (prefix: string) => like(sql`${activity.things}[1]`, `${prefix}/%`);
  return kind === "activity" ? or(first("activity"), first("cell")) : first(kind);
}
