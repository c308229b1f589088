import { index, integer, pgTable, text, timestamp, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { ROLES } from "#model/access.ts";
import { CURRENCIES } from "#model/money.ts";
import { users } from "#db/schema/accounts.ts";
import { createdAtField, idField } from "#db/schema/columns.ts";

export const workspaces = pgTable("workspaces", {
  id: idField(),
  name: text("name").notNull(),
  locale: text("locale", { enum: ["ru", "en"] }).notNull(),
  /** Working minutes in a day, for durations typed in days. */
  minutesPerDay: integer("minutes_per_day").notNull().default(480),
  /** What amounts of money are in. */
  currency: text("currency", { enum: CURRENCIES }).notNull().default("EUR"),
  createdAt: createdAtField(),
  deletedAt: timestamp("deleted_at", { withTimezone: true }),
});

const workspaceId = () => text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" });

export const members = pgTable("members", {
  id: idField(),
  workspaceId: workspaceId(),
  userId: text("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  role: text("role", { enum: ROLES }).notNull(),
  createdAt: createdAtField(),
}, (table) => [unique("members_workspace_user_key").on(table.workspaceId, table.userId), index("members_user_index").on(table.userId)]);

/** A link that lets people in; only the token's SHA-256 is kept. */
export const invitations = pgTable("invitations", {
  id: idField(),
  workspaceId: workspaceId(),
  tokenHash: text("token_hash").notNull(),
  role: text("role", { enum: ROLES }).notNull(),
  /** When set, only the account with this address may accept. */
  email: text("email"),
  maxUses: integer("max_uses").notNull(),
  uses: integer("uses").notNull().default(0),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  revokedAt: timestamp("revoked_at", { withTimezone: true }),
  createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
  createdAt: createdAtField(),
}, (table) => [uniqueIndex("invitations_token_key").on(table.tokenHash), index("invitations_workspace_index").on(table.workspaceId)]);
