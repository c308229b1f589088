import type { Db } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { newId } from "#model/ids.ts";

/** An unread notification of a comment that need not be there, for a user. */
export async function createNotification(db: Db, workspace: { id: string }, user: { id: string }, values: Partial<typeof notifications.$inferInsert> = {}) {
  const params = { thread: newId(), comment: newId(), anchor: `goal/${newId()}`, place: "goals", names: ["A goal"], excerpt: "Is this so?" };
  const [row] = await db.insert(notifications).values({ userId: user.id, workspaceId: workspace.id, kind: "mentioned", actorName: "Somebody", params, ...values }).returning();
  return row!;
}
