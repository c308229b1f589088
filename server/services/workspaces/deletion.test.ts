import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createNotification } from "#db/factories/create-notification.ts";
import { createReviewLink } from "#db/factories/create-review-link.ts";
import { createThread } from "#db/factories/create-thread.ts";
import { createReview, createVersion } from "#db/factories/create-version.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { confirmations } from "#db/schema/confirmations.ts";
import { securityEvents } from "#db/schema/security-events.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
import { purgeDeletedWorkspaces } from "#server/services/workspaces/purge.ts";
import { dumpDatabase } from "#server/testing/fingerprint.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const DAY = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const browser = (userId: string) => Visitor.signedIn(app, { id: userId });
const listed = async (visitor: Visitor) => ((await visitor.query("workspaces.listDeleted")).data as { id: string }[]).map(({ id }) => id);
/** As if it had been deleted so many days ago. */
const age = (id: string, days: number) => app.db.update(workspaces).set({ deletedAt: new Date(Date.now() - days * DAY) }).where(eq(workspaces.id, id));

async function createWorld() {
  const workspace = await createWorkspace(app.db);
  const [second, editor] = [await addMember(app.db, workspace, "owner"), await addMember(app.db, workspace, "editor")];
  return { workspace, owner: await browser(workspace.owner.userId), second: await browser(second.userId), editor: await browser(editor.userId) };
}

describe("a deleted workspace", () => {
  it("is shown to its owners alone, with the day it will be erased", async () => {
    const { workspace, owner, second, editor } = await createWorld();
    expect(await listed(owner)).toEqual([]);
    await owner.must("workspaces.delete", { workspace: workspace.id, name: workspace.name });
    expect(await listed(second)).toEqual([workspace.id]);
    expect(await listed(editor)).toEqual([]);
    const [found] = (await owner.query("workspaces.listDeleted")).data as { name: string; deletedAt: string; erasedAt: string }[];
    expect(found).toMatchObject({ name: workspace.name });
    expect(Date.parse(found!.erasedAt) - Date.parse(found!.deletedAt)).toBe(30 * DAY);
  });

  it("comes back as it was, for everyone, when an owner restores it", async () => {
    const { workspace, owner, second, editor } = await createWorld();
    await app.hub.apply(workspace.id, { userId: "", memberId: workspace.owner.id }, [{ type: "goal.add", id: newId(), values: { title: "Lose no request" } }]);
    await owner.must("workspaces.delete", { workspace: workspace.id, name: workspace.name });
    expect(await editor.query("plan.get", { workspace: workspace.id })).toMatchObject({ status: 404 });
    await second.must("workspaces.restore", { workspace: workspace.id });
    expect((await editor.query("plan.get", { workspace: workspace.id })).data).toMatchObject({ goals: [{ title: "Lose no request" }] });
    expect(await listed(owner)).toEqual([]);
    const told = (await owner.query("activity.list", { workspace: workspace.id })).data as { action: string }[];
    expect(told.map(({ action }) => action)).toEqual(expect.arrayContaining(["workspace.deleted", "workspace.restored"]));
    expect(await second.mutate("workspaces.restore", { workspace: workspace.id }), "it is not deleted any more").toMatchObject({ status: 404 });
  });

  it("cannot be restored once its 30 days are over, whether it is erased yet or not", async () => {
    const { workspace, owner } = await createWorld();
    await age(workspace.id, 29.99);
    expect(await listed(owner)).toEqual([workspace.id]);
    await age(workspace.id, 30.01);
    expect(await listed(owner)).toEqual([]);
    expect(await owner.mutate("workspaces.restore", { workspace: workspace.id })).toMatchObject({ status: 404, problem: "workspace.notFound" });
  });
});

describe("purging", () => {
  it("erases what has had its 30 days, with all that belongs to it, and nothing else", async () => {
    const { workspace, owner } = await createWorld();
    const [kept, fresh] = [await createWorkspace(app.db), await createWorkspace(app.db, { deletedAt: new Date() })];
    const user = { id: workspace.owner.userId };
    await owner.must("workspaces.update", { workspace: workspace.id, name: "A name of its own" });
    await app.hub.apply(workspace.id, { userId: "", memberId: workspace.owner.id }, [{ type: "goal.add", id: newId() }]);
    await createThread(app.db, workspace, user);
    await createNotification(app.db, workspace, user);
    await createInvitation(app.db, workspace);
    await createReviewLink(app.db, workspace);
    await createReview(app.db, await createVersion(app.db, workspace), [user.id]);
    await app.db.insert(confirmations).values({ workspaceId: workspace.id, step: "s", map: "m", userId: user.id, answer: "so", wording: "w" });
    await age(workspace.id, 30.01);

    expect(await purgeDeletedWorkspaces({ ctx: { db: app.db } })).toContain(workspace.id);
    expect(await dumpDatabase(app.db)).not.toContain(workspace.id);
    const left = await app.db.select({ id: workspaces.id }).from(workspaces).where(inArray(workspaces.id, [kept.id, fresh.id]));
    expect(left).toHaveLength(2);
    expect(await purgeDeletedWorkspaces({ ctx: { db: app.db } })).toEqual([]);
  });

  it("leaves in the security log what concerned another workspace too", async () => {
    const [going, staying] = [await createWorkspace(app.db), await createWorkspace(app.db)];
    await app.db.insert(securityEvents).values([going.id, staying.id].map((id) => ({ kind: "signIn.done" as const, userId: "u", workspaces: [going.id, id], params: {} })));
    await age(going.id, 31);
    await purgeDeletedWorkspaces({ ctx: { db: app.db } });
    expect(await app.db.select({ workspaces: securityEvents.workspaces }).from(securityEvents).where(eq(securityEvents.userId, "u"))).toEqual([{ workspaces: [going.id, staying.id] }]);
  });

  it("of two at once each workspace is erased by one", async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, async () => (await createWorkspace(app.db, { deletedAt: new Date(Date.now() - 31 * DAY) })).id));
    const done = await Promise.all([purgeDeletedWorkspaces({ ctx: { db: app.db } }), purgeDeletedWorkspaces({ ctx: { db: app.db } })]);
    expect(done.flat().toSorted()).toEqual(ids.toSorted());
  });
});
