import { and, arrayContains, desc, eq, inArray, isNotNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { reviewLinks } from "#db/schema/review-links.ts";
import { securityEvents } from "#db/schema/security-events.ts";
import { SECURITY_GROUPS, type SecurityGroup } from "#model/security.ts";
import { openWorkspace, type Context, type WorkspaceScope } from "#server/services/context.ts";

const PAGE = 50;
type Input = { workspace: string; person?: string | undefined; group?: SecurityGroup | undefined; cursor?: number | null | undefined };

/**
 * What happened to the safety of a workspace, newest first, 50 at a time; `cursor` is the id to go on from. Of one person (a user: what they did, or was done to them) or one group where asked.
 * `who` and `whom` are null of people who have no account any more, `label` of a link that is gone.
 */
export async function listSecurityEvents({ ctx, input }: { ctx: Context; input: Input }) {
  const scope = await openWorkspace(ctx, input.workspace, "security.read");
  const { rows, next } = await readEvents(ctx.db, scope, input, PAGE);
  return { events: rows, next };
}

/** The same for whoever has the proof that they may, so many at a time. */
export async function readEvents(db: Db, scope: WorkspaceScope, { person, group, cursor }: Omit<Input, "workspace">, page: number) {
  const { id, at, userId, kind, params, network } = securityEvents;
  const found = await db.select({ id, at, userId, kind, params, network }).from(securityEvents).where(and(
    inWorkspace(scope), cursor ? lt(id, cursor) : undefined, group ? inArray(kind, [...SECURITY_GROUPS[group]]) : undefined,
    person === undefined ? undefined : or(eq(userId, person), sql`${params} ->> 'whom' = ${person}`),
  )).orderBy(desc(id)).limit(page + 1);
  const shown = found.slice(0, page);
  const names = await namesOf(db, shown.flatMap((row) => [row.userId, row.params.whom].flatMap((one) => (one ? [String(one)] : []))));
  const labels = await labelsOf(db, scope, shown.flatMap(({ params: { link } }) => (link ? [String(link)] : [])));
  const rows = shown.map((row) => ({
    id: row.id, at: row.at.toISOString(), kind: row.kind, network: row.network, params: row.params, userId: row.userId, who: names.get(row.userId ?? "") ?? null,
    whom: names.get(String(row.params.whom)) ?? null, label: labels.get(String(row.params.link)) ?? null,
  }));
  return { rows, next: found.length > page ? (shown.at(-1)?.id ?? null) : null };
}

/** Whose doings are in the log of a workspace, by name; those without an account, who are null, last. */
export async function listSecurityPeople({ ctx, input }: { ctx: Context; input: { workspace: string } }): Promise<{ id: string; name: string | null }[]> {
  const scope = await openWorkspace(ctx, input.workspace, "security.read");
  const rows = await ctx.db.selectDistinct({ id: securityEvents.userId, name: users.name }).from(securityEvents).leftJoin(users, eq(users.id, securityEvents.userId))
    .where(and(inWorkspace(scope), isNotNull(securityEvents.userId))).orderBy(sql`${users.name} nulls last`, securityEvents.userId);
  return rows.map(({ id, name }) => ({ id: id!, name }));
}

const inWorkspace = ({ id }: WorkspaceScope): SQL => arrayContains(securityEvents.workspaces, [id]);

async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length === 0 ? [] : await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function labelsOf(db: Db, scope: WorkspaceScope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = ids.length === 0 ? [] : await db.select({ id: reviewLinks.id, label: reviewLinks.label }).from(reviewLinks).where(and(eq(reviewLinks.workspaceId, scope.id), inArray(reviewLinks.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, label }) => [id, label]));
}
