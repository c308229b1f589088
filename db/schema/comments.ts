import { bigint, bigserial, date, index, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { users } from "#db/schema/accounts.ts";
import { createdAtField } from "#db/schema/columns.ts";
import { guests, reviewLinks } from "#db/schema/review-links.ts";
import { versions } from "#db/schema/versions.ts";
import { workspaces } from "#db/schema/workspaces.ts";

const workspaceId = () => text("workspace_id").notNull().references(() => workspaces.id, { onDelete: "cascade" });
const link = () => text("link_id").references(() => reviewLinks.id, { onDelete: "set null" });
const person = (name: string) => text(name).references(() => users.id, { onDelete: "set null" });

/** A discussion of one thing of the plan; its id is the browser's, so that a request sent twice makes one. */
export const threads = pgTable("threads", {
  id: text("id").primaryKey(),
  workspaceId: workspaceId(),
  /** `model/anchors.ts`: what it is about, and the page or map that shows it. */
  anchor: text("anchor").notNull(),
  place: text("place").notNull(),
  /** The thing's names when last seen: what is said of it once it is gone. */
  names: text("names").array().notNull(),
  /** The version in which it was begun; null for the plan as it stands. */
  versionId: text("version_id").references(() => versions.id, { onDelete: "set null" }),
  /** The review link by which a guest began it: all that the link's guests see. */
  linkId: link(),
  createdBy: person("created_by"),
  createdAt: createdAtField(),
  resolvedAt: timestamp("resolved_at", { withTimezone: true }),
  resolvedBy: person("resolved_by"),
  assignee: person("assignee"),
  due: date("due", { mode: "string" }),
  /** The `seq` of its newest comment: threads are listed by it. */
  lastSeq: bigint("last_seq", { mode: "number" }).notNull().default(0),
}, (table) => [index("threads_workspace_index").on(table.workspaceId, table.lastSeq), index("threads_anchor_index").on(table.workspaceId, table.anchor), index("threads_link_index").on(table.linkId)]);

export const comments = pgTable("comments", {
  id: text("id").primaryKey(),
  seq: bigserial("seq", { mode: "number" }).notNull().unique(),
  workspaceId: workspaceId(),
  threadId: text("thread_id").notNull().references(() => threads.id, { onDelete: "cascade" }),
  author: person("author"),
  /** A guest's, who has no account: the link they came by. */
  linkId: link(),
  guestId: text("guest_id").references(() => guests.id, { onDelete: "set null" }),
  /** As the author was called then: said of whoever has no account any more. */
  authorName: text("author_name").notNull(),
  body: text("body").notNull(),
  createdAt: createdAtField(),
  editedAt: timestamp("edited_at", { withTimezone: true }),
  /** Deleted after it was answered: its place stays, its words are gone. */
  deletedAt: timestamp("deleted_at", { withTimezone: true }),
}, (table) => [index("comments_thread_index").on(table.threadId, table.seq)]);

/** Whom and what a comment names: `member/<id>`, `participant/<id>`, `step/<id>` … */
export const commentMentions = pgTable("comment_mentions", {
  commentId: text("comment_id").notNull().references(() => comments.id, { onDelete: "cascade" }),
  target: text("target").notNull(),
}, (table) => [primaryKey({ columns: [table.commentId, table.target] }), index("comment_mentions_target_index").on(table.target)]);

export const commentReactions = pgTable("comment_reactions", {
  commentId: text("comment_id").notNull().references(() => comments.id, { onDelete: "cascade" }),
  userId: text("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  reaction: text("reaction").notNull(),
}, (table) => [primaryKey({ columns: [table.commentId, table.userId, table.reaction] })]);

/** How far each person has read each thread. */
export const threadReads = pgTable("thread_reads", {
  threadId: text("thread_id").notNull().references(() => threads.id, { onDelete: "cascade" }),
  userId: text("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  seq: bigint("seq", { mode: "number" }).notNull(),
}, (table) => [primaryKey({ columns: [table.threadId, table.userId] })]);
