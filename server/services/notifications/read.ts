import { and, eq, isNull, lte } from "drizzle-orm";
import { notifications } from "#db/schema/notifications.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

/** Marks one notification as read, or as not read. Throws `notification.notFound`. */
export async function readNotification({ ctx, input }: { ctx: Context; input: { notification: number; read: boolean } }): Promise<void> {
  const userId = requireUser(ctx);
  const [found] = await ctx.db.update(notifications).set({ readAt: input.read ? new Date() : null }).where(and(eq(notifications.id, input.notification), eq(notifications.userId, userId))).returning({ id: notifications.id });
  if (!found) throw new ServiceError("notFound", "notification.notFound");
}

/** Marks all that the caller is told as read, up to the newest they have seen: what comes meanwhile stays new. */
export async function readNotifications({ ctx, input }: { ctx: Context; input: { until: number } }): Promise<void> {
  const userId = requireUser(ctx);
  await ctx.db.update(notifications).set({ readAt: new Date() }).where(and(eq(notifications.userId, userId), lte(notifications.id, input.until), isNull(notifications.readAt)));
}
