import { z } from "zod";
import { nothing, router, userProcedure } from "#server/trpc/procedures.ts";
import { countNotifications } from "#server/services/notifications/count.ts";
import { listNotifications } from "#server/services/notifications/list.ts";
import { readNotification, readNotifications } from "#server/services/notifications/read.ts";
import { toldSchema } from "#server/services/notifications/schemas.ts";

const number = z.number().int().positive();
const notification = z.object({
  id: z.number(), workspace: z.object({ id: z.string(), name: z.string() }), actor: z.string(), count: z.number(), at: z.string(), read: z.boolean(), told: toldSchema,
});

export const notificationsRouter = router({
  count: userProcedure.input(nothing.optional()).output(z.object({ unread: z.number(), timeZone: z.string().nullable() })).query(({ ctx }) => countNotifications({ ctx })),
  list: userProcedure
    .input(z.object({ unread: z.boolean().optional(), cursor: number.nullish() }))
    .output(z.object({ notifications: z.array(notification), next: z.number().nullable() }))
    .query(({ ctx, input }) => listNotifications({ ctx, input })),
  read: userProcedure.input(z.object({ notification: number, read: z.boolean() })).output(nothing).mutation(async ({ ctx, input }) => {
    await readNotification({ ctx, input });
    return {};
  }),
  readAll: userProcedure.input(z.object({ until: number })).output(nothing).mutation(async ({ ctx, input }) => {
    await readNotifications({ ctx, input });
    return {};
  }),
});
