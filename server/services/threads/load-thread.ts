import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { threads } from "#db/schema/comments.ts";
import { members } from "#db/schema/workspaces.ts";
import { findThing, parseAnchor, placeKey } from "#model/anchors.ts";
import { recordActivity, type Context, type WorkspaceScope } from "#server/services/context.ts";
import { loadVersion } from "#server/services/versions/load-version.ts";
import { ServiceError, type Params } from "#server/errors.ts";
import type { Plan } from "#model/shape.ts";
import { AROUND } from "#server/services/findings/around.ts";

export type ThreadRow = typeof threads.$inferSelect;

/** What a change of any thread makes stale. */
export const STALE = ["threads.marks", "threads.list", "threads.get", AROUND];

/** A thread of this workspace, locked until `tx` ends: its comments get their numbers one after another. Throws `thread.notFound`. */
export async function lockThread(tx: Tx, scope: Pick<WorkspaceScope, "id">, id: string): Promise<ThreadRow> {
  const [thread] = await tx.select().from(threads).where(and(eq(threads.id, id), eq(threads.workspaceId, scope.id))).for("update");
  if (!thread) throw new ServiceError("notFound", "thread.notFound");
  return thread;
}

/** What an anchor is tied to in the plan that is read, a version of it or the live one, as a thread keeps it. Throws `version.notFound`, `thread.thingGone`. */
export async function tieTo(ctx: Context, scope: Pick<WorkspaceScope, "id">, anchor: string, plan: Plan): Promise<{ anchor: string; place: string; names: string[] }> {
  const parsed = parseAnchor(anchor);
  if (parsed?.kind === "version") return { anchor, place: "versions", names: [(await loadVersion(ctx.db, scope, parsed.id)).name] };
  const found = parsed && findThing(plan, parsed);
  if (!found) throw new ServiceError("notFound", "thread.thingGone");
  return { anchor, place: placeKey(found.place), names: [...found.names] };
}

/** Writes what was done in a thread into the activity, with what the thread is about as it is called now. */
export async function recordThread(tx: Tx, scope: { id: string; memberId: string | null }, action: string, { id, anchor, place, names }: Pick<ThreadRow, "id" | "anchor" | "place" | "names">, params: Params = {}): Promise<void> {
  const [kind = ""] = anchor.split("/");
  await recordActivity(tx, scope, action, { thread: id, anchor, kind, name: names.join(kind === "cell" ? " × " : " → "), ...params }, { thing: anchor, place });
}

/** The user behind a member of this workspace. Throws `member.notFound`. */
export async function userOfMember(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<string> {
  const [member] = await tx.select({ userId: members.userId }).from(members).where(and(eq(members.id, memberId), eq(members.workspaceId, scope.id)));
  if (!member) throw new ServiceError("notFound", "member.notFound");
  return member.userId;
}
