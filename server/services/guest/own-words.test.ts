import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createGuest, createReviewLink } from "#db/factories/create-review-link.ts";
import { createThread } from "#db/factories/create-thread.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { threads } from "#db/schema/comments.ts";
import { reviewLinks } from "#db/schema/review-links.ts";
import { newId } from "#model/ids.ts";
import { fingerprint } from "#server/testing/fingerprint.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Told = { actor: { name: string; member: string | null }; count: number; told: { kind: string; params: Record<string, unknown> } };
const GOAL = newId();
let address = 1;

/** A workspace with a goal and a review link; its two owners, a reviewer, and Vera, who came by the link. */
async function createTeam() {
  const workspace = await createWorkspace(app.db, { owner: await createUser(app.db, { name: "Olga" }) });
  const browser = (userId: string) => Visitor.signedIn(app, { id: userId });
  const owner = await browser(workspace.owner.userId);
  await owner.must("plan.apply", { workspace: workspace.id, commands: [{ type: "goal.add", id: GOAL, values: { title: "Answer sooner" } }] });
  const link = await createReviewLink(app.db, workspace);
  const vera = Object.assign(new Visitor(app), { address: `203.0.113.${address++}` });
  const reviewer = await addMember(app.db, workspace, "reviewer");
  return {
    workspace, id: workspace.id, link, key: link.guest.key, owner, vera, reviewerMember: reviewer.id,
    second: await browser((await addMember(app.db, workspace, "owner")).userId), reviewer: await browser(reviewer.userId),
  };
}
type Team = Awaited<ReturnType<typeof createTeam>>;
async function begin({ vera, key }: Team, body = "Is it so?") {
  const ids = { thread: newId(), comment: newId() };
  await vera.must("guest.begin", { key, ...ids, anchor: `goal/${GOAL}`, body });
  return ids;
}
async function answer({ vera, key }: Team, thread: string, body: string) {
  const comment = newId();
  await vera.must("guest.answer", { key, thread, comment, body });
  return comment;
}
const told = async (of: Visitor) => ((await of.query("notifications.list", {})).data as { notifications: Told[] }).notifications;
const kinds = async (of: Visitor) => (await told(of)).map(({ told: { kind } }) => kind);
const said = async ({ vera, key }: Team) => ((await vera.mutate("guest.threads", { key })).data as { comments: { body: string; edited: boolean; deleted: boolean }[] }[]).map(({ comments }) => comments);

describe("what a guest says", () => {
  it("is told to the owners where they begin, and to who takes part where they answer, marked as a guest's", async () => {
    const team = await createTeam();
    const { thread, comment } = await begin(team, "**Who** signs?");
    for (const owner of [team.owner, team.second]) {
      expect(await told(owner)).toMatchObject([{ actor: { name: "Vera from outside", member: null }, count: 1, told: { kind: "begunByGuest", params: { thread, comment, byGuest: true, anchor: `goal/${GOAL}`, place: "goals", names: ["Answer sooner"], excerpt: "Who signs?" } } }]);
    }
    expect(await kinds(team.reviewer)).toEqual([]);
    expect(app.heard.stale).toContainEqual({ workspaceId: team.id, queries: expect.arrayContaining(["notifications.count", "notifications.list", "threads.get"]) });
    await team.reviewer.must("comments.add", { workspace: team.id, thread, comment: newId(), body: "The director." });
    await answer(team, thread, "Thanks");
    await answer(team, thread, "And who pays?");
    expect(await told(team.reviewer)).toMatchObject([{ actor: { name: "Vera from outside" }, count: 2, told: { kind: "replied", params: { byGuest: true, excerpt: "And who pays?" } } }]);
    expect(await kinds(team.second), "they take no part in it").toEqual(["begunByGuest"]);
  });

  it("is told to who is to settle it, and to nobody who has switched that off; sent twice, it is told once", async () => {
    const team = await createTeam();
    await team.second.must("notifications.setSettings", { off: ["begunByGuest"] });
    const { thread } = await begin(team);
    expect(await kinds(team.second)).toEqual([]);
    await team.owner.must("threads.assign", { workspace: team.id, thread, member: team.reviewerMember, due: null });
    const again = { key: team.key, thread, comment: newId(), body: "Well?" };
    for (let time = 0; time < 2; time++) await team.vera.must("guest.answer", again);
    expect((await told(team.reviewer)).map(({ count, told: { kind } }) => [kind, count])).toEqual([["replied", 1], ["assigned", 1]]);
  });
});

describe("a guest's own words", () => {
  it("are changed and marked so, to whoever was told of them as well, and call nobody", async () => {
    const team = await createTeam();
    const { comment } = await begin(team);
    const edit = (body: string) => team.vera.must("guest.edit", { key: team.key, comment, body });
    await edit("Is it so?");
    expect(await said(team)).toMatchObject([[{ edited: false }]]);
    await edit(`[@Rita](member/${team.reviewerMember}), is it \u202eso at all?`);
    expect(await said(team)).toMatchObject([[{ body: "@Rita, is it so at all?", edited: true }]]);
    expect(await told(team.owner)).toMatchObject([{ told: { params: { excerpt: "@Rita, is it so at all?" } } }]);
    expect(await kinds(team.reviewer)).toEqual([]);
    for (const [body, problem] of [[" \u200b", "comment.empty"], ["a".repeat(5001), "comment.tooLong"]] as const) expect(await team.vera.mutate("guest.edit", { key: team.key, comment, body })).toMatchObject({ status: 400, problem });
  });

  it("leave their place where they were answered; with the last of them goes the thread, and what was told of it", async () => {
    const team = await createTeam();
    const { thread, comment } = await begin(team, "Secret");
    const last = await answer(team, thread, "More");
    const remove = (id: string) => team.vera.must("guest.remove", { key: team.key, comment: id });
    await remove(comment);
    expect(await said(team)).toMatchObject([[{ body: "", deleted: true }, { body: "More", deleted: false }]]);
    expect(await told(team.owner), "what was taken away is quoted to nobody").toEqual([]);
    expect((await team.owner.query("activity.list", { workspace: team.id, kind: "discussion" })).data).toMatchObject([{ action: "comment.removed", actor: null, params: { guest: "Vera from outside" } }, {}, {}]);
    await remove(last);
    expect([await said(team), await app.db.select().from(threads).where(eq(threads.id, thread))]).toEqual([[], []]);
    expect(await team.vera.mutate("guest.remove", { key: team.key, comment })).toMatchObject({ status: 404, problem: "comment.notFound" });
  });

  it("are theirs alone: another guest's, the team's and another link's are not touched, and what they do not see is not there", async () => {
    const team = await createTeam();
    const { thread, comment } = await begin(team);
    const reply = newId();
    await team.owner.must("comments.add", { workspace: team.id, thread, comment: reply, body: "It is." });
    const inner = await createThread(app.db, team.workspace, { id: team.workspace.owner.userId });
    const colleague = await createGuest(app.db, team.link, "Oleg");
    const other = await createReviewLink(app.db, team.workspace);
    const before = await fingerprint(app.db);
    for (const [key, id, status, problem] of [
      [colleague.key, comment, 403, "comment.notYours"], [team.key, reply, 403, "comment.notYours"], [team.key, inner.comment.id, 404, "comment.notFound"], [other.guest.key, comment, 404, "comment.notFound"], ["nobody-has-this", comment, 401, "guest.unknown"],
    ] as const) for (const path of ["guest.edit", "guest.remove"]) expect({ path, ...(await team.vera.mutate(path, { key, comment: id, body: "x" })) }).toMatchObject({ path, status, problem });
    expect(await fingerprint(app.db)).toBe(before);
  });

  it("stay as they are once the link has ended, or takes no comments", async () => {
    const team = await createTeam();
    const { comment } = await begin(team);
    for (const [set, problem] of [[{ mayComment: false }, "link.commentsOff"], [{ mayComment: true, revokedAt: new Date() }, "link.revoked"]] as const) {
      await app.db.update(reviewLinks).set(set).where(eq(reviewLinks.id, team.link.id));
      for (const path of ["guest.edit", "guest.remove"]) expect({ path, ...(await team.vera.mutate(path, { key: team.key, comment, body: "x" })) }).toMatchObject({ path, status: 403, problem });
    }
    expect((await team.owner.query("threads.list", { workspace: team.id, filter: "open" })).data).toMatchObject({ threads: [{ excerpt: "Is it so?" }] });
  });
});
