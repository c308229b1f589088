import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createComment, createThread } from "#db/factories/create-thread.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { comments, threads } from "#db/schema/comments.ts";
import { newId } from "#model/ids.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A workspace with a goal, its owner and a reviewer. */
async function createTeam() {
  const workspace = await createWorkspace(app.db);
  const member = await addMember(app.db, workspace, "reviewer");
  const goal = newId();
  await app.hub.apply(workspace.id, { userId: workspace.owner.userId, memberId: workspace.owner.id }, [{ type: "goal.add", id: goal, values: { title: "Answer sooner" } }]);
  const browser = (userId: string) => Visitor.signedIn(app, { id: userId });
  return { workspace: workspace.id, of: workspace, goal, member, owner: await browser(workspace.owner.userId), reviewer: await browser(member.userId) };
}
type Team = Awaited<ReturnType<typeof createTeam>>;
const start = async ({ workspace, goal }: Team, by: Visitor, body = "Too slow?") => {
  const ids = { thread: newId(), comment: newId() };
  await by.must("threads.create", { workspace, ...ids, anchor: `goal/${goal}`, body });
  return ids;
};
type Marks = { id: string; anchor: string; count: number; unread: boolean }[];
const marks = async ({ workspace }: Team, of: Visitor) => (await of.query("threads.marks", { workspace })).data as Marks;
type Whole = { names: string[]; resolvedAt: string | null; comments: { id: string; body: string; deleted: boolean; edited: boolean; author: { name: string; member: string | null }; reactions: object[] }[] };
const whole = async ({ workspace }: Team, of: Visitor, thread: string) => (await of.query("threads.get", { workspace, thread })).data as Whole;

describe("a thread", () => {
  it("is started by a reviewer, seen by all, and unread by the others until they read it", async () => {
    const team = await createTeam();
    const { thread } = await start(team, team.reviewer);
    expect(app.heard.stale).toContainEqual({ workspaceId: team.workspace, queries: ["threads.marks", "threads.list", "threads.get", "findings.around", "activity.list"] });
    expect(await marks(team, team.reviewer)).toEqual([{ id: thread, anchor: `goal/${team.goal}`, count: 1, unread: false }]);
    expect(await marks(team, team.owner)).toMatchObject([{ unread: true }]);
    await team.owner.must("threads.read", { workspace: team.workspace, thread, read: true });
    expect(await marks(team, team.owner)).toMatchObject([{ unread: false }]);
    await team.reviewer.must("comments.add", { workspace: team.workspace, thread, comment: newId(), body: "Well?" });
    expect(await marks(team, team.owner)).toMatchObject([{ count: 2, unread: true }]);
  });

  it("sent twice, is made once; so is an answer", async () => {
    const team = await createTeam();
    const sent = { workspace: team.workspace, thread: newId(), comment: newId(), anchor: `goal/${team.goal}`, body: "Once" };
    await Promise.all([team.owner.must("threads.create", sent), team.owner.must("threads.create", sent)]);
    const answer = { workspace: team.workspace, thread: sent.thread, comment: newId(), body: "Twice" };
    await Promise.all([team.owner.must("comments.add", answer), team.owner.must("comments.add", answer)]);
    expect((await whole(team, team.owner, sent.thread)).comments.map(({ body }) => body)).toEqual(["Once", "Twice"]);
    // Not a way to write over, or to learn of, what somebody else has written.
    expect(await team.reviewer.mutate("comments.add", { ...answer, body: "Theirs" })).toMatchObject({ status: 409, problem: "comment.exists" });
    expect(await team.reviewer.mutate("threads.create", sent)).toMatchObject({ status: 409, problem: "thread.exists" });
  });

  it("needs a thing that is there, and outlives it under its last name", async () => {
    const team = await createTeam();
    expect(await team.owner.mutate("threads.create", { workspace: team.workspace, thread: newId(), comment: newId(), anchor: "goal/nosuch", body: "?" })).toMatchObject({ status: 404, problem: "thread.thingGone" });
    expect(await team.owner.mutate("threads.create", { workspace: team.workspace, thread: newId(), comment: newId(), anchor: "<b>", body: "?" })).toMatchObject({ status: 404, problem: "thread.thingGone" });
    const { thread } = await start(team, team.owner);
    const [other] = [newId()];
    await team.owner.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.set", id: team.goal, values: { title: "Answer at once" } }, { type: "goal.add", id: other }] });
    await team.owner.must("comments.add", { workspace: team.workspace, thread, comment: newId(), body: "Renamed" });
    await team.owner.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.remove", ids: [team.goal] }] });
    await team.owner.must("comments.add", { workspace: team.workspace, thread, comment: newId(), body: "Gone" });
    expect(await whole(team, team.owner, thread)).toMatchObject({ names: ["Answer at once"], anchor: `goal/${team.goal}` });
    await team.owner.must("threads.move", { workspace: team.workspace, thread, anchor: `goal/${other}` });
    expect(await marks(team, team.owner)).toMatchObject([{ anchor: `goal/${other}`, count: 3 }]);
  });

  it("is resolved and opened again, by an answer too", async () => {
    const team = await createTeam();
    const { thread } = await start(team, team.reviewer);
    await team.owner.must("threads.resolve", { workspace: team.workspace, thread, resolved: true });
    expect(await marks(team, team.owner)).toEqual([]);
    await team.reviewer.must("comments.add", { workspace: team.workspace, thread, comment: newId(), body: "Not so fast" });
    expect(await marks(team, team.owner)).toMatchObject([{ count: 2 }]);
  });
});

describe("one's own comment", () => {
  it("is edited and marked so; deleted, it leaves its place where it was answered, and nothing where it was not", async () => {
    const team = await createTeam();
    const { thread, comment } = await start(team, team.reviewer);
    const answer = newId();
    await team.owner.must("comments.add", { workspace: team.workspace, thread, comment: answer, body: "Yes" });
    await team.reviewer.must("comments.edit", { workspace: team.workspace, comment, body: "Too slow!" });
    expect((await whole(team, team.owner, thread)).comments[0]).toMatchObject({ body: "Too slow!", edited: true });
    await team.reviewer.must("comments.react", { workspace: team.workspace, comment: answer, reaction: "👍", on: true });
    await team.reviewer.must("comments.remove", { workspace: team.workspace, comment });
    expect((await whole(team, team.owner, thread)).comments).toMatchObject([{ deleted: true, body: "" }, { body: "Yes", reactions: [{ reaction: "👍", yours: false }] }]);
    expect(await team.reviewer.mutate("comments.edit", { workspace: team.workspace, comment, body: "Again" })).toMatchObject({ status: 404, problem: "comment.notFound" });
    await team.owner.must("comments.remove", { workspace: team.workspace, comment: answer });
    expect(await app.db.select().from(threads).where(eq(threads.id, thread))).toEqual([]);
    expect(await app.db.select().from(comments).where(eq(comments.threadId, thread))).toEqual([]);
  });

  it("needs words, and not too many; what hides in them is not kept", async () => {
    const team = await createTeam();
    const { thread } = await start(team, team.owner);
    const add = (body: string) => team.owner.mutate("comments.add", { workspace: team.workspace, thread, comment: newId(), body });
    expect(await add(" \u200b\n ")).toMatchObject({ status: 400, problem: "comment.empty" });
    expect(await add("x".repeat(5001))).toMatchObject({ status: 400, problem: "comment.tooLong", params: { max: 5000 } });
    expect(await add("x".repeat(100_001))).toMatchObject({ status: 400, problem: "input.malformed" });
    expect(await add("a\u202Eb")).toMatchObject({ status: 200 });
    expect((await whole(team, team.owner, thread)).comments.at(-1)).toMatchObject({ body: "ab" });
  });
});

describe("the list", () => {
  const list = async ({ workspace }: Team, of: Visitor, input: object) => (await of.query("threads.list", { workspace, ...input })).data as { threads: { id: string; excerpt: string; count: number; author: string }[]; next: number | null };

  it("is paged by the newest comment", async () => {
    const team = await createTeam();
    const made = [];
    for (let n = 0; n < 35; n++) made.push(await createThread(app.db, team.of, { id: team.member.userId }, { body: `No ${n}` }));
    await createComment(app.db, made[3]!, { id: team.of.owner.userId }, "On top again");
    const first = await list(team, team.owner, { filter: "open" });
    expect(first.threads.map(({ excerpt }) => excerpt).slice(0, 3)).toEqual(["No 3", "No 34", "No 33"]);
    expect(first.threads.map(({ count }) => count).slice(0, 3)).toEqual([2, 1, 1]);
    expect(first.threads).toHaveLength(30);
    const rest = await list(team, team.owner, { filter: "open", cursor: first.next });
    expect(rest.threads.map(({ excerpt }) => excerpt)).toEqual(["No 5", "No 4", "No 2", "No 1", "No 0"]);
    expect(rest.next).toBeNull();
  });

  it("tells mine, those that mention me or my participant, those of a place, and those that say something", async () => {
    const team = await createTeam();
    const mine = newId();
    await team.owner.must("plan.apply", { workspace: team.workspace, commands: [{ type: "participant.add", id: mine, values: { title: "Lawyer", member: team.member.id } }] });
    const named = await start(team, team.owner, `[@Lawyer](participant/${mine}) 100% sure?`);
    const called = await start(team, team.owner, `[@You](member/${team.member.id}) look`);
    const own = await start(team, team.reviewer, "My own");
    await start(team, team.owner, "Nothing to do with you");
    const given = await createThread(app.db, team.of, { id: team.of.owner.userId }, { assignee: team.member.userId, place: "matrix", body: "Do it" });
    const ids = async (input: object) => (await list(team, team.reviewer, input)).threads.map(({ id }) => id).toSorted();
    expect(await ids({ filter: "mentions" })).toEqual([named.thread, called.thread].toSorted());
    expect(await ids({ filter: "mine" })).toEqual([own.thread, given.id].toSorted());
    expect(await ids({ filter: "open", place: "matrix" })).toEqual([given.id]);
    expect(await ids({ filter: "open", search: "100%" })).toEqual([named.thread]);
    expect(await ids({ filter: "open", search: "answer SOONER" })).toHaveLength(4);
    expect(await ids({ filter: "open", search: "\\" })).toEqual([]);
    expect(await ids({ filter: "resolved" })).toEqual([]);
  });

  it("keeps the name of an author who has left", async () => {
    const team = await createTeam();
    const { thread } = await start(team, team.reviewer);
    await team.owner.must("members.remove", { workspace: team.workspace, member: team.member.id });
    expect((await whole(team, team.owner, thread)).comments[0]!.author).toMatchObject({ member: null, name: expect.stringMatching(/^Person/) as string });
  });
});
