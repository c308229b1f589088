import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createNotification } from "#db/factories/create-notification.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { notificationSettings } from "#db/schema/notifications.ts";
import { newId } from "#model/ids.ts";
import { notify } from "#server/services/notifications/notify.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Listed = { id: number; workspace: { id: string; name: string }; actor: { name: string }; count: number; read: boolean; told: { kind: string; params: Record<string, unknown> } };
const list = async (of: Visitor, input: object = {}) => (await of.query("notifications.list", input)).data as { notifications: Listed[]; next: number | null };
const kinds = async (of: Visitor, input: object = {}) => (await list(of, input)).notifications.map(({ told }) => told.kind);
const unread = async (of: Visitor) => ((await of.query("notifications.count")).data as { unread: number }).unread;

/** A workspace with a goal, its owner Olga, and two reviewers who are told things. */
async function createTeam() {
  const workspace = await createWorkspace(app.db, { owner: await createUser(app.db, { name: "Olga" }), name: "Windows" });
  const [rita, ravil] = [await addMember(app.db, workspace, "reviewer", await createUser(app.db, { name: "Rita" })), await addMember(app.db, workspace, "reviewer")];
  const goal = newId();
  await app.hub.apply(workspace.id, { userId: workspace.owner.userId, memberId: workspace.owner.id }, [{ type: "goal.add", id: goal, values: { title: "Answer sooner" } }]);
  const browser = (userId: string) => Visitor.signedIn(app, { id: userId });
  return { workspace: workspace.id, of: workspace, goal, members: { rita, ravil }, olga: await browser(workspace.owner.userId), rita: await browser(rita.userId), ravil: await browser(ravil.userId) };
}
type Team = Awaited<ReturnType<typeof createTeam>>;
async function start({ workspace, goal }: Team, by: Visitor, body: string) {
  const ids = { thread: newId(), comment: newId() };
  await by.must("threads.create", { workspace, ...ids, anchor: `goal/${goal}`, body });
  return ids;
}
async function answer({ workspace }: Team, by: Visitor, thread: string, body: string) {
  const comment = newId();
  await by.must("comments.add", { workspace, thread, comment, body });
  return comment;
}
const call = (member: { id: string }) => `[@Them](member/${member.id})`;

describe("who is mentioned", () => {
  it("is told where and in which words, and the others are not", async () => {
    const team = await createTeam();
    const { thread, comment } = await start(team, team.olga, `${call(team.members.rita)} is **this** so?`);
    expect((await list(team.rita)).notifications).toMatchObject([{
      workspace: { id: team.workspace, name: "Windows" }, actor: { member: team.of.owner.id, name: "Olga" }, count: 1, read: false,
      told: { kind: "mentioned", params: { thread, comment, anchor: `goal/${team.goal}`, place: "goals", names: ["Answer sooner"], excerpt: "@Them is this so?" } },
    }]);
    expect(await kinds(team.ravil)).toEqual([]);
    expect(app.heard.stale).toContainEqual({ workspaceId: team.workspace, queries: expect.arrayContaining(["notifications.count", "notifications.list"]) });
  });

  it("through a participant that stands for them is told too, once, and not of what they say themselves", async () => {
    const team = await createTeam();
    const lawyer = newId();
    await team.olga.must("plan.apply", { workspace: team.workspace, commands: [{ type: "participant.add", id: lawyer, values: { title: "Lawyer", member: team.members.rita.id } }] });
    const { thread } = await start(team, team.olga, `[@Lawyer](participant/${lawyer}), that is ${call(team.members.rita)}`);
    expect(await kinds(team.rita)).toEqual(["mentioned"]);
    await answer(team, team.rita, thread, `I am ${call(team.members.rita)}`);
    expect(await kinds(team.rita)).toEqual(["mentioned"]);
  });

  it("only since the comment was changed is told then, once; whoever was told before reads the new words", async () => {
    const team = await createTeam();
    const { comment } = await start(team, team.olga, `${call(team.members.rita)} look`);
    const edit = (body: string) => team.olga.must("comments.edit", { workspace: team.workspace, comment, body });
    await edit(`${call(team.members.rita)} and ${call(team.members.ravil)} look here`);
    await edit("Nobody look");
    await edit(`${call(team.members.rita)} and ${call(team.members.ravil)} look again`);
    for (const one of [team.rita, team.ravil]) expect((await list(one)).notifications).toMatchObject([{ told: { kind: "mentioned", params: { excerpt: "@Them and @Them look again" } } }]);
  });
});

describe("an answer", () => {
  it("is told to who wrote in the thread or is to settle it; who is named as well is told that alone; several unread are one", async () => {
    const team = await createTeam();
    const { thread } = await start(team, team.olga, "Is this so?");
    await answer(team, team.rita, thread, "Yes");
    await team.olga.must("threads.assign", { workspace: team.workspace, thread, member: team.members.ravil.id, due: "2027-01-15" });
    expect((await list(team.ravil)).notifications).toMatchObject([{ told: { kind: "assigned", params: { due: "2027-01-15", excerpt: "Is this so?" } } }]);
    await answer(team, team.rita, thread, `${call(team.members.ravil)} really`);
    await answer(team, team.rita, thread, "Really, really");
    expect(await kinds(team.ravil)).toEqual(["replied", "mentioned", "assigned"]);
    expect((await list(team.olga)).notifications).toMatchObject([{ count: 3, told: { kind: "replied", params: { excerpt: "Really, really" } } }]);
    expect(await kinds(team.rita)).toEqual([]);
    await answer(team, team.olga, thread, "Thanks");
    expect(await kinds(team.rita)).toEqual(["replied"]);
  });

  it("read in its thread is read here, too; the next is told for itself", async () => {
    const team = await createTeam();
    const { thread } = await start(team, team.olga, "Is this so?");
    await answer(team, team.rita, thread, "Yes");
    expect(await unread(team.olga)).toBe(1);
    await team.olga.must("threads.read", { workspace: team.workspace, thread, read: true });
    expect(await unread(team.olga)).toBe(0);
    await answer(team, team.rita, thread, "No");
    expect((await list(team.olga)).notifications).toMatchObject([{ count: 1, read: false }, { count: 1, read: true }]);
  });

  it("that is taken away is quoted no longer, and with its thread goes all that was told of it", async () => {
    const team = await createTeam();
    const { thread, comment } = await start(team, team.olga, `${call(team.members.rita)} secret`);
    const second = await answer(team, team.rita, thread, "What?");
    const third = await answer(team, team.rita, thread, "Tell me");
    await team.rita.must("comments.remove", { workspace: team.workspace, comment: third });
    expect((await list(team.olga)).notifications).toMatchObject([{ count: 1, told: { params: { excerpt: "", comment: null } } }]);
    await team.rita.must("comments.remove", { workspace: team.workspace, comment: second });
    await team.olga.must("comments.remove", { workspace: team.workspace, comment });
    expect([await kinds(team.olga), await kinds(team.rita)]).toEqual([[], []]);
  });
});

describe("what is to be settled", () => {
  it("is told to whom it is given, not to who takes it, and taken back before it was read says nothing", async () => {
    const team = await createTeam();
    const { thread } = await start(team, team.olga, "Who does it?");
    const assign = (by: Visitor, member: string | null) => by.must("threads.assign", { workspace: team.workspace, thread, member, due: null });
    await assign(team.olga, team.members.rita.id);
    await assign(team.olga, team.members.ravil.id);
    expect([await kinds(team.rita), await kinds(team.ravil)]).toEqual([[], ["assigned"]]);
    await assign(team.rita, team.members.rita.id);
    expect([await kinds(team.rita), await kinds(team.ravil)]).toEqual([[], []]);
  });
});

it("another role is told to whom it is given", async () => {
  const team = await createTeam();
  await team.olga.must("members.setRole", { workspace: team.workspace, member: team.members.rita.id, role: "editor" });
  expect((await list(team.rita)).notifications).toMatchObject([{ told: { kind: "roleChanged", params: { from: "reviewer", to: "editor" } } }]);
});

describe("an invitation to an address", () => {
  it("is told to who has proved it theirs; they join without the link, and nobody else does", async () => {
    const team = await createTeam();
    const [proved, claimed] = [await createUser(app.db, { email: "Ivan@Firm.test", emailVerifiedAt: new Date() }), await createUser(app.db)];
    const [ivan, other] = [await Visitor.signedIn(app, proved), await Visitor.signedIn(app, claimed)];
    const invite = async (email: string) => (await team.olga.must<{ id: string }>("invitations.create", { workspace: team.workspace, role: "editor", email, maxUses: 1, days: 1 })).id;
    const [his, theirs] = [await invite("ivan@firm.test"), await invite(claimed.email)];
    expect((await list(ivan)).notifications).toMatchObject([{ workspace: { name: "Windows" }, told: { kind: "invited", params: { invitation: his, role: "editor" } } }]);
    expect(await kinds(other)).toEqual([]);
    for (const [visitor, invitation] of [[other, theirs], [other, his], [ivan, theirs]] as const) expect(await visitor.mutate("invitations.acceptOwn", { invitation })).toMatchObject({ status: 404, problem: "invitation.unknown" });
    expect(await ivan.must("invitations.acceptOwn", { invitation: his })).toEqual({ workspace: team.workspace });
    expect((await ivan.query("plan.get", { workspace: team.workspace })).status).toBe(200);
    expect(await unread(ivan)).toBe(0);
  });

  it("of many at once is told to each, and not to who is a member", async () => {
    const team = await createTeam();
    const maria = await createUser(app.db, { emailVerifiedAt: new Date() });
    await team.olga.must("invitations.createMany", { workspace: team.workspace, role: "viewer", days: 1, emails: [maria.email, "nobody@firm.test"] });
    expect(await kinds(await Visitor.signedIn(app, maria))).toEqual(["invited"]);
  });
});

describe("notify", () => {
  const review = { version: "v1", versionName: "Spring", review: "r1" };

  it("leaves out the actor, strangers, and who has switched the kind off; from the app itself it tells everyone", async () => {
    const team = await createTeam();
    const stranger = await createUser(app.db);
    const [olga, rita, ravil] = [team.of.owner.userId, team.members.rita.userId, team.members.ravil.userId];
    await app.db.insert(notificationSettings).values({ userId: ravil, off: ["reviewAsked"] });
    const tell = (kind: "reviewAsked" | "madeResponsible", userId: string | null) => app.db.transaction((tx) => notify(tx, { id: team.workspace, userId }, {
      to: [olga, rita, rita, ravil, stranger.id], kind, params: { ...review, count: 1, title: "", activity: "", participant: "" },
    }));
    expect(await tell("reviewAsked", olga)).toEqual([rita]);
    expect((await tell("madeResponsible", null)).toSorted()).toEqual([olga, rita, ravil].toSorted());
  });

  it("replaces what is unread about the same, and nothing of another workspace, kind or person", async () => {
    const [team, other] = [await createTeam(), await createWorkspace(app.db)];
    await addMember(app.db, other, "viewer", { id: team.members.rita.userId });
    const tell = (workspace: string, to: string, versionName: string) => app.db.transaction((tx) => notify(tx, { id: workspace, userId: null }, { to: [to], kind: "reviewAsked", params: { ...review, versionName }, about: "review/r1" }));
    await tell(team.workspace, team.members.rita.userId, "First");
    await tell(other.id, team.members.rita.userId, "Elsewhere");
    await tell(team.workspace, team.members.ravil.userId, "Theirs");
    await tell(team.workspace, team.members.rita.userId, "Second");
    expect((await list(team.rita)).notifications.map(({ told, count }) => [told.params.versionName, count])).toEqual([["Second", 2], ["Elsewhere", 1]]);
  });
});

describe("the inbox", () => {
  it("is paged, counts, tells the unread apart, and is marked read up to what was seen", async () => {
    const team = await createTeam();
    const me = { id: team.members.rita.userId };
    const made = [];
    for (let n = 0; n < 25; n++) made.push(await createNotification(app.db, team.of, me, { actorName: `No ${n}` }));
    const first = await list(team.rita);
    expect([first.notifications.length, first.notifications[0]!.actor.name]).toEqual([20, "No 24"]);
    const rest = await list(team.rita, { cursor: first.next });
    expect([rest.notifications.map(({ actor }) => actor.name), rest.next]).toEqual([["No 4", "No 3", "No 2", "No 1", "No 0"], null]);
    expect(await unread(team.rita)).toBe(25);
    await team.rita.must("notifications.read", { notification: made[3]!.id, read: true });
    await team.rita.must("notifications.readAll", { until: made[20]!.id });
    expect((await list(team.rita, { unread: true })).notifications.map(({ actor }) => actor.name)).toEqual(["No 24", "No 23", "No 22", "No 21"]);
    await team.rita.must("notifications.read", { notification: made[0]!.id, read: false });
    expect(await unread(team.rita)).toBe(5);
  });

  it("is one's own, and shows nothing of a workspace that one has left or that is gone", async () => {
    const team = await createTeam();
    const row = await createNotification(app.db, team.of, { id: team.members.rita.userId });
    expect(await team.ravil.mutate("notifications.read", { notification: row.id, read: true })).toMatchObject({ status: 404, problem: "notification.notFound" });
    await team.ravil.must("notifications.readAll", { until: row.id });
    expect(await unread(team.rita)).toBe(1);
    await team.olga.must("members.remove", { workspace: team.workspace, member: team.members.rita.id });
    expect([await kinds(team.rita), await unread(team.rita)]).toEqual([[], 0]);
    await createNotification(app.db, team.of, { id: team.members.ravil.userId });
    await team.olga.must("workspaces.delete", { workspace: team.workspace, name: "Windows" });
    expect([await kinds(team.ravil), await unread(team.ravil)]).toEqual([[], 0]);
  });

  it("passes over what a version before or after this one has written", async () => {
    const team = await createTeam();
    const me = { id: team.members.rita.userId };
    await createNotification(app.db, team.of, me, { params: { count: 3 } as never });
    await createNotification(app.db, team.of, me, { kind: "poked" as never });
    await createNotification(app.db, team.of, me);
    expect(await kinds(team.rita)).toEqual(["mentioned"]);
  });
});
