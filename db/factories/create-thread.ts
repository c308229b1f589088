import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { comments, threads } from "#db/schema/comments.ts";
import { newId } from "#model/ids.ts";

/** A thread on a goal that need not be there, with one comment by `author` (a user). */
export async function createThread(db: Db, workspace: { id: string }, author: { id: string }, values: Partial<typeof threads.$inferInsert> & { body?: string } = {}) {
  const { body = "Is this so?", ...rest } = values;
  const [thread] = await db.insert(threads).values({ id: newId(), workspaceId: workspace.id, anchor: `goal/${newId()}`, place: "goals", names: ["A goal"], createdBy: author.id, ...rest }).returning();
  const comment = await createComment(db, thread!, author, body);
  return { ...thread!, lastSeq: comment.seq, comment };
}

/** One more comment at the end of a thread, by a user or a guest. */
export async function createComment(db: Db, thread: { id: string; workspaceId: string; linkId?: string | null }, author: { id: string } | { id: null; guestId: string }, body: string) {
  const [comment] = await db.insert(comments).values({ id: newId(), threadId: thread.id, workspaceId: thread.workspaceId, author: author.id, ...("guestId" in author && { guestId: author.guestId, linkId: thread.linkId ?? null }), authorName: "As they were called", body }).returning();
  await db.update(threads).set({ lastSeq: comment!.seq }).where(eq(threads.id, thread.id));
  return comment!;
}
