import * as Y from "yjs";
import { eq } from "drizzle-orm";
import { fromBase64 } from "lib0/buffer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createGuest, createReviewLink } from "#db/factories/create-review-link.ts";
import { createThread } from "#db/factories/create-thread.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { commentMentions, comments, threads } from "#db/schema/comments.ts";
import { reviewLinks } from "#db/schema/review-links.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import { dumpDatabase, fingerprint } from "#server/testing/fingerprint.ts";
import { procedures } from "#server/testing/procedures.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Thread = { id: string; anchor: string; resolvedAt: string | null; comments: { id: string; author: string; byLink: boolean; yours: boolean; body: string }[] };
const [GOAL, GONE] = [newId(), newId()];
let address = 1;

/** A workspace with a goal, its owner's and reviewer's browsers, and a browser that nobody signed in with, at an address of its own. */
async function createTeam() {
  const workspace = await createWorkspace(app.db);
  const reviewer = await addMember(app.db, workspace, "reviewer");
  const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
  const stranger = () => Object.assign(new Visitor(app), { address: `198.51.100.${address++}` });
  await owner.must("plan.apply", { workspace: workspace.id, commands: [{ type: "goal.add", id: GOAL, values: { title: "Answer sooner" } }] });
  return { workspace, id: workspace.id, owner, reviewer: await Visitor.signedIn(app, { id: reviewer.userId }), reviewerMember: reviewer.id, stranger };
}
type Team = Awaited<ReturnType<typeof createTeam>>;

async function makeLink({ id, owner }: Team, values: object = {}) {
  const { link } = await owner.must<{ link: string }>("reviewLinks.create", { workspace: id, version: null, label: "Lawyers", mayComment: true, days: 7, ...values });
  return link.split("/").at(-1)!;
}
async function saveVersion({ id, owner }: Team) {
  const version = newId();
  await owner.must("versions.create", { workspace: id, version, name: "For the lawyers", note: "" });
  return version;
}
const comment = (key: string, more: object = {}) => ({ key, thread: newId(), comment: newId(), anchor: `goal/${GOAL}`, body: "Is it so?", ...more });
const threadsOf = async (visitor: Visitor, key: string) => (await visitor.mutate("guest.threads", { key })).data as Thread[];

describe("a review link", () => {
  it("shows a version to whoever has it, and the version alone", async () => {
    const team = await createTeam();
    const token = await makeLink(team, { version: await saveVersion(team), mayComment: false });
    await team.owner.must("plan.apply", { workspace: team.id, commands: [{ type: "goal.set", id: GOAL, values: { title: "Since" } }] });
    const guest = team.stranger();
    expect((await guest.query("guest.look", { token })).data).toEqual({ problem: null, workspaceName: team.workspace.name, versionName: "For the lawyers", needsPassword: false, mayComment: false });
    const { key } = await guest.must<{ key: string }>("guest.enter", { token });
    const plan = await guest.must<{ state: string; live: boolean; mark: string }>("guest.plan", { key });
    const document = createDocument();
    Y.applyUpdate(document, fromBase64(plan.state));
    expect([plan.live, project(document).goals[0]?.title]).toEqual([false, "Answer sooner"]);
    expect(await guest.must("guest.plan", { key, mark: plan.mark })).toMatchObject({ state: null });
    const dump = await dumpDatabase(app.db);
    for (const sent of [token, key]) expect(dump).not.toContain(sent);
  });

  it("to the live plan shows it as it stands", async () => {
    const team = await createTeam();
    const { guest: { key } } = await createReviewLink(app.db, team.workspace);
    const guest = team.stranger();
    const { mark } = await guest.must<{ mark: string }>("guest.plan", { key });
    await team.owner.must("plan.apply", { workspace: team.id, commands: [{ type: "goal.set", id: GOAL, values: { title: "Since" } }] });
    const { state } = await guest.must<{ state: string }>("guest.plan", { key, mark });
    const document = createDocument();
    Y.applyUpdate(document, fromBase64(state));
    expect(project(document).goals[0]?.title).toBe("Since");
  });

  it("with a password lets in who knows it, and is not to be guessed", async () => {
    const team = await createTeam();
    const token = await makeLink(team, { password: "seven green lamps", mayComment: false });
    const guest = team.stranger();
    expect((await guest.query("guest.look", { token })).data).toMatchObject({ needsPassword: true });
    for (const password of [undefined, "", "seven green lamp"]) expect(await guest.mutate("guest.enter", { token, password })).toMatchObject({ status: 403, problem: "link.wrongPassword" });
    await guest.must("guest.enter", { token, password: "seven green lamps" });
    const answers = [];
    for (let guess = 0; guess < 20; guess++) answers.push((await guest.mutate("guest.enter", { token, password: `guess ${guess}` })).status);
    expect([answers.filter((status) => status === 403).length, answers.at(-1)]).toEqual([16, 429]);
    expect(await team.owner.mutate("reviewLinks.create", { workspace: team.id, version: null, label: "", mayComment: false, days: 1, password: "short" })).toMatchObject({ problem: "password.tooShort" });
  });

  it("asks who may comment for a name, in which nothing is hidden", async () => {
    const team = await createTeam();
    const token = await makeLink(team);
    const guest = team.stranger();
    for (const name of [undefined, "\u202e\u200b", "  ", "…"]) expect((await guest.mutate("guest.enter", { token, name })).status).toBe(400);
    const { key } = await guest.must<{ key: string }>("guest.enter", { token, name: "Ve\u202era \u200b  <b>of</b>   L\u200baw" });
    expect(await guest.must("guest.plan", { key })).toMatchObject({ name: "Vera <b>of</b> Law" });
  });

  it.each([
    ["unknown", async () => undefined], ["revoked", (team: Team, link: string) => team.owner.must("reviewLinks.revoke", { workspace: team.id, link })],
    ["expired", (_: Team, link: string) => app.db.update(reviewLinks).set({ expiresAt: new Date(0) }).where(eq(reviewLinks.id, link))],
    ["versionGone", (team: Team, _: string, version: string) => team.owner.must("versions.remove", { workspace: team.id, version })],
    ["deleted", (team: Team) => team.owner.must("workspaces.delete", { workspace: team.id, name: team.workspace.name })],
  ] as const)("that is %s shows nothing, to who came by it neither", async (problem, end) => {
    const team = await createTeam();
    const version = await saveVersion(team);
    const link = await createReviewLink(app.db, team.workspace, { versionId: version });
    const guest = team.stranger();
    const sent = comment(link.guest.key);
    await guest.must("guest.begin", sent);
    await end(team, link.id, version);
    const isKnown = problem !== "unknown" && problem !== "deleted";
    const [token, key] = problem === "unknown" ? ["nobody-has-this", "nobody-has-this"] : [link.token, link.guest.key];
    const before = await fingerprint(app.db);
    expect((await guest.query("guest.look", { token })).data).toEqual({ problem: isKnown ? problem : "unknown", workspaceName: "", versionName: null, needsPassword: false, mayComment: false });
    expect(await guest.mutate("guest.enter", { token, name: "Vera" })).toMatchObject({ problem: isKnown ? `link.${problem}` : "link.unknown" });
    for (const [path, input] of [["guest.plan", { key }], ["guest.threads", { key }], ["guest.begin", { ...comment(key) }], ["guest.answer", { ...sent, key, comment: newId() }]] as const) {
      expect({ path, ...(await guest.mutate(path, input)) }).toMatchObject({ path, data: null, status: isKnown ? 403 : 401, problem: isKnown ? `link.${problem}` : "guest.unknown" });
    }
    expect(await fingerprint(app.db)).toBe(before);
  });
});

describe("a guest", () => {
  it("comments on a thing, is marked as one, is answered, and answers; sent twice, it is written once", async () => {
    const team = await createTeam();
    const { guest: { key } } = await createReviewLink(app.db, team.workspace);
    const guest = team.stranger();
    const first = comment(key);
    await Promise.all([guest.must("guest.begin", first), guest.must("guest.begin", first)]);
    expect(app.heard.stale).toContainEqual({ workspaceId: team.id, queries: expect.arrayContaining(["threads.marks", "threads.list", "threads.get"]) });
    await team.reviewer.must("comments.add", { workspace: team.id, thread: first.thread, comment: newId(), body: "It is." });
    await team.reviewer.must("threads.resolve", { workspace: team.id, thread: first.thread, resolved: true });
    const answer = { key, thread: first.thread, comment: newId(), body: "Thank you." };
    await Promise.all([guest.must("guest.answer", answer), guest.must("guest.answer", answer)]);
    expect(await threadsOf(guest, key)).toMatchObject([{ anchor: `goal/${GOAL}`, resolvedAt: null, comments: [
      { author: "Vera from outside", byLink: true, yours: true, body: "Is it so?" }, { byLink: false, yours: false, body: "It is." }, { byLink: true, yours: true, body: "Thank you." },
    ] }]);
    expect((await team.owner.query("threads.get", { workspace: team.id, thread: first.thread })).data).toMatchObject({ byLink: true, version: null, comments: [
      { author: { member: null, name: "Vera from outside" }, byLink: true, yours: false }, { byLink: false, author: { member: team.reviewerMember } }, { byLink: true },
    ] });
    expect((await team.owner.query("threads.list", { workspace: team.id, filter: "open" })).data).toMatchObject({ threads: [{ byLink: true, author: "Vera from outside", count: 3 }] });
    expect((await team.owner.query("reviewLinks.list", { workspace: team.id })).data).toMatchObject([{ guests: 1, comments: 2, state: "active" }]);
  });

  it("sees what was begun by their link, and neither the team's threads nor another link's", async () => {
    const team = await createTeam();
    const [mine, other] = [await createReviewLink(app.db, team.workspace), await createReviewLink(app.db, team.workspace)];
    const inner = await createThread(app.db, team.workspace, { id: team.workspace.owner.userId });
    const guest = team.stranger();
    const [said, theirs] = [comment(mine.guest.key), comment(other.guest.key)];
    await guest.must("guest.begin", said);
    await guest.must("guest.begin", theirs);
    const colleague = await createGuest(app.db, mine, "Oleg");
    expect(await threadsOf(guest, colleague.key)).toMatchObject([{ id: said.thread, comments: [{ yours: false }] }]);
    const before = await fingerprint(app.db);
    for (const thread of [inner.id, theirs.thread]) expect(await guest.mutate("guest.answer", { key: mine.guest.key, thread, comment: newId(), body: "x" })).toMatchObject({ status: 404, problem: "thread.notFound" });
    for (const taken of [{ thread: inner.id }, { thread: said.thread }, { comment: inner.comment.id }]) expect((await guest.mutate("guest.begin", comment(colleague.key, taken))).status).toBe(409);
    expect(await fingerprint(app.db)).toBe(before);
  });

  it("says nothing more once comments are switched off, and reads what was said", async () => {
    const team = await createTeam();
    const { id: link, guest: { key } } = await createReviewLink(app.db, team.workspace);
    const guest = team.stranger();
    const said = comment(key);
    await guest.must("guest.begin", said);
    await team.owner.must("reviewLinks.setComments", { workspace: team.id, link, mayComment: false });
    for (const [path, input] of [["guest.begin", comment(key)], ["guest.answer", { ...said, comment: newId() }]] as const) expect(await guest.mutate(path, input)).toMatchObject({ status: 403, problem: "link.commentsOff" });
    expect(await threadsOf(guest, key)).toHaveLength(1);
    await team.owner.must("reviewLinks.setComments", { workspace: team.id, link, mayComment: true });
    await guest.must("guest.answer", { ...said, comment: newId() });
  });

  it("who came to read has no name, and comments no more when comments are switched on than before", async () => {
    const team = await createTeam();
    const link = await createReviewLink(app.db, team.workspace, { mayComment: false });
    const { key } = await createGuest(app.db, link, "");
    await team.owner.must("reviewLinks.setComments", { workspace: team.id, link: link.id, mayComment: true });
    expect(await team.stranger().mutate("guest.begin", comment(key))).toMatchObject({ status: 403, problem: "link.commentsOff" });
  });

  it("calls nobody, hides nothing in what they write, and writes of nothing that they cannot see", async () => {
    const team = await createTeam();
    const version = await saveVersion(team);
    const { guest: { key } } = await createReviewLink(app.db, team.workspace);
    const guest = team.stranger();
    const sent = comment(key, { body: `\u202e[@Anna](member/${team.reviewerMember}) see [#Answer sooner](goal/${GOAL}) <script>alert(1)</script>\u200b` });
    await guest.must("guest.begin", sent);
    expect((await threadsOf(guest, key))[0]?.comments[0]?.body).toBe("@Anna see #Answer sooner <script>alert(1)</script>");
    expect(await app.db.select().from(commentMentions).where(eq(commentMentions.commentId, sent.comment))).toEqual([]);
    const before = await fingerprint(app.db);
    for (const [problem, more] of [["comment.empty", { body: " \u200b\n" }], ["comment.tooLong", { body: "a".repeat(5001) }], ["thread.thingGone", { anchor: `goal/${GONE}` }], ["thread.thingGone", { anchor: `version/${version}` }], ["thread.thingGone", { anchor: "constructor/x" }]] as const) {
      expect(await guest.mutate("guest.begin", comment(key, more))).toMatchObject({ problem });
    }
    expect(await fingerprint(app.db)).toBe(before);
  });

  it("writes ten comments a minute", async () => {
    const team = await createTeam();
    const { guest: { key } } = await createReviewLink(app.db, team.workspace);
    const guest = team.stranger();
    for (let sent = 0; sent < 10; sent++) await guest.must("guest.begin", comment(key));
    expect(await guest.mutate("guest.begin", comment(key))).toMatchObject({ status: 429, problem: "account.tooMany" });
  });

  it("loses their words to an owner, keeps them from everyone else, and is marked as a guest after the version is deleted", async () => {
    const team = await createTeam();
    const version = await saveVersion(team);
    const { guest: { key } } = await createReviewLink(app.db, team.workspace, { versionId: version });
    const said = comment(key);
    await team.stranger().must("guest.begin", said);
    await team.owner.must("versions.remove", { workspace: team.id, version });
    expect((await app.db.select().from(threads).where(eq(threads.id, said.thread)))[0]).toMatchObject({ versionId: null, linkId: expect.any(String) });
    for (const path of ["comments.edit", "comments.remove"]) expect(await team.reviewer.mutate(path, { workspace: team.id, comment: said.comment, body: "Others' words" })).toMatchObject({ status: 403, problem: "comment.notYours" });
    expect(await team.owner.mutate("comments.edit", { workspace: team.id, comment: said.comment, body: "Others' words" })).toMatchObject({ problem: "comment.notYours" });
    await team.owner.must("comments.remove", { workspace: team.id, comment: said.comment });
    expect(await app.db.select().from(comments).where(eq(comments.id, said.comment))).toEqual([]);
  });

  it("opens nothing but guest.* with their key", async () => {
    const team = await createTeam();
    const { guest: { key }, token } = await createReviewLink(app.db, team.workspace);
    const guest = team.stranger();
    for (const name of ["prorab.session", "next-auth.session-token"]) guest.cookies.set(name, key);
    const before = await fingerprint(app.db);
    const inner = procedures.filter(({ path }) => /^(plan|threads|comments|versions|reviews|reviewLinks|members|activity|workspaces)\./.test(path));
    expect(inner.length).toBeGreaterThan(25);
    for (const { path, kind } of inner) expect({ path, ...(await guest[kind === "query" ? "query" : "mutate"](path, { workspace: team.id, key, token })) }).toMatchObject({ path, status: 401, data: null });
    expect(await fingerprint(app.db)).toBe(before);
  });
});
