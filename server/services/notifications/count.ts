import { and, count, isNull } from "drizzle-orm";
import { notifications } from "#db/schema/notifications.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import { findUser } from "#server/services/accounts/find-user.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { areMine, inWorkspace } from "#server/services/notifications/mine.ts";

/** How many notifications the caller has not read, and the time zone that their daily letter goes by. */
export async function countNotifications({ ctx }: { ctx: Context }): Promise<{ unread: number; timeZone: string | null }> {
  const userId = requireUser(ctx);
  const [found] = await ctx.db.select({ unread: count() }).from(notifications).innerJoin(workspaces, inWorkspace).where(and(areMine(ctx.db, userId), isNull(notifications.readAt)));
  return { unread: found?.unread ?? 0, timeZone: (await findUser(ctx.db, userId))?.timeZone ?? null };
}
