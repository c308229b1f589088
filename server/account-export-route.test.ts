import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createNotification } from "#db/factories/create-notification.ts";
import { createReviewLink } from "#db/factories/create-review-link.ts";
import { createComment, createThread } from "#db/factories/create-thread.ts";
import { createReview, createVersion } from "#db/factories/create-version.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { signInLinks, users } from "#db/schema/accounts.ts";
import { confirmations } from "#db/schema/confirmations.ts";
import { members } from "#db/schema/workspaces.ts";
import { handleAccountExport } from "#server/account-export-route.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { hashToken } from "#server/services/accounts/tokens.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const ORIGIN = "http://prorab.test:3120";
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = (visitor: Visitor, headers: Record<string, string> = { origin: ORIGIN }) => handleAccountExport(new Request(`${ORIGIN}/api/account/export`, { method: "POST", headers: { host: "prorab.test:3120", cookie: visitor.cookie, ...headers } }));
const read = async (user: { id: string }) => {
  const answer = await ask(await Visitor.signedIn(app, user));
  expect(answer.status).toBe(200);
  return answer.text();
};

describe("asking for one's data", () => {
  it("is answered with a file that nothing keeps, once one is signed in", async () => {
    const answer = await ask(await Visitor.signedIn(app, await createUser(app.db)));
    expect([answer.status, answer.headers.get("cache-control"), answer.headers.get("content-type"), answer.headers.get("content-disposition")])
      .toEqual([200, "no-store", "application/json; charset=utf-8", 'attachment; filename="prorab-my-data.json"']);
    await answer.text();
    expect((await ask(new Visitor(app))).status).toBe(401);
  });

  it.each([[{}], [{ origin: "https://evil.example" }], [{ origin: ORIGIN, "sec-fetch-site": "cross-site" }], [{ origin: "null" }]])("is refused to a page that is not ours: %j", async (headers) => {
    expect((await ask(await Visitor.signedIn(app, await createUser(app.db)), headers as Record<string, string>)).status).toBe(403);
  });

  it("five times an hour", async () => {
    const visitor = await Visitor.signedIn(app, await createUser(app.db));
    for (let call = 0; call < 5; call++) await (await ask(visitor)).text();
    const refused = await ask(visitor);
    expect([refused.status, await refused.json()]).toEqual([429, { problem: { code: "account.tooMany", params: { minutes: 60 } } }]);
  });
});

describe("what is in it", () => {
  it("is all that is held about the person, and no secret", async () => {
    const passwordHash = await hashPassword("a pail of putty");
    const me = await createUser(app.db, { passwordHash, emailVerifiedAt: new Date(), timeZone: "Europe/Moscow" });
    const workspace = await createWorkspace(app.db);
    const member = await addMember(app.db, workspace, "editor", me);
    await app.db.insert(signInLinks).values({ tokenHash: hashToken("secret"), userId: me.id, expiresAt: new Date() });
    const thread = await createThread(app.db, workspace, me, { body: "My own words" });
    await createComment(app.db, thread, { id: workspace.owner.userId }, "The words of another");
    await createNotification(app.db, workspace, me);
    const version = await createVersion(app.db, workspace);
    await createReview(app.db, version, [me.id]);
    const link = await createReviewLink(app.db, workspace, { createdBy: me.id, passwordHash: await hashPassword("a tub of mortar") });
    const mine = await createInvitation(app.db, workspace, { createdBy: me.id, email: "somebody@example.test" });
    await createInvitation(app.db, await createWorkspace(app.db, { name: "Where I am wanted" }), { email: me.email.toUpperCase() });
    await app.db.insert(confirmations).values({ workspaceId: workspace.id, step: "step1", map: "m", userId: me.id, answer: "so", wording: "w" });
    await (await Visitor.signedIn(app, me)).must("versions.create", { workspace: workspace.id, version: "version12345", name: "Mine", note: "" });

    const text = await read(me);
    expect(JSON.parse(text)).toMatchObject({
      profile: { id: me.id, name: me.name, email: me.email, hasPassword: true, timeZone: "Europe/Moscow" },
      mailedSignInLinks: [{}], notificationSettings: { mail: "immediately" }, memberships: [{ workspace: workspace.id, name: workspace.name, role: "editor" }],
      invitations: { made: [{ role: "editor" }], received: [{ workspace: "Where I am wanted" }] },
      discussions: { begun: [{ id: thread.id, about: ["A goal"] }], comments: [{ text: "My own words", about: ["A goal"] }] },
      versionsAndReviews: { versions: [{ name: "Mine" }], reviewAnswers: [{ verdict: null }] }, walkAnswers: [{ step: "step1", answer: "so" }], reviewLinksMade: [{ id: link.id, label: "For the lawyers" }],
      notifications: [{ workspace: workspace.id }], activity: [{ action: "version.created", details: { name: "Mine" } }], security: [{ event: "account.exported", network: null }],
    });
    for (const secret of [passwordHash, link.passwordHash!, link.tokenHash, hashToken("secret"), mine.tokenHash, "somebody@example.test", "The words of another", member.id]) expect(text).not.toContain(secret);
  });

  it("of a workspace that they have left is what they wrote, and not what it is about", async () => {
    const me = await createUser(app.db);
    const workspace = await createWorkspace(app.db);
    const member = await addMember(app.db, workspace, "editor", me);
    await createThread(app.db, workspace, me, { body: "My own words", names: ["A secret goal"] });
    await createNotification(app.db, workspace, me);
    await app.db.delete(members).where(eq(members.id, member.id));
    const text = await read(me);
    expect(JSON.parse(text)).toMatchObject({ memberships: [], discussions: { comments: [{ text: "My own words", about: null }] }, notifications: [] });
    expect(text).not.toContain("A secret goal");
  });

  it("tells nobody who was invited at an address that they have not proved", async () => {
    const me = await createUser(app.db);
    await createInvitation(app.db, await createWorkspace(app.db, { name: "A secret plan" }), { email: me.email });
    expect(await read(me)).not.toContain("A secret plan");
    await app.db.update(users).set({ emailVerifiedAt: new Date() }).where(eq(users.id, me.id));
    expect(await read(me)).toContain("A secret plan");
  });
});
