import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createReviewLink } from "#db/factories/create-review-link.ts";
import { createThread } from "#db/factories/create-thread.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createReview, createVersion } from "#db/factories/create-version.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { invitations, members, workspaces } from "#db/schema/workspaces.ts";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { migrate } from "#model/migrate.ts";
import { QUOTAS, RECORD_QUOTAS } from "#model/quotas.ts";
import { fingerprint } from "#server/testing/fingerprint.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor, type Answer } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

let workspace: Awaited<ReturnType<typeof createWorkspace>>;
let owner: Visitor;
let anchor: string;
beforeEach(async () => {
  workspace = await createWorkspace(app.db);
  owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
  const goal = newId();
  await owner.must("plan.apply", { workspace: workspace.id, commands: [{ type: "goal.add", id: goal }] });
  anchor = `goal/${goal}`;
});

/** Makes so many more rows like one that is there, each with an id of its own and with what else must differ. */
async function multiply(table: string, id: string, times: number, unlike: Record<string, string> = {}): Promise<void> {
  const changes = Object.entries({ id: "t.id || '-' || n", ...unlike }).map(([name, value]) => `'${name}', ${value}`).join(", ");
  await app.db.$client.query(`insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${changes}))).* from ${table} t, generate_series(1, ${times}) n where t.id = $1`, [id]);
}
const hash = "md5(random()::text)";

/** The last one that fits is let in, the next is refused in words, and changes nothing. */
async function expectFull(code: string, max: number, ask: () => Promise<Answer>): Promise<void> {
  expect(await ask()).toMatchObject({ status: 200 });
  const before = await fingerprint(app.db);
  expect(await ask()).toMatchObject({ status: 409, problem: code, params: { max } });
  expect(await fingerprint(app.db)).toBe(before);
}

describe("a workspace that is full", () => {
  it("takes nothing more into a plan that has grown to its most bytes, but what makes it smaller", async () => {
    const large = await createWorkspace(app.db);
    const doc = createDocument();
    migrate(doc);
    applyCommands(doc, [{ type: "goal.add", id: "g" }]);
    doc.getMap("goals").set("history", "y".repeat(QUOTAS.document));
    await app.db.transaction((tx) => app.hub.seed(tx, large.id, Y.encodeStateAsUpdate(doc)));
    const member = await Visitor.signedIn(app, { id: large.owner.userId });
    const apply = (command: Command) => member.mutate("plan.apply", { workspace: large.id, commands: [command] });
    expect(await apply({ type: "goal.set", id: "g", values: { notes: "z".repeat(3000) } })).toMatchObject({ status: 409, problem: "plan.tooLarge", params: { max: 16 } });
    expect((await app.hub.getPlan(large.id)).goals[0]!.notes).toBe("");
    expect(await apply({ type: "goal.remove", ids: ["g"] })).toMatchObject({ status: 200 });
  });

  it("takes no more discussions, of a member or a guest", async () => {
    const { id } = await createThread(app.db, workspace, { id: workspace.owner.userId });
    const link = await createReviewLink(app.db, workspace);
    await multiply("threads", id, QUOTAS.threads - 2);
    await expectFull("thread.tooMany", QUOTAS.threads, () => owner.mutate("threads.create", { workspace: workspace.id, thread: newId(), comment: newId(), anchor, body: "Why so?" }));
    expect(await new Visitor(app).mutate("guest.begin", { key: link.guest.key, thread: newId(), comment: newId(), anchor, body: "Why so?" })).toMatchObject({ status: 409, problem: "thread.tooMany" });
  });

  it("takes no more comments in one discussion, of a member or a guest", async () => {
    const link = await createReviewLink(app.db, workspace);
    const { id, comment } = await createThread(app.db, workspace, { id: workspace.owner.userId }, { linkId: link.id });
    await multiply("comments", comment.id, QUOTAS.commentsPerThread - 2, { seq: "nextval('comments_seq_seq')" });
    await expectFull("comment.tooMany", QUOTAS.commentsPerThread, () => owner.mutate("comments.add", { workspace: workspace.id, thread: id, comment: newId(), body: "Because." }));
    expect(await new Visitor(app).mutate("guest.answer", { key: link.guest.key, thread: id, comment: newId(), body: "Because." })).toMatchObject({ status: 409, problem: "comment.tooMany" });
  });

  it("takes no more members, by whichever way they come", async () => {
    await app.db.$client.query("insert into users (id, email, name, locale) select 'crowd-' || n, 'crowd-' || n || '@example.test', 'N', 'en' from generate_series(1, $1) n on conflict do nothing", [QUOTAS.members]);
    await app.db.$client.query("insert into members (id, workspace_id, user_id, role) select $1 || n, $1, 'crowd-' || n, 'viewer' from generate_series(1, $2::int) n", [workspace.id, QUOTAS.members - 2]);
    const { token, id } = await createInvitation(app.db, workspace, { maxUses: 10 });
    const newcomers = [await Visitor.signedIn(app, await createUser(app.db)), await Visitor.signedIn(app, await createUser(app.db))];
    await expectFull("member.tooMany", QUOTAS.members, () => newcomers.pop()!.mutate("invitations.accept", { token }));
    expect(await new Visitor(app).mutate("account.register", { name: "N", email: `${newId()}@example.test`, password: "long enough words", locale: "en", invitation: token })).toMatchObject({ problem: "member.tooMany" });
    const [invitation] = await app.db.select().from(invitations).where(eq(invitations.id, id));
    expect(invitation!.uses).toBe(1);
    // Who is in already comes and goes as before.
    await app.db.update(members).set({ role: "viewer" }).where(eq(members.userId, "crowd-1"));
    expect(await (await Visitor.signedIn(app, { id: "crowd-1" })).mutate("invitations.accept", { token })).toMatchObject({ status: 200 });
  });

  it("takes no more open invitations; used, expired and withdrawn ones take no room", async () => {
    const { id } = await createInvitation(app.db, workspace);
    for (const [column, value] of [["uses", "1"], ["expires_at", "'2020-01-01'"], ["revoked_at", "'2020-01-01'"]] as const) await multiply("invitations", id, 400, { token_hash: hash, id: `'${column}' || n || t.id`, [column]: value });
    await multiply("invitations", id, QUOTAS.openInvitations - 2, { token_hash: hash });
    await expectFull("invitation.tooMany", QUOTAS.openInvitations, () => owner.mutate("invitations.create", { workspace: workspace.id, role: "editor", maxUses: 1, days: 7 }));
    expect(await owner.mutate("invitations.createMany", { workspace: workspace.id, role: "editor", days: 7, emails: ["a@example.test"] })).toMatchObject({ status: 409, problem: "invitation.tooMany" });
  });

  it("takes no more versions, nor reviews of one", async () => {
    const { id } = await createVersion(app.db, workspace);
    await multiply("versions", id, QUOTAS.versions - 2);
    await expectFull("version.tooMany", QUOTAS.versions, () => owner.mutate("versions.create", { workspace: workspace.id, version: newId(), name: "One more", note: "" }));
    const reviewer = await addMember(app.db, workspace, "reviewer");
    const review = await createReview(app.db, { id }, [reviewer.userId]);
    await multiply("reviews", review.id, QUOTAS.reviewsPerVersion - 2);
    await expectFull("review.tooMany", QUOTAS.reviewsPerVersion, () => owner.mutate("reviews.ask", { workspace: workspace.id, review: newId(), version: id, members: [reviewer.id], question: "", due: null }));
  });

  it("takes no more working review links, nor guests by one", async () => {
    const link = await createReviewLink(app.db, workspace);
    await multiply("review_links", link.id, 300, { token_hash: hash, id: "'old' || n || t.id", revoked_at: "'2020-01-01'" });
    await multiply("review_links", link.id, QUOTAS.workingLinks - 2, { token_hash: hash });
    await expectFull("link.tooMany", QUOTAS.workingLinks, () => owner.mutate("reviewLinks.create", { workspace: workspace.id, version: null, label: "", mayComment: true, days: 7 }));
    await multiply("guests", link.guest.id, QUOTAS.guestsPerLink - 2, { key_hash: hash });
    await expectFull("guest.tooMany", QUOTAS.guestsPerLink, () => new Visitor(app).mutate("guest.enter", { token: link.token, name: "Vera" }));
  });
});

it("a person owns no more workspaces than the quota; those deleted, and those of others, take no room", async () => {
  const { owner: { userId } } = workspace;
  const others = await createWorkspace(app.db);
  for (const [prefix, deleted, role, count] of [["gone-", "now()", "owner", 200], ["theirs-", "null", "editor", 200], ["mine-", "null", "owner", QUOTAS.workspacesPerPerson - 2]] as const) {
    await multiply("workspaces", others.id, count, { id: `'${prefix}' || n`, deleted_at: deleted });
    await app.db.$client.query(`insert into members (id, workspace_id, user_id, role) select '${prefix}' || n, '${prefix}' || n, $1, '${role}' from generate_series(1, ${count}) n`, [userId]);
  }
  await expectFull("workspace.tooMany", QUOTAS.workspacesPerPerson, () => owner.mutate("workspaces.create", { name: "One more", locale: "en" }));
  expect(await app.db.$count(workspaces, eq(workspaces.name, "One more"))).toBe(1);
});

it("a plan's quota holds for what comes through the API, too", async () => {
  const add = (count: number) => owner.mutate("plan.apply", { workspace: workspace.id, commands: Array.from({ length: count }, () => ({ type: "candidate.add", id: newId() })) });
  expect(await add(RECORD_QUOTAS.candidates)).toMatchObject({ status: 200 });
  expect(await add(1)).toMatchObject({ status: 400, problem: "candidate.tooMany", params: { max: String(RECORD_QUOTAS.candidates) } });
});
