import { bigint, bigserial, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { Plan } from "#model/shape.ts";
import { bytes, json } from "#db/schema/columns.ts";
import { workspaces } from "#db/schema/workspaces.ts";

const at = () => timestamp("at", { withTimezone: true }).notNull().defaultNow();

/** The append-only log of a plan: Yjs updates in the order in which the hub took them. */
export const planUpdates = pgTable("plan_updates", {
  seq: bigserial("seq", { mode: "number" }).primaryKey(),
  workspaceId: text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" }),
  bytes: bytes("bytes").notNull(),
  /** The member who wrote it; null for the app itself. */
  actor: text("actor"),
  at: at(),
}, (table) => [index("plan_updates_workspace_index").on(table.workspaceId, table.seq)]);

/** Updates that are folded into their plan, kept aside for as long as the setting says: who wrote what, and when. No plan is read from them. */
export const keptUpdates = pgTable("kept_updates", {
  seq: bigint("seq", { mode: "number" }).primaryKey(),
  workspaceId: text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" }),
  bytes: bytes("bytes").notNull(),
  actor: text("actor"),
  at: timestamp("at", { withTimezone: true }).notNull(),
  foldedAt: timestamp("folded_at", { withTimezone: true }).notNull(),
}, (table) => [index("kept_updates_workspace_index").on(table.workspaceId, table.seq), index("kept_updates_folded_index").on(table.foldedAt)]);

/** The log folded together: the document's state, the plan it shows, and the last `seq` it covers. */
export const planStates = pgTable("plan_states", {
  workspaceId: text("workspace_id").primaryKey().references(() => workspaces.id, { onDelete: "cascade" }),
  state: bytes("state").notNull(),
  content: json<Plan>("content").notNull(),
  upto: bigint("upto", { mode: "number" }).notNull(),
  shape: integer("shape").notNull(),
  at: at(),
});

/** What happened in a workspace, as codes and parameters; append-only. */
export const activity = pgTable("activity", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  workspaceId: text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" }),
  actor: text("actor"),
  action: text("action").notNull(),
  params: json<Record<string, string | number>>("params").notNull(),
  /** Keys of `model/anchor-key.ts`: what it is of, then what else it is told of; and the page or map that shows it. */
  things: text("things").array().notNull().default([]),
  place: text("place"),
  at: at(),
}, (table) => [
  index("activity_workspace_index").on(table.workspaceId, table.id), index("activity_actor_index").on(table.workspaceId, table.actor, table.id), index("activity_place_index").on(table.workspaceId, table.place, table.id),
  // In blocks: rows come in order of time, and only a sweep asks by it.
  index("activity_at_index").using("brin", table.at),
  index("activity_things_index").using("gin", table.things),
]);
