import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createNotification } from "#db/factories/create-notification.ts";
import { createComment, createThread } from "#db/factories/create-thread.ts";
import { createReview, createVersion } from "#db/factories/create-version.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { accounts, type users } from "#db/schema/accounts.ts";
import { comments, commentMentions } from "#db/schema/comments.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { invitations, members, workspaces } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { dumpDatabase, fingerprint } from "#server/testing/fingerprint.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const PASSWORD = "a pail of putty";
let app: TestApp;
let passwordHash: string;
beforeAll(async () => {
  app = await startTestApp({ PRORAB_REGISTRATION: "open" });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => app.stop());

const browser = (user: { id: string }) => Visitor.signedIn(app, user);
const createPerson = (values: Partial<typeof users.$inferInsert> = {}) => createUser(app.db, { name: `Anna ${newId()}`, passwordHash, ...values });
/** Somebody's workspace with this person in it as an editor. */
async function joined(person: { id: string }) {
  const workspace = await createWorkspace(app.db);
  return { workspace, member: await addMember(app.db, workspace, "editor", person), owner: await browser({ id: workspace.owner.userId }) };
}
const bye = (visitor: Visitor) => visitor.mutate("account.delete", { password: PASSWORD });

describe("deleting an account", () => {
  it("needs the password once more; of an account without one, its address", async () => {
    const [person, without] = [await createPerson(), await createUser(app.db)];
    const before = await fingerprint(app.db);
    for (const input of [{}, { password: "" }, { password: "not this one" }, { email: person.email }]) {
      expect(await (await browser(person)).mutate("account.delete", input)).toMatchObject({ status: 400, problem: "password.wrong" });
    }
    for (const input of [{}, { email: "" }, { email: person.email }, { password: PASSWORD }]) {
      expect(await (await browser(without)).mutate("account.delete", input)).toMatchObject({ status: 400, problem: "account.otherEmail" });
    }
    expect(await fingerprint(app.db)).toBe(before);
    expect(await bye(await browser(person))).toMatchObject({ status: 200 });
    expect(await (await browser(without)).mutate("account.delete", { email: ` ${without.email.toUpperCase()} ` })).toMatchObject({ status: 200 });
  });

  it("takes five tries a minute", async () => {
    const visitor = await browser(await createPerson());
    for (let call = 0; call < 5; call++) await visitor.mutate("account.delete", { password: "wrong" });
    expect(await bye(visitor)).toMatchObject({ status: 429, problem: "account.tooMany" });
  });

  it("ends every session and socket at once, and frees the address", async () => {
    const person = await createPerson();
    const [here, there] = [await browser(person), await browser(person)];
    await app.db.insert(accounts).values({ provider: "google", providerAccountId: newId(), userId: person.id });
    await bye(here);
    expect(app.heard.hungUp).toContainEqual({ userId: person.id, reason: "signedOut" });
    for (const visitor of [here, there]) expect(await visitor.query("account.me")).toMatchObject({ status: 401, problem: "account.signedOut" });
    expect(await new Visitor(app).signIn("password", { email: person.email, password: PASSWORD })).toBe("CredentialsSignin");
    expect(await new Visitor(app).mutate("account.register", { name: "Another Anna", email: person.email, password: PASSWORD, locale: "en" })).toMatchObject({ status: 200 });
    expect(await app.db.select().from(accounts).where(eq(accounts.userId, person.id))).toEqual([]);
  });
});

describe("the only owner", () => {
  it("is told which workspaces stand in the way, and can go once another owns them", async () => {
    const person = await createPerson();
    const visitor = await browser(person);
    const workspace = await createWorkspace(app.db, { owner: person });
    const heir = await addMember(app.db, workspace, "viewer");
    expect((await visitor.query("account.deletion")).data).toEqual({ blocking: [{ id: workspace.id, name: workspace.name, others: 1 }], erased: [], left: 0 });
    const before = await fingerprint(app.db);
    expect(await bye(visitor)).toMatchObject({ status: 409, problem: "account.onlyOwner" });
    expect(await fingerprint(app.db)).toBe(before);
    await visitor.must("members.setRole", { workspace: workspace.id, member: heir.id, role: "owner" });
    expect((await visitor.query("account.deletion")).data).toEqual({ blocking: [], erased: [], left: 1 });
    expect(await bye(visitor)).toMatchObject({ status: 200 });
    expect((await (await browser({ id: heir.userId })).query("members.list", { workspace: workspace.id })).data).toMatchObject([{ id: heir.id, role: "owner" }]);
  });

  it("of two owners who go at once, one stays with the workspace", async () => {
    const [first, second] = [await createPerson(), await createPerson()];
    const workspace = await createWorkspace(app.db, { owner: first });
    await addMember(app.db, workspace, "owner", second);
    await addMember(app.db, workspace, "viewer");
    const answers = await Promise.all([bye(await browser(first)), bye(await browser(second))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await app.db.select().from(members).where(and(eq(members.workspaceId, workspace.id), eq(members.role, "owner")))).toHaveLength(1);
  });

  it("takes with them, at once, the workspaces that nobody else could open or restore", async () => {
    const person = await createPerson();
    const alone = await createWorkspace(app.db, { owner: person });
    const [deleted, shared] = [await createWorkspace(app.db, { owner: person, deletedAt: new Date() }), await createWorkspace(app.db, { owner: person, deletedAt: new Date() })];
    await addMember(app.db, deleted, "editor");
    await addMember(app.db, shared, "owner");
    const visitor = await browser(person);
    const { erased } = (await visitor.query("account.deletion")).data as { erased: { id: string }[] };
    expect(erased.map(({ id }) => id).toSorted()).toEqual([alone.id, deleted.id].toSorted());
    await bye(visitor);
    const dump = await dumpDatabase(app.db);
    for (const { id } of [alone, deleted]) expect(dump).not.toContain(id);
    expect(await app.db.select().from(workspaces).where(eq(workspaces.id, shared.id)), "another owner can still restore it").toHaveLength(1);
  });
});

describe("what somebody who is gone leaves behind", () => {
  it("their words, without a trace of their name or address anywhere", async () => {
    const person = await createPerson({ emailVerifiedAt: new Date() });
    const { workspace, member, owner } = await joined(person);
    const visitor = await browser(person);
    // They were in another workspace before, under the same account.
    const earlier = await joined(person);
    await visitor.must("members.leave", { workspace: earlier.workspace.id });
    const thread = await createThread(app.db, workspace, person, { assignee: person.id, body: "I would ask the client first." });
    await app.db.update(comments).set({ authorName: person.name }).where(eq(comments.author, person.id));
    const answer = await createComment(app.db, thread, { id: workspace.owner.userId }, `[@${person.name}](member/${member.id}), agreed; so says [@Other](member/x1).`);
    await app.db.insert(commentMentions).values({ commentId: answer.id, target: `member/${member.id}` });
    await createNotification(app.db, workspace, { id: workspace.owner.userId }, { actor: person.id, actorName: person.name });
    await createNotification(app.db, workspace, { id: workspace.owner.userId }, { params: { thread: thread.id, comment: answer.id, anchor: thread.anchor, place: "goals", names: ["A goal"], excerpt: `@${person.name}, agreed`, byGuest: false } as never });
    const version = await createVersion(app.db, workspace);
    await app.db.update(versions).set({ createdBy: person.id, createdByName: person.name }).where(eq(versions.id, version.id));
    const [review, unanswered] = [await createReview(app.db, version, [person.id]), await createReview(app.db, version, [person.id])];
    await app.db.update(reviews).set({ askedBy: person.id, askedByName: person.name }).where(eq(reviews.id, review.id));
    await app.db.update(reviewAnswers).set({ verdict: "approved", answeredAt: new Date() }).where(eq(reviewAnswers.reviewId, review.id));
    const open = await createInvitation(app.db, workspace, { email: person.email });
    expect(await dumpDatabase(app.db)).toContain(person.name);

    await bye(visitor);
    const dump = await dumpDatabase(app.db);
    expect(dump).not.toContain(person.name);
    expect(dump).not.toContain(person.email);
    // The log keeps an id that stands for nobody; nothing else does.
    expect(await dumpDatabase(app.db, ["security_events", "activity"])).not.toContain(person.id);

    const { data } = await owner.query("threads.get", { workspace: workspace.id, thread: thread.id });
    expect(data).toMatchObject({ assignee: null, comments: [{ author: { member: null, name: "" }, body: "I would ask the client first." }, { body: `[@…](member/${member.id}), agreed; so says [@Other](member/x1).` }] });
    expect((await owner.query("versions.list", { workspace: workspace.id })).data).toMatchObject([{ by: "", reviews: expect.arrayContaining([
      expect.objectContaining({ id: review.id, by: "", answers: [expect.objectContaining({ name: "", verdict: "approved" })] }), expect.objectContaining({ id: unanswered.id, answers: [] }),
    ]) }]);
    const [last] = (await owner.query("activity.list", { workspace: workspace.id })).data as object[];
    expect(last).toMatchObject({ action: "member.left", actor: member.id, actorName: null });
    const [ended] = await app.db.select().from(invitations).where(eq(invitations.id, open.id));
    expect(ended).toMatchObject({ email: null, revokedAt: expect.any(Date) });
    expect(app.heard.stale).toContainEqual({ workspaceId: workspace.id, queries: expect.arrayContaining(["members.list", "threads.get", "activity.list"]) });
  });

  it("an open invitation, where they never proved that the address is theirs", async () => {
    const person = await createPerson();
    const { workspace } = await joined(person);
    const open = await createInvitation(app.db, workspace, { email: person.email });
    const used = await createInvitation(app.db, workspace, { email: person.email, uses: 1 });
    await bye(await browser(person));
    const rows = await app.db.select({ id: invitations.id, email: invitations.email }).from(invitations).where(eq(invitations.workspaceId, workspace.id));
    expect(rows).toEqual(expect.arrayContaining([{ id: open.id, email: person.email }, { id: used.id, email: null }]));
  });
});
