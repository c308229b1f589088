import { index, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { users } from "#db/schema/accounts.ts";
import { workspaces } from "#db/schema/workspaces.ts";

/** Whether a step of a map is as people know it: one answer of each person, to the step as it was worded then. */
export const confirmations = pgTable("confirmations", {
  workspaceId: text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" }),
  step: text("step").notNull(),
  map: text("map").notNull(),
  userId: text("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  answer: text("answer").notNull(),
  /** `wordingOf` the step then: an answer to other words is an old one. */
  wording: text("wording").notNull(),
  at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
}, (table) => [primaryKey({ columns: [table.workspaceId, table.step, table.userId] }), index("confirmations_map_index").on(table.workspaceId, table.map)]);
