import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { comments } from "#db/schema/comments.ts";
import { can } from "#model/access.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

export type CommentRow = typeof comments.$inferSelect;

/** A comment of this workspace that is not deleted, locked until `tx` ends. Throws `comment.notFound`. */
export async function lockComment(tx: Tx, scope: Pick<WorkspaceScope, "id">, id: string): Promise<CommentRow> {
  const [comment] = await tx.select().from(comments).where(and(eq(comments.id, id), eq(comments.workspaceId, scope.id))).for("update");
  if (!comment || comment.deletedAt) throw new ServiceError("notFound", "comment.notFound");
  return comment;
}

/** One's own words are one's own; others' words may be taken away by a moderator, never changed. Throws `comment.notYours`. */
export function requireOwn(scope: WorkspaceScope, comment: CommentRow, mayModerate: boolean): void {
  if (comment.author === scope.userId || (mayModerate && can(scope.role, "comment.moderate"))) return;
  throw new ServiceError("forbidden", "comment.notYours");
}
