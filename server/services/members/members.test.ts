import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { members } from "#db/schema/workspaces.ts";
import type { Role } from "#model/access.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A workspace with as many owners, and their browsers. */
async function createOwners(count: number) {
  const workspace = await createWorkspace(app.db);
  const rows = [workspace.owner, ...(await Promise.all(Array.from({ length: count - 1 }, () => addMember(app.db, workspace, "owner"))))];
  const owners = await Promise.all(rows.map(async ({ id, userId }) => ({ id, userId, browser: await Visitor.signedIn(app, { id: userId }) })));
  return { workspace: workspace.id, owners };
}
const ownersLeft = async (workspace: string) => (await app.db.select().from(members).where(and(eq(members.workspaceId, workspace), eq(members.role, "owner")))).length;

describe("the last owner", () => {
  it("cannot be demoted, removed, or leave", async () => {
    const { workspace, owners: [last] } = await createOwners(1);
    for (const [path, input] of [["members.setRole", { member: last!.id, role: "editor" }], ["members.remove", { member: last!.id }], ["members.leave", {}]] as const) {
      expect(await last!.browser.mutate(path, { workspace, ...input })).toMatchObject({ status: 409, problem: "member.lastOwner" });
    }
    expect(await ownersLeft(workspace)).toBe(1);
  });

  const race = (act: (one: { browser: Visitor }, other: { id: string }, workspace: string) => Promise<{ status: number }>) => async () => {
    for (let round = 0; round < 5; round++) {
      const { workspace, owners } = await createOwners(2);
      const [a, b] = [owners[0]!, owners[1]!];
      const answers = await Promise.all([act(a, b, workspace), act(b, a, workspace)]);
      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      expect(await ownersLeft(workspace)).toBe(1);
    }
  };
  it("is left when two demote each other at once", race((one, other, workspace) => one.browser.mutate("members.setRole", { workspace, member: other.id, role: "viewer" })));
  it("is left when two remove each other at once", race((one, other, workspace) => one.browser.mutate("members.remove", { workspace, member: other.id })));
  it("is left when two leave at once", race((one, _, workspace) => one.browser.mutate("members.leave", { workspace })));

  it("is left when three leave, remove and demote at once", async () => {
    const { workspace, owners } = await createOwners(3);
    const [a, b, c] = [owners[0]!, owners[1]!, owners[2]!];
    await Promise.all([
      a.browser.mutate("members.leave", { workspace }), b.browser.mutate("members.remove", { workspace, member: c.id }), c.browser.mutate("members.setRole", { workspace, member: b.id, role: "editor" }),
    ]);
    expect(await ownersLeft(workspace)).toBeGreaterThan(0);
  });
});

describe("a change of membership", () => {
  it("takes effect at once, closes the sockets concerned, tells the others, and is on record", async () => {
    const { workspace, owners: [owner] } = await createOwners(1);
    const { id, userId } = await addMember(app.db, { id: workspace }, "editor");
    const browser = await Visitor.signedIn(app, { id: userId });
    const setRole = (role: Role) => owner!.browser.must("members.setRole", { workspace, member: id, role });

    await setRole("viewer");
    expect((await browser.query("workspaces.get", { workspace })).data).toMatchObject({ role: "viewer" });
    expect(app.heard.hungUp).toContainEqual({ workspaceId: workspace, userId, reason: "roleChanged" });
    expect(app.heard.stale).toContainEqual({ workspaceId: workspace, queries: ["members.list", "workspaces.get", "activity.list", "notifications.count", "notifications.list"] });

    await owner!.browser.must("members.remove", { workspace, member: id });
    expect(await browser.query("plan.get", { workspace })).toMatchObject({ status: 404 });
    expect(app.heard.hungUp).toContainEqual({ workspaceId: workspace, userId, reason: "noAccess" });
    expect((await owner!.browser.query("activity.list", { workspace })).data).toMatchObject([{ action: "member.removed", params: { member: id } }, { action: "member.roleChanged", params: { from: "editor", to: "viewer" } }]);
  });

  it("to the role one has is none", async () => {
    const { workspace, owners: [owner] } = await createOwners(1);
    const { id } = await addMember(app.db, { id: workspace }, "editor");
    const before = app.heard.hungUp.length;
    await owner!.browser.must("members.setRole", { workspace, member: id, role: "editor" });
    expect(app.heard.hungUp).toHaveLength(before);
    expect((await owner!.browser.query("activity.list", { workspace })).data).toEqual([]);
  });
});
