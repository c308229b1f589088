import { and, desc, eq, isNull, lt } from "drizzle-orm";
import { notifications } from "#db/schema/notifications.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { areMine, inWorkspace } from "#server/services/notifications/mine.ts";
import { readTold } from "#server/services/notifications/schemas.ts";

const PAGE = 20;
type Input = { unread?: boolean | undefined; cursor?: number | null | undefined };

/** What the caller is told, of all their workspaces, newest first, 20 at a time; `cursor` is the id to go on from. What does not parse is passed over. */
export async function listNotifications({ ctx, input }: { ctx: Context; input: Input }) {
  const userId = requireUser(ctx);
  const rows = await ctx.db.select({ row: notifications, workspace: { id: workspaces.id, name: workspaces.name }, member: members.id }).from(notifications).innerJoin(workspaces, inWorkspace)
    .leftJoin(members, and(eq(members.userId, notifications.actor), eq(members.workspaceId, notifications.workspaceId)))
    .where(and(areMine(ctx.db, userId), input.unread ? isNull(notifications.readAt) : undefined, input.cursor ? lt(notifications.id, input.cursor) : undefined))
    .orderBy(desc(notifications.id)).limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return {
    notifications: shown.flatMap(({ row, workspace, member }) => {
      const told = readTold(row);
      return told ? [{ id: row.id, workspace, actor: { member, name: row.actorName }, count: row.count, at: row.at.toISOString(), read: row.readAt !== null, told }] : [];
    }),
    next: rows.length > PAGE ? (shown.at(-1)?.row.id ?? null) : null,
  };
}
