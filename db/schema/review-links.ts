import { boolean, index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "#db/schema/accounts.ts";
import { createdAtField, idField } from "#db/schema/columns.ts";
import { versions } from "#db/schema/versions.ts";
import { workspaces } from "#db/schema/workspaces.ts";

/** A link by which people without an account read a plan; only the token's SHA-256 is kept. */
export const reviewLinks = pgTable("review_links", {
  id: idField(),
  workspaceId: text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" }),
  tokenHash: text("token_hash").notNull(),
  label: text("label").notNull(),
  /** The live plan is shown; else a version, and nothing once that is deleted. */
  live: boolean("live").notNull(),
  versionId: text("version_id").references(() => versions.id, { onDelete: "set null" }),
  mayComment: boolean("may_comment").notNull(),
  passwordHash: text("password_hash"),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  revokedAt: timestamp("revoked_at", { withTimezone: true }),
  createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
  createdAt: createdAtField(),
}, (table) => [uniqueIndex("review_links_token_key").on(table.tokenHash), index("review_links_workspace_index").on(table.workspaceId)]);

/** A browser that came by a link; only its key's SHA-256 is kept. Whoever only reads has no name. */
export const guests = pgTable("guests", {
  id: idField(),
  linkId: text("link_id").notNull().references(() => reviewLinks.id, { onDelete: "cascade" }),
  name: text("name").notNull(),
  keyHash: text("key_hash").notNull(),
  createdAt: createdAtField(),
}, (table) => [uniqueIndex("guests_key_key").on(table.keyHash), index("guests_link_index").on(table.linkId)]);
