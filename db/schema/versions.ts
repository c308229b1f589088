import { date, index, integer, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import type { Plan } from "#model/shape.ts";
import { users } from "#db/schema/accounts.ts";
import { bytes, createdAtField, json } from "#db/schema/columns.ts";
import { workspaces } from "#db/schema/workspaces.ts";

const person = (name: string) => text(name).references(() => users.id, { onDelete: "set null" });

/** A named copy of a plan that nothing changes any more; its id is the browser's, so that a request sent twice makes one. */
export const versions = pgTable("versions", {
  id: text("id").primaryKey(),
  workspaceId: text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" }),
  name: text("name").notNull(),
  note: text("note").notNull(),
  /** The document's state, and the plan it shows. */
  state: bytes("state").notNull(),
  content: json<Plan>("content").notNull(),
  shape: integer("shape").notNull(),
  /** `model/fingerprint.ts`: the plan as it stands is this version while the two are equal. */
  fingerprint: text("fingerprint").notNull(),
  createdBy: person("created_by"),
  /** As the maker was called then: said of whoever has no account any more. */
  createdByName: text("created_by_name").notNull(),
  createdAt: createdAtField(),
}, (table) => [index("versions_workspace_index").on(table.workspaceId, table.createdAt)]);

/** A question put to chosen people about a version. */
export const reviews = pgTable("reviews", {
  id: text("id").primaryKey(),
  versionId: text("version_id").notNull().references(() => versions.id, { onDelete: "cascade" }),
  question: text("question").notNull(),
  due: date("due", { mode: "string" }),
  askedBy: person("asked_by"),
  askedByName: text("asked_by_name").notNull(),
  createdAt: createdAtField(),
  withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
}, (table) => [index("reviews_version_index").on(table.versionId)]);

/** Who is asked, and what they say; no verdict yet is null. Whoever has no account any more is null, and what they said stays. */
export const reviewAnswers = pgTable("review_answers", {
  reviewId: text("review_id").notNull().references(() => reviews.id, { onDelete: "cascade" }),
  userId: person("user_id"),
  verdict: text("verdict", { enum: ["approved", "changes"] }),
  reason: text("reason").notNull().default(""),
  answeredAt: timestamp("answered_at", { withTimezone: true }),
}, (table) => [uniqueIndex("review_answers_person_key").on(table.reviewId, table.userId), index("review_answers_user_index").on(table.userId)]);
