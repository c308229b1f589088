import * as Y from "yjs";
import { fromBase64 } from "lib0/buffer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { createDocument } from "#model/document.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Listed = { id: string; name: string; by: string; fingerprint: string; reviews: { id: string; withdrawn: boolean; answers: { name: string; yours: boolean; verdict: string | null; reason: string }[] }[] };
type Whole = { plan: Plan; state: string };

/** A workspace with a goal, its owner, an editor and a reviewer. */
async function createTeam() {
  const workspace = await createWorkspace(app.db);
  const people = { editor: await addMember(app.db, workspace, "editor"), reviewer: await addMember(app.db, workspace, "reviewer"), viewer: await addMember(app.db, workspace, "viewer") };
  const goal = newId();
  const browser = (userId: string) => Visitor.signedIn(app, { id: userId });
  const team = { workspace: workspace.id, goal, people, owner: await browser(workspace.owner.userId), editor: await browser(people.editor.userId), reviewer: await browser(people.reviewer.userId) };
  await team.owner.must("plan.apply", { workspace: workspace.id, commands: [{ type: "goal.add", id: goal, values: { title: "Answer sooner" } }] });
  return team;
}
type Team = Awaited<ReturnType<typeof createTeam>>;
async function save({ workspace, owner }: Team, name = "First") {
  const version = newId();
  await owner.must("versions.create", { workspace, version, name, note: "What it is for" });
  return version;
}
const list = async ({ workspace }: Team, by: Visitor) => (await by.query("versions.list", { workspace })).data as Listed[];
async function ask(team: Team, version: string, members = [team.people.reviewer.id]) {
  const review = newId();
  await team.owner.must("reviews.ask", { workspace: team.workspace, review, version, members, question: "Is it so?", due: "2031-01-15" });
  return review;
}

describe("a version", () => {
  it("is the plan as it was, whatever becomes of it, with the document behind it", async () => {
    const team = await createTeam();
    const version = await save(team);
    await team.editor.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.set", id: team.goal, values: { title: "Something else" } }] });
    const { plan, state } = (await team.reviewer.query("versions.get", { workspace: team.workspace, version })).data as Whole;
    expect(plan.goals.find(({ id }) => id === team.goal)).toMatchObject({ title: "Answer sooner" });
    const document = createDocument();
    Y.applyUpdate(document, fromBase64(state));
    expect(project(document)).toEqual(plan);
    expect(app.heard.stale).toContainEqual({ workspaceId: team.workspace, queries: ["versions.list", "activity.list", "findings.around"] });
  });

  it("is told from the plan by its fingerprint, and equals it again once the change is taken back", async () => {
    const team = await createTeam();
    await save(team);
    const current = async () => fingerprintOf((await team.owner.query("plan.get", { workspace: team.workspace })).data as Plan);
    const [{ fingerprint }] = await list(team, team.reviewer) as [Listed];
    expect(await current()).toBe(fingerprint);
    const name = (title: string) => team.owner.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.set", id: team.goal, values: { title } }] });
    await name("Something else");
    expect(await current()).not.toBe(fingerprint);
    await name("Answer sooner");
    expect(await current()).toBe(fingerprint);
  });

  it("sent twice, is made once; its id is nobody else's to take", async () => {
    const team = await createTeam();
    const sent = { workspace: team.workspace, version: newId(), name: "Once", note: "" };
    await Promise.all([team.owner.must("versions.create", sent), team.owner.must("versions.create", sent)]);
    expect(await list(team, team.owner)).toHaveLength(1);
    expect(await team.editor.mutate("versions.create", { ...sent, name: "Theirs" })).toMatchObject({ status: 409, problem: "version.exists" });
    expect(await list(team, team.owner)).toMatchObject([{ name: "Once" }]);
  });

  it("is commented on, and so are its things, also those that the plan has no more", async () => {
    const team = await createTeam();
    const version = await save(team);
    await team.owner.must("plan.apply", { workspace: team.workspace, commands: [{ type: "goal.remove", ids: [team.goal] }] });
    const about = (anchor: string, rest: object) => ({ workspace: team.workspace, thread: newId(), comment: newId(), anchor, body: "Why?", ...rest });
    expect(await team.reviewer.mutate("threads.create", about(`goal/${team.goal}`, {}))).toMatchObject({ status: 404, problem: "thread.thingGone" });
    await team.reviewer.must("threads.create", about(`goal/${team.goal}`, { version }));
    await team.reviewer.must("threads.create", about(`version/${version}`, {}));
    const { threads } = (await team.owner.query("threads.list", { workspace: team.workspace, filter: "open" })).data as { threads: object[] };
    expect(threads).toMatchObject([{ anchor: `version/${version}`, place: "versions", names: ["First"], version: null }, { names: ["Answer sooner"], version: { id: version, name: "First" } }]);
    // An answer does not take the name away.
    await team.owner.must("comments.add", { workspace: team.workspace, thread: (threads[0] as { id: string }).id, comment: newId(), body: "Because." });
    await team.owner.must("versions.remove", { workspace: team.workspace, version });
    const after = (await team.owner.query("threads.list", { workspace: team.workspace, filter: "open" })).data as { threads: object[] };
    expect(after.threads).toMatchObject([{ names: ["First"] }, { names: ["Answer sooner"], version: null }]);
  });

  it("is made 30 times an hour at most", async () => {
    const team = await createTeam();
    for (let made = 0; made < 30; made++) await save(team, `Version ${made}`);
    expect(await team.owner.mutate("versions.create", { workspace: team.workspace, version: newId(), name: "One more", note: "" })).toMatchObject({ status: 429, problem: "account.tooMany" });
  });
});

describe("a review", () => {
  it("is answered by those asked, in words that all see; an answer can be changed", async () => {
    const team = await createTeam();
    const version = await save(team);
    const review = await ask(team, version, [team.people.reviewer.id, team.people.editor.id]);
    const answer = (by: Visitor, verdict: string, reason = "") => by.mutate("reviews.answer", { workspace: team.workspace, review, verdict, reason });
    expect(await answer(team.reviewer, "changes", " \u202e ")).toMatchObject({ status: 400, problem: "review.reasonMissing" });
    expect(await answer(team.reviewer, "changes", "The last step is wrong")).toMatchObject({ status: 200 });
    const said = async () => (await list(team, team.editor))[0]!.reviews[0]!.answers.map(({ yours, verdict, reason }) => ({ yours, verdict, reason }));
    expect(await said()).toEqual(expect.arrayContaining([{ yours: false, verdict: "changes", reason: "The last step is wrong" }, { yours: true, verdict: null, reason: "" }]));
    await answer(team.reviewer, "approved");
    expect(await said()).toEqual(expect.arrayContaining([{ yours: false, verdict: "approved", reason: "" }]));
    expect(await answer(team.owner, "approved")).toMatchObject({ status: 403, problem: "review.notAsked" });
  });

  it("is told to those asked, its answer to whoever asked, and what is to be changed to all who can change it", async () => {
    const team = await createTeam();
    const version = await save(team);
    const news = async (of: Visitor) => ((await of.query("notifications.list", {})).data as { notifications: { told: { kind: string; params: object } }[] }).notifications.map(({ told }) => told);
    const review = await ask(team, version);
    expect(await news(team.reviewer)).toMatchObject([{ kind: "reviewAsked", params: { version, versionName: "First", review } }]);
    await team.reviewer.must("reviews.answer", { workspace: team.workspace, review, verdict: "approved", reason: "" });
    expect(await news(team.editor)).toEqual([]);
    await team.reviewer.must("reviews.answer", { workspace: team.workspace, review, verdict: "changes", reason: "The last step" });
    expect(await news(team.owner), "told once, as it is now").toMatchObject([{ kind: "reviewAnswered", params: { verdict: "changes", reason: "The last step" } }]);
    expect(await news(team.editor)).toMatchObject([{ kind: "reviewAnswered", params: { verdict: "changes" } }]);
  });

  it("is asked once, of people who may answer", async () => {
    const team = await createTeam();
    const version = await save(team);
    const sent = { workspace: team.workspace, review: newId(), version, members: [team.people.reviewer.id, team.people.reviewer.id], question: "", due: null };
    await Promise.all([team.owner.must("reviews.ask", sent), team.owner.must("reviews.ask", sent)]);
    expect((await list(team, team.owner))[0]!.reviews).toMatchObject([{ answers: [{ verdict: null }] }]);
    expect(await team.owner.mutate("reviews.ask", { ...sent, review: newId(), members: [team.people.viewer.id] })).toMatchObject({ status: 400, problem: "review.cannotAnswer" });
  });

  it("once withdrawn, takes no answer and keeps those it has", async () => {
    const team = await createTeam();
    const review = await ask(team, await save(team), [team.people.reviewer.id, team.people.editor.id]);
    await team.editor.must("reviews.answer", { workspace: team.workspace, review, verdict: "approved", reason: "Good" });
    await team.owner.must("reviews.withdraw", { workspace: team.workspace, review });
    await team.owner.must("reviews.withdraw", { workspace: team.workspace, review });
    expect(await team.reviewer.mutate("reviews.answer", { workspace: team.workspace, review, verdict: "approved", reason: "" })).toMatchObject({ status: 409, problem: "review.withdrawn" });
    expect((await list(team, team.owner))[0]!.reviews).toMatchObject([{ withdrawn: true }]);
    expect((await list(team, team.owner))[0]!.reviews[0]!.answers.filter(({ verdict }) => verdict === "approved")).toHaveLength(1);
  });
});
