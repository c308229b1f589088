import { z } from "zod";
import { MAIL_CHOICES, NOTIFICATION_KINDS } from "#model/notifications.ts";
import { nothing, publicProcedure, router, userProcedure } from "#server/trpc/procedures.ts";
import { tokenSchema } from "#server/services/accounts/inputs.ts";
import { countNotifications } from "#server/services/notifications/count.ts";
import { listNotifications } from "#server/services/notifications/list.ts";
import { openNotification } from "#server/services/notifications/open.ts";
import { readNotification, readNotifications } from "#server/services/notifications/read.ts";
import { toldSchema } from "#server/services/notifications/schemas.ts";
import { getNotificationSettings, setNotificationSettings } from "#server/services/notifications/settings.ts";
import { unsubscribe } from "#server/services/notifications/unsubscribe.ts";

const number = z.number().int().positive();
const off = z.array(z.enum(NOTIFICATION_KINDS)).max(NOTIFICATION_KINDS.length).readonly();
const mail = z.enum(MAIL_CHOICES);
const notification = z.object({
  id: z.number(), workspace: z.object({ id: z.string(), name: z.string() }), actor: z.object({ member: z.string().nullable(), name: z.string() }), count: z.number(), at: z.string(), read: z.boolean(), told: toldSchema,
});

export const notificationsRouter = router({
  count: userProcedure.input(nothing.optional()).output(z.object({ unread: z.number(), timeZone: z.string().nullable() })).query(({ ctx }) => countNotifications({ ctx })),
  list: userProcedure
    .input(z.object({ unread: z.boolean().optional(), cursor: number.nullish() }))
    .output(z.object({ notifications: z.array(notification), next: z.number().nullable() }))
    .query(({ ctx, input }) => listNotifications({ ctx, input })),
  open: userProcedure.input(z.object({ notification: number })).output(z.object({ workspace: z.string(), told: toldSchema })).mutation(({ ctx, input }) => openNotification({ ctx, input })),
  read: userProcedure.input(z.object({ notification: number, read: z.boolean() })).output(nothing).mutation(async ({ ctx, input }) => {
    await readNotification({ ctx, input });
    return {};
  }),
  readAll: userProcedure.input(z.object({ until: number })).output(nothing).mutation(async ({ ctx, input }) => {
    await readNotifications({ ctx, input });
    return {};
  }),
  settings: userProcedure.input(nothing.optional()).output(z.object({ off, mail, canMail: z.boolean() })).query(({ ctx }) => getNotificationSettings({ ctx })),
  setSettings: userProcedure.input(z.object({ off: off.optional(), mail: mail.optional() })).output(nothing).mutation(async ({ ctx, input }) => {
    await setNotificationSettings({ ctx, input });
    return {};
  }),
  unsubscribe: publicProcedure.input(z.object({ token: tokenSchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await unsubscribe({ ctx, input });
    return {};
  }),
});
