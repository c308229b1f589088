import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { invitations, members } from "#db/schema/workspaces.ts";
import { dumpDatabase } from "#server/testing/fingerprint.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const newcomer = async () => Visitor.signedIn(app, await createUser(app.db));
const usesOf = async (id: string) => (await app.db.select().from(invitations).where(eq(invitations.id, id)))[0]!.uses;
const rolesIn = async (workspaceId: string) => (await app.db.select().from(members).where(eq(members.workspaceId, workspaceId))).map(({ role }) => role).toSorted();
const tokenOf = (link: string) => link.split("/").at(-1)!;
const registration = (values: object) => ({ name: "New Person", email: `${crypto.randomUUID()}@example.test`, password: "a pail of putty", locale: "en", ...values });

describe("an invitation's link", () => {
  it("carries 256 bits that are nowhere in the database", async () => {
    const workspace = await createWorkspace(app.db);
    const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
    const { link, mailed } = await owner.must<{ link: string; mailed: boolean }>("invitations.create", { workspace: workspace.id, role: "editor", maxUses: 1, days: 7 });
    expect(link).toMatch(/^http:\/\/prorab\.test:3120\/invite\/[\w-]{43}$/);
    expect(mailed).toBe(false);
    expect(await dumpDatabase(app.db)).not.toContain(tokenOf(link));
  });

  it("shows what it offers without being spent, and nothing for a token nobody made", async () => {
    const workspace = await createWorkspace(app.db, { name: "Windows Plus" });
    const { token, id } = await createInvitation(app.db, workspace, { role: "reviewer", createdBy: workspace.owner.userId });
    const visitor = new Visitor(app);
    for (let time = 0; time < 3; time++) expect((await visitor.query("invitations.look", { token })).data).toMatchObject({ workspaceName: "Windows Plus", role: "reviewer", problem: null, alreadyMember: null });
    expect(await usesOf(id)).toBe(0);
    expect((await visitor.query("invitations.look", { token: "\0made up" })).data).toEqual({ workspaceName: "", inviterName: "", role: "viewer", email: null, problem: "unknown", alreadyMember: null });
    const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
    expect((await owner.query("invitations.look", { token })).data).toMatchObject({ alreadyMember: workspace.id });
  });
});

describe("accepting", () => {
  it("makes a member of the role offered, once", async () => {
    const workspace = await createWorkspace(app.db);
    const { token } = await createInvitation(app.db, workspace, { role: "reviewer" });
    const first = await newcomer();
    expect(await first.must("invitations.accept", { token })).toEqual({ workspace: workspace.id });
    expect((await first.query("workspaces.get", { workspace: workspace.id })).data).toMatchObject({ role: "reviewer" });
    expect(await (await newcomer()).mutate("invitations.accept", { token })).toMatchObject({ status: 409, problem: "invitation.used" });
    expect(app.heard.stale).toContainEqual({ workspaceId: workspace.id, queries: ["members.list", "invitations.list", "activity.list", "findings.around"] });
  });

  it("by ten people at once lets in as many as it has uses", async () => {
    const workspace = await createWorkspace(app.db);
    const { token, id } = await createInvitation(app.db, workspace, { maxUses: 3 });
    const people = await Promise.all(Array.from({ length: 10 }, newcomer));
    const answers = await Promise.all(people.map((person) => person.mutate("invitations.accept", { token })));
    expect(answers.map(({ status, problem }) => problem ?? status).toSorted()).toEqual([200, 200, 200, ...Array.from({ length: 7 }, () => "invitation.used")]);
    expect(await usesOf(id)).toBe(3);
    expect(await rolesIn(workspace.id)).toEqual(["editor", "editor", "editor", "owner"]);
  });

  it("by one person five times at once spends one use", async () => {
    const workspace = await createWorkspace(app.db);
    const [one, two] = [await createInvitation(app.db, workspace, { maxUses: 5 }), await createInvitation(app.db, workspace, { maxUses: 5 })];
    const person = await newcomer();
    const answers = await Promise.all([one, two, one, two, one].map(({ token }) => person.mutate("invitations.accept", { token })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await usesOf(one.id)) + (await usesOf(two.id))).toBe(1);
  });

  it("keeps the higher role of a member and spends nothing; a higher one raises it and reopens their sockets", async () => {
    const workspace = await createWorkspace(app.db);
    const [low, high] = [await createInvitation(app.db, workspace, { role: "viewer" }), await createInvitation(app.db, workspace, { role: "editor" })];
    const { userId } = await addMember(app.db, workspace, "reviewer");
    const member = await Visitor.signedIn(app, { id: userId });
    await member.must("invitations.accept", { token: low.token });
    expect([await usesOf(low.id), (await member.query("workspaces.get", { workspace: workspace.id })).data]).toMatchObject([0, { role: "reviewer" }]);
    await member.must("invitations.accept", { token: high.token });
    expect([await usesOf(high.id), (await member.query("workspaces.get", { workspace: workspace.id })).data]).toMatchObject([1, { role: "editor" }]);
    expect(app.heard.hungUp).toContainEqual({ workspaceId: workspace.id, userId, reason: "roleChanged" });
  });

  it.each([
    ["invitation.expired", { expiresAt: new Date(Date.now() - 1000) }, 409],
    ["invitation.revoked", { revokedAt: new Date() }, 409],
    ["invitation.used", { uses: 1 }, 409],
    ["invitation.otherEmail", { email: "somebody.else@example.test" }, 403],
  ])("is refused as %s", async (problem, values, status) => {
    const workspace = await createWorkspace(app.db);
    const { token } = await createInvitation(app.db, workspace, values);
    expect(await (await newcomer()).mutate("invitations.accept", { token })).toMatchObject({ status, problem });
    expect(await new Visitor(app).mutate("account.register", registration({ invitation: token }))).toMatchObject({ status, problem });
    expect(await rolesIn(workspace.id)).toEqual(["owner"]);
  });

  it("goes to the address it was made for, whatever its case", async () => {
    const workspace = await createWorkspace(app.db);
    const user = await createUser(app.db);
    const { token } = await createInvitation(app.db, workspace, { email: user.email.toUpperCase() });
    await (await Visitor.signedIn(app, user)).must("invitations.accept", { token });
  });

  it("ends with a revocation, which the list shows", async () => {
    const workspace = await createWorkspace(app.db);
    const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
    const { id, link } = await owner.must<{ id: string; link: string }>("invitations.create", { workspace: workspace.id, role: "viewer", maxUses: 5, days: 1 });
    await owner.must("invitations.revoke", { workspace: workspace.id, invitation: id });
    expect(await (await newcomer()).mutate("invitations.accept", { token: tokenOf(link) })).toMatchObject({ problem: "invitation.revoked" });
    expect((await owner.query("invitations.list", { workspace: workspace.id })).data).toMatchObject([{ id, state: "revoked", maxUses: 5, uses: 0 }]);
  });
});

describe("registering", () => {
  it("by invitation makes an account and a member in one step; without one it is closed", async () => {
    const workspace = await createWorkspace(app.db);
    const { token } = await createInvitation(app.db, workspace);
    const input = registration({ invitation: token });
    const visitor = new Visitor(app);
    await visitor.must("account.register", input);
    expect(await visitor.signIn("password", { email: input.email, password: input.password })).toBeNull();
    expect((await visitor.query("workspaces.list")).data).toMatchObject([{ id: workspace.id, role: "editor", members: 2 }]);
    expect(await new Visitor(app).mutate("account.register", registration({}))).toMatchObject({ status: 403, problem: "account.closed" });
    expect(await new Visitor(app).mutate("account.register", registration({ invitation: "made-up" }))).toMatchObject({ status: 404, problem: "invitation.unknown" });
  });

  it("with an address that has an account spends nothing", async () => {
    const workspace = await createWorkspace(app.db);
    const { token, id } = await createInvitation(app.db, workspace);
    const { email } = await createUser(app.db);
    const visitor = new Visitor(app);
    visitor.address = "192.0.2.2";
    expect(await visitor.mutate("account.register", registration({ email: email.toUpperCase(), invitation: token }))).toMatchObject({ status: 409, problem: "account.emailTaken" });
    expect(await usesOf(id)).toBe(0);
  });

  it("keeps no password in the clear, and no account of a refused one", async () => {
    const workspace = await createWorkspace(app.db);
    const { token } = await createInvitation(app.db, workspace, { maxUses: 2 });
    const input = registration({ invitation: token, password: "an unmistakable pail" });
    const visitor = new Visitor(app);
    visitor.address = "192.0.2.3";
    await visitor.must("account.register", input);
    const refused = registration({ invitation: token, password: "password1" });
    expect(await visitor.mutate("account.register", refused)).toMatchObject({ status: 400, problem: "password.common" });
    const dump = await dumpDatabase(app.db);
    for (const secret of [input.password, token, refused.email]) expect(dump).not.toContain(secret);
  });
});

it("twenty invitations an hour", async () => {
  const workspace = await createWorkspace(app.db);
  const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
  const create = () => owner.mutate("invitations.create", { workspace: workspace.id, role: "viewer", maxUses: 1, days: 1 });
  for (let call = 0; call < 20; call++) expect((await create()).status).toBe(200);
  expect(await create()).toMatchObject({ status: 429, problem: "account.tooMany", params: { minutes: expect.any(Number) } });
});
