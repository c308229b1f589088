import { bigserial, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { users } from "#db/schema/accounts.ts";
import { json } from "#db/schema/columns.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import { MAIL_CHOICES, NOTIFICATION_KINDS, type AnyNotificationParams } from "#model/notifications.ts";

const userId = () => text("user_id").notNull().references(() => users.id, { onDelete: "cascade" });
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What one person is told: a code and its parameters, with the names of then; the words are in messages. */
export const notifications = pgTable("notifications", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  userId: userId(),
  workspaceId: text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" }),
  kind: text("kind", { enum: NOTIFICATION_KINDS }).notNull(),
  /** Who made it happen; null for the app itself and for who has no account any more: then there is the name. */
  actor: text("actor").references(() => users.id, { onDelete: "set null" }),
  actorName: text("actor_name").notNull(),
  params: json<AnyNotificationParams>("params").notNull(),
  /** What it is about: while unread, a newer one of the same kind about the same takes its place, and `count` grows. */
  about: text("about"),
  count: integer("count").notNull().default(1),
  at: moment("at").notNull().defaultNow(),
  readAt: moment("read_at"),
  /** When it is to be in a letter; null when in none. Whoever sends it puts it off first: what is under way is nobody else's, and a crash only delays it. */
  mailDueAt: moment("mail_due_at"),
  mailTries: integer("mail_tries").notNull().default(0),
  mailedAt: moment("mailed_at"),
}, (table) => [index("notifications_user_index").on(table.userId, table.id), index("notifications_workspace_index").on(table.workspaceId), index("notifications_mail_index").on(table.mailDueAt)]);

/** What a person has chosen; whoever has no row has what is usual. */
export const notificationSettings = pgTable("notification_settings", {
  userId: userId().primaryKey(),
  /** The kinds that they are not told. */
  off: text("off", { enum: NOTIFICATION_KINDS }).array().notNull().default([]),
  mail: text("mail", { enum: MAIL_CHOICES }).notNull().default("immediately"),
});
