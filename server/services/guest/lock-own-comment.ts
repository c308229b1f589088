import type { Tx } from "#db/client.ts";
import { lockComment, type CommentRow } from "#server/services/comments/load-comment.ts";
import type { GuestScope } from "#server/services/guest/open-guest.ts";
import { lockThread, type ThreadRow } from "#server/services/threads/load-thread.ts";
import { ServiceError } from "#server/errors.ts";

/** The guest's own comment and its thread, locked until `tx` ends. Of what a guest does not see nothing is told. Throws `comment.notFound`, `comment.notYours`. */
export async function lockOwnComment(tx: Tx, scope: GuestScope, id: string): Promise<{ comment: CommentRow; thread: ThreadRow }> {
  const { threadId } = await lockComment(tx, scope, id);
  const thread = await lockThread(tx, scope, threadId);
  if (thread.linkId !== scope.linkId) throw new ServiceError("notFound", "comment.notFound");
  const comment = await lockComment(tx, scope, id);
  if (comment.guestId !== scope.guestId) throw new ServiceError("forbidden", "comment.notYours");
  return { comment, thread };
}
