import { and, eq } from "drizzle-orm";
import { notifications } from "#db/schema/notifications.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import type { Told } from "#model/notifications.ts";
import { requireUser, type Context } from "#server/services/context.ts";
import { areMine, inWorkspace } from "#server/services/notifications/mine.ts";
import { readTold } from "#server/services/notifications/schemas.ts";
import { ServiceError } from "#server/errors.ts";

/** What a notification says, for whoever follows its link from a letter: with that it is read. Throws `notification.notFound`. */
export async function openNotification({ ctx, input }: { ctx: Context; input: { notification: number } }): Promise<{ workspace: string; told: Told }> {
  const userId = requireUser(ctx);
  const [found] = await ctx.db.select({ row: notifications }).from(notifications).innerJoin(workspaces, inWorkspace).where(and(areMine(ctx.db, userId), eq(notifications.id, input.notification)));
  const told = found ? readTold(found.row) : null;
  if (!found || !told) throw new ServiceError("notFound", "notification.notFound");
  if (!found.row.readAt) await ctx.db.update(notifications).set({ readAt: new Date() }).where(eq(notifications.id, found.row.id));
  return { workspace: found.row.workspaceId, told };
}
