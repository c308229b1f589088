import { sql } from "drizzle-orm";
import { integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAtField, idField } from "#db/schema/columns.ts";

export const users = pgTable("users", {
  id: idField(),
  email: text("email").notNull(),
  /** When the person proved that the address is theirs: by a mailed link, or through a provider. */
  emailVerifiedAt: timestamp("email_verified_at", { withTimezone: true }),
  name: text("name").notNull(),
  /** argon2id, PHC form; null for people who sign in by link or provider only. */
  passwordHash: text("password_hash"),
  locale: text("locale", { enum: ["ru", "en"] }).notNull(),
  theme: text("theme", { enum: ["system", "light", "dark"] }).notNull().default("system"),
  /** The time zone of the browser last used, as IANA names it: a daily letter comes in the morning there. */
  timeZone: text("time_zone"),
  /** Every session carries the number it was made with; a higher one here ends it. */
  sessionVersion: integer("session_version").notNull().default(1),
  createdAt: createdAtField(),
}, (table) => [uniqueIndex("users_email_key").on(sql`lower(${table.email})`)]);

/** A user's account at a sign-in provider. */
export const accounts = pgTable("accounts", {
  provider: text("provider").notNull(),
  providerAccountId: text("provider_account_id").notNull(),
  userId: text("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  createdAt: createdAtField(),
}, (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })]);

/** A link that signs its user in, once; only the token's SHA-256 is kept. */
export const signInLinks = pgTable("sign_in_links", {
  tokenHash: text("token_hash").primaryKey(),
  userId: text("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  usedAt: timestamp("used_at", { withTimezone: true }),
  createdAt: createdAtField(),
});

/** A session that was signed out before its time: its cookie opens nothing any more, whoever kept it. Kept until it would have ended anyway. */
export const endedSessions = pgTable("ended_sessions", {
  id: text("id").primaryKey(),
  until: timestamp("until", { withTimezone: true }).notNull(),
});
