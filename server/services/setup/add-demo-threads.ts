import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { comments, threads } from "#db/schema/comments.ts";
import { notifications } from "#db/schema/notifications.ts";
import { findThing, parseAnchor, placeKey } from "#model/anchors.ts";
import { anchorKey } from "#model/anchor-key.ts";
import { newId } from "#model/ids.ts";
import type { Plan } from "#model/shape.ts";
import { DEMO_THREADS, type DemoVoice } from "#model/templates/demo-threads.ts";
import { inLanguage } from "#model/templates/words.ts";
import { writeComment } from "#server/services/comments/write-comment.ts";
import { notify } from "#server/services/notifications/notify.ts";
import { aboutThread } from "#server/services/notifications/tell-of-comment.ts";

export type DemoPerson = { readonly voice: string; readonly userId: string; readonly memberId: string; readonly name: string };
const HOUR = 3_600_000;
const RESOLVED_HOURS_AGO = 60;

/** Writes the demo's discussions into its workspace, as if they had been going on for days. */
export async function addDemoThreads(tx: Tx, workspace: { id: string; plan: Plan }, locale: "ru" | "en", people: readonly DemoPerson[]): Promise<void> {
  const say = inLanguage(locale);
  const personOf = (voice: DemoVoice) => people.find((one) => one.voice === voice)!;
  // The oldest words first: their numbers are the order in which they were said.
  const said = DEMO_THREADS.map((thread) => ({ ...thread, id: newId() })).flatMap((thread) => thread.comments.map((comment, index) => ({ thread, comment, isFirst: index === 0 }))).sort((a, b) => b.comment.hoursAgo - a.comment.hoursAgo);
  for (const { thread, comment, isFirst } of said) {
    const record = workspace.plan[thread.on.in].find(({ title }) => title === say(thread.on.title));
    if (!record) continue;
    const anchor = anchorKey({ kind: thread.on.kind, id: record.id });
    const at = new Date(Date.now() - comment.hoursAgo * HOUR);
    const found = findThing(workspace.plan, parseAnchor(anchor)!)!;
    const author = personOf(comment.by);
    if (isFirst) {
      await tx.insert(threads).values({
        id: thread.id, workspaceId: workspace.id, anchor, place: placeKey(found.place), names: [...found.names], createdBy: author.userId, createdAt: at,
        ...(thread.assignee && { assignee: personOf(thread.assignee).userId }),
        ...(thread.resolved && { resolvedAt: new Date(Date.now() - RESOLVED_HOURS_AGO * HOUR), resolvedBy: personOf("owner").userId }),
      });
    }
    const named = comment.to && personOf(comment.to);
    const id = newId();
    const body = say(comment.says).replace("{mention}", named ? `[@${named.name}](member/${named.memberId})` : "");
    await writeComment(tx, { id: workspace.id, userId: author.userId }, { id, threadId: thread.id, body });
    await tx.update(comments).set({ createdAt: at }).where(eq(comments.id, id));
    if (thread.resolved) continue;
    const [scope, about] = [{ id: workspace.id, userId: author.userId }, aboutThread({ id: thread.id, anchor, place: placeKey(found.place), names: found.names }, { id, body })];
    if (named) await notify(tx, scope, { to: [named.userId], kind: "mentioned", params: about, about: `comment/${id}`, now: at });
    if (isFirst && thread.assignee) await notify(tx, scope, { to: [personOf(thread.assignee).userId], kind: "assigned", params: { ...about, due: null }, about: `thread/${thread.id}`, now: at });
  }
  // The demo's people have no mailboxes.
  await tx.update(notifications).set({ mailDueAt: null }).where(eq(notifications.workspaceId, workspace.id));
}
