import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { members } from "#db/schema/workspaces.ts";
import type { GuestScope } from "#server/services/guest/open-guest.ts";
import { notify } from "#server/services/notifications/notify.ts";
import { aboutThread, usersConcerned, type Comment, type Thread } from "#server/services/notifications/tell-of-comment.ts";

/** Tells the owners, whose review link it is, of a thread that a guest begins. Returns who was told. */
export async function tellOfGuestThread(tx: Tx, scope: GuestScope, thread: Thread, comment: Comment): Promise<string[]> {
  const owners = await tx.select({ userId: members.userId }).from(members).where(and(eq(members.workspaceId, scope.id), eq(members.role, "owner")));
  return tell(tx, scope, owners.map(({ userId }) => userId), "begunByGuest", thread, comment);
}

/** Tells who wrote in a thread before, or is to settle it, of a guest's answer. Returns who was told. */
export async function tellOfGuestAnswer(tx: Tx, scope: GuestScope, thread: Thread, comment: Comment): Promise<string[]> {
  return tell(tx, scope, await usersConcerned(tx, thread), "replied", thread, comment);
}

function tell(tx: Tx, { id, name }: GuestScope, to: readonly string[], kind: "replied" | "begunByGuest", thread: Thread, comment: Comment): Promise<string[]> {
  return notify(tx, { id, userId: null, name }, { to, kind, params: { ...aboutThread(thread, comment), byGuest: true }, about: `thread/${thread.id}` });
}
