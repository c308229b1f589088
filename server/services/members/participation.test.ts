import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createComment, createThread } from "#db/factories/create-thread.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { comments } from "#db/schema/comments.ts";
import { activity, planUpdates } from "#db/schema/plans.ts";
import { newId } from "#model/ids.ts";
import { compactPlan } from "#server/live/plan-store.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it("counts each member's edits and nobody else's, says nothing of when, and outlives the folding of the log", async () => {
  const [workspace, elsewhere] = [await createWorkspace(app.db), await createWorkspace(app.db)];
  const [editor, viewer, gone] = [await addMember(app.db, workspace, "editor"), await addMember(app.db, workspace, "viewer"), newId()];
  const row = (actor: string | null, action: string, of = workspace) => ({ workspaceId: of.id, actor, action, params: { count: 40 } });
  await app.db.insert(activity).values([
    row(workspace.owner.id, "goals.changed"), row(editor.id, "goals.changed"), row(editor.id, "steps.changed"), row(editor.id, "member.joined"), row(viewer.id, "member.joined"),
    row(gone, "goals.changed"), row(null, "goals.changed"), row(editor.id, "goals.changed", elsewhere),
  ]);
  const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
  const read = async () => ((await owner.query("members.participation", { workspace: workspace.id })).data as { member: string; edits: number; comments: number }[]).toSorted((a, b) => a.edits - b.edits);
  expect(await read()).toEqual([{ member: workspace.owner.id, edits: 1, comments: 0 }, { member: editor.id, edits: 2, comments: 0 }]);
  const thread = await createThread(app.db, workspace, { id: viewer.userId });
  await createThread(app.db, elsewhere, { id: editor.userId });
  await app.db.update(comments).set({ deletedAt: new Date() }).where(eq(comments.id, (await createComment(app.db, thread, { id: editor.userId }, "Taken back")).id));
  expect(await read()).toContainEqual({ member: viewer.id, edits: 0, comments: 1 });

  await owner.must("plan.apply", { workspace: workspace.id, commands: [{ type: "goal.add", id: newId() }] });
  await compactPlan(app.db, workspace.id);
  expect(await app.db.select().from(planUpdates)).toEqual([]);
  expect((await read()).at(-1)).toEqual({ member: editor.id, edits: 2, comments: 0 });
});
