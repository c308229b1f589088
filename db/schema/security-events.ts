import { bigserial, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { json } from "#db/schema/columns.ts";
import { SECURITY_KINDS, type SecurityParams } from "#model/security.ts";

/** What happened to the safety of workspaces and accounts. A trigger refuses to change a row, and to delete one outside of a purge: nothing is referred to, for what is gone must not change what was written of it. */
export const securityEvents = pgTable("security_events", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
  /** The workspaces whose owners read it: the one it happened in, or those that the person was in then. */
  workspaces: text("workspaces").array().notNull(),
  /** Who did it, or whose account it was tried on; null for a guest. */
  userId: text("user_id"),
  kind: text("kind", { enum: SECURITY_KINDS }).notNull(),
  params: json<SecurityParams>("params").notNull(),
  /** From where, as `networkOf` shortens it. */
  network: text("network"),
}, (table) => [index("security_events_workspaces_index").using("gin", table.workspaces), index("security_events_user_index").on(table.userId, table.id), index("security_events_at_index").on(table.at)]);
