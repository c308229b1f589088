import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createNotification } from "#db/factories/create-notification.ts";
import { createComment, createThread } from "#db/factories/create-thread.ts";
import { createReviewLink } from "#db/factories/create-review-link.ts";
import { createReview, createVersion } from "#db/factories/create-version.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { members } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
import { wordingOf } from "#model/walk.ts";
import { unsubscribeToken } from "#server/services/notifications/unsubscribe-token.ts";
import { fingerprint } from "#server/testing/fingerprint.ts";
import { procedures } from "#server/testing/procedures.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const ACTORS = ["owner", "editor", "reviewer", "viewer", "outsider", "removed", "signedOut"] as const;
type Actor = (typeof ACTORS)[number];
type Row = Record<Actor, string>;

const OK = "ok";
const [SIGNED_OUT, ABSENT, FORBIDDEN] = ["401 account.signedOut", "404 workspace.notFound", "403 workspace.forbidden"];
const all = (answer: string): Row => Object.fromEntries(ACTORS.map((actor) => [actor, answer])) as Row;
const users: Row = { ...all(OK), signedOut: SIGNED_OUT };
const roles = (holders: readonly Actor[]): Row => ({
  ...all(FORBIDDEN), ...Object.fromEntries(holders.map((actor) => [actor, OK])), outsider: ABSENT, removed: ABSENT, signedOut: SIGNED_OUT,
});
const anyMember = roles(["owner", "editor", "reviewer", "viewer"]);
const editors = roles(["owner", "editor"]);
const owners = roles(["owner"]);
const commenters = roles(["owner", "editor", "reviewer"]);
/** Of what others wrote: whoever may comment may not touch it, an owner may take it away. */
const notYours = (holders: readonly Actor[]): Row => ({ ...commenters, ...Object.fromEntries(["owner", "editor", "reviewer"].filter((actor) => !holders.includes(actor as Actor)).map((actor) => [actor, "403 comment.notYours"])) });

type World = Awaited<ReturnType<typeof createWorld>>;

/** Every procedure: what it is sent, and what each actor is answered. A procedure without a row fails the first test. */
const TABLE: Record<string, { input: (world: World) => unknown; answers: Row }> = {
  "setup.state": { input: () => undefined, answers: all(OK) },
  "setup.create": { input: () => ({ name: "A", email: "first@example.test", password: "long enough words", workspace: "W", locale: "en" }), answers: all("409 setup.done") },
  "account.register": { input: () => ({ name: "A", email: "new@example.test", password: "long enough words", locale: "en" }), answers: all("403 account.closed") },
  "account.me": { input: () => undefined, answers: users },
  "account.update": { input: () => ({ theme: "dark" }), answers: users },
  "account.changePassword": { input: () => ({ next: "long enough words" }), answers: users },
  "account.signOutEverywhere": { input: () => ({}), answers: users },
  "account.requestLink": { input: () => ({ email: "anyone@example.test" }), answers: all("503 mail.notConfigured") },
  "account.deletion": { input: () => undefined, answers: users },
  // Nobody's address: without the right one nothing is deleted, whoever asks.
  "account.delete": { input: () => ({ email: "nobody@example.test" }), answers: { ...all("400 account.otherEmail"), signedOut: SIGNED_OUT } },
  "workspaces.list": { input: () => undefined, answers: users },
  "workspaces.create": { input: () => ({ name: "Another", locale: "en" }), answers: users },
  "workspaces.get": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "workspaces.update": { input: ({ workspace }) => ({ workspace, name: "Renamed" }), answers: owners },
  "workspaces.delete": { input: ({ workspace, name }) => ({ workspace, name }), answers: owners },
  "workspaces.listDeleted": { input: () => undefined, answers: users },
  // Whoever was no owner is told no more of it than a stranger.
  "workspaces.restore": { input: ({ deleted }) => ({ workspace: deleted }), answers: { ...all(ABSENT), owner: OK, signedOut: SIGNED_OUT } },
  "members.list": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "members.participation": { input: ({ workspace }) => ({ workspace }), answers: editors },
  "members.setRole": { input: ({ workspace, bystander }) => ({ workspace, member: bystander, role: "viewer" }), answers: owners },
  "members.remove": { input: ({ workspace, bystander }) => ({ workspace, member: bystander }), answers: owners },
  "members.leave": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "invitations.list": { input: ({ workspace }) => ({ workspace }), answers: owners },
  "invitations.create": { input: ({ workspace }) => ({ workspace, role: "editor", maxUses: 1, days: 7 }), answers: owners },
  "invitations.createMany": { input: ({ workspace }) => ({ workspace, role: "editor", days: 7, emails: ["a@example.test", "b@example.test"] }), answers: owners },
  "invitations.revoke": { input: ({ workspace, invitation }) => ({ workspace, invitation }), answers: owners },
  "invitations.look": { input: ({ token }) => ({ token }), answers: all(OK) },
  "invitations.accept": { input: ({ token }) => ({ token }), answers: users },
  "invitations.acceptOwn": { input: ({ invitation }) => ({ invitation }), answers: { ...all("404 invitation.unknown"), signedOut: SIGNED_OUT } },
  "plan.get": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "plan.apply": { input: ({ workspace }) => ({ workspace, commands: [{ type: "goal.add", id: newId() }] }), answers: editors },
  "threads.marks": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "threads.list": { input: ({ workspace }) => ({ workspace, filter: "open" }), answers: anyMember },
  "threads.get": { input: ({ workspace, thread }) => ({ workspace, thread }), answers: anyMember },
  "threads.create": { input: async (world) => ({ workspace: world.workspace, thread: newId(), comment: newId(), anchor: await anchorIn(world), body: "Why so?" }), answers: commenters },
  "threads.resolve": { input: ({ workspace, thread }) => ({ workspace, thread, resolved: true }), answers: commenters },
  "threads.assign": { input: ({ workspace, thread, bystander }) => ({ workspace, thread, member: bystander, due: "2027-01-15" }), answers: commenters },
  "threads.move": { input: async (world) => ({ workspace: world.workspace, thread: world.thread, anchor: await anchorIn(world) }), answers: commenters },
  "threads.read": { input: ({ workspace, thread }) => ({ workspace, thread, read: true }), answers: anyMember },
  "comments.add": { input: ({ workspace, thread }) => ({ workspace, thread, comment: newId(), body: "Because." }), answers: commenters },
  "comments.edit": { input: ({ workspace, comment }) => ({ workspace, comment, body: "Others' words, changed" }), answers: notYours([]) },
  "comments.remove": { input: ({ workspace, comment }) => ({ workspace, comment }), answers: notYours(["owner"]) },
  "comments.react": { input: ({ workspace, comment }) => ({ workspace, comment, reaction: "👍", on: true }), answers: commenters },
  "versions.list": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "versions.get": { input: ({ workspace, version }) => ({ workspace, version }), answers: anyMember },
  "versions.create": { input: ({ workspace }) => ({ workspace, version: newId(), name: "Before the meeting", note: "" }), answers: editors },
  "versions.remove": { input: ({ workspace, version }) => ({ workspace, version }), answers: owners },
  "reviews.ask": { input: ({ workspace, version, bystander }) => ({ workspace, review: newId(), version, members: [bystander], question: "Is it so?", due: "2027-01-15" }), answers: owners },
  // Who answers must have been asked, whatever their role.
  "reviews.answer": { input: ({ workspace, review }) => ({ workspace, review, verdict: "approved", reason: "" }), answers: { ...commenters, owner: "403 review.notAsked", editor: "403 review.notAsked" } },
  "reviews.withdraw": { input: ({ workspace, review }) => ({ workspace, review }), answers: owners },
  "notifications.count": { input: () => undefined, answers: users },
  "notifications.list": { input: () => ({}), answers: users },
  "notifications.read": { input: ({ notification }) => ({ notification, read: true }), answers: { ...all("404 notification.notFound"), owner: OK, signedOut: SIGNED_OUT } },
  "notifications.open": { input: ({ notification }) => ({ notification }), answers: { ...all("404 notification.notFound"), owner: OK, signedOut: SIGNED_OUT } },
  "notifications.readAll": { input: ({ notification }) => ({ until: notification }), answers: users },
  "notifications.settings": { input: () => undefined, answers: users },
  "notifications.setSettings": { input: () => ({ off: ["replied"], mail: "daily" }), answers: users },
  "notifications.unsubscribe": { input: ({ unsubscribe }) => ({ token: unsubscribe }), answers: all(OK) },
  "findings.around": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "walk.list": { input: ({ workspace }) => ({ workspace, map: "p/as-is" }), answers: anyMember },
  "walk.confirmers": { input: async (world) => ({ workspace: world.workspace, step: (await stepIn(world)).step }), answers: anyMember },
  "walk.answer": { input: async (world) => ({ workspace: world.workspace, ...(await stepIn(world)), answer: "so" }), answers: commenters },
  "reviewLinks.list": { input: ({ workspace }) => ({ workspace }), answers: owners },
  "reviewLinks.create": { input: ({ workspace, version }) => ({ workspace, version, label: "For the lawyers", mayComment: true, days: 7 }), answers: owners },
  "reviewLinks.revoke": { input: ({ workspace, link }) => ({ workspace, link: link.id }), answers: owners },
  "reviewLinks.setComments": { input: ({ workspace, link }) => ({ workspace, link: link.id, mayComment: false }), answers: owners },
  // Who has a link's token, or the key that it gives, is a guest, whoever else they are.
  "guest.look": { input: ({ link }) => ({ token: link.token }), answers: all(OK) },
  "guest.enter": { input: ({ link }) => ({ token: link.token, name: "Vera" }), answers: all(OK) },
  "guest.plan": { input: ({ link }) => ({ key: link.guest.key }), answers: all(OK) },
  "guest.threads": { input: ({ link }) => ({ key: link.guest.key }), answers: all(OK) },
  "guest.begin": { input: async (world) => ({ key: world.link.guest.key, thread: newId(), comment: newId(), anchor: await anchorIn(world), body: "Why so?" }), answers: all(OK) },
  "guest.answer": { input: ({ link, guestThread }) => ({ key: link.guest.key, thread: guestThread, comment: newId(), body: "Because." }), answers: all(OK) },
  "guest.edit": { input: ({ link, guestComment }) => ({ key: link.guest.key, comment: guestComment, body: "Why indeed?" }), answers: all(OK) },
  "guest.remove": { input: ({ link, guestComment }) => ({ key: link.guest.key, comment: guestComment }), answers: all(OK) },
  "activity.list": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "security.list": { input: ({ workspace }) => ({ workspace }), answers: owners },
  "security.people": { input: ({ workspace }) => ({ workspace }), answers: owners },
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A goal of the world's plan, made for one test. */
async function anchorIn({ workspace, bystander }: { workspace: string; bystander: string }): Promise<string> {
  const id = newId();
  await app.hub.apply(workspace, { userId: "", memberId: bystander }, [{ type: "goal.add", id }]);
  return `goal/${id}`;
}

/** A step of the world's plan, made for one test, and what it says. */
async function stepIn({ workspace, bystander }: { workspace: string; bystander: string }): Promise<{ step: string; wording: string }> {
  const [process, step] = [newId(), newId()];
  await app.hub.apply(workspace, { userId: "", memberId: bystander }, [{ type: "process.add", id: process }, { type: "step.add", id: step, map: `${process}/as-is`, kind: "task", place: { lane: null, x: 0, y: 0 } }]);
  return { step, wording: wordingOf((await app.hub.getPlan(workspace)).steps.find(({ id }) => id === step)!) };
}

/** A workspace with two owners and the other roles, a second one, and everyone's browser. */
async function createWorld() {
  const workspace = await createWorkspace(app.db);
  await addMember(app.db, workspace, "owner");
  const bystander = await addMember(app.db, workspace, "editor");
  const invitation = await createInvitation(app.db, workspace);
  const elsewhere = await createWorkspace(app.db);
  const removed = await addMember(app.db, workspace, "owner");
  const reviewer = await addMember(app.db, workspace, "reviewer");
  const [editor, viewer] = [await addMember(app.db, workspace, "editor"), await addMember(app.db, workspace, "viewer")];
  const deleted = await createWorkspace(app.db, { owner: { id: workspace.owner.userId }, deletedAt: new Date() });
  for (const { role, userId } of [editor, reviewer, viewer]) await addMember(app.db, deleted, role, { id: userId });
  const browser = (userId: string) => Visitor.signedIn(app, { id: userId });
  const visitors: Record<Actor, Visitor> = {
    owner: await browser(workspace.owner.userId), outsider: await browser(elsewhere.owner.userId), removed: await browser(removed.userId), signedOut: new Visitor(app),
    editor: await browser(editor.userId),
    reviewer: await browser(reviewer.userId),
    viewer: await browser(viewer.userId),
  };
  await app.db.delete(members).where(eq(members.id, removed.id));
  const thread = await createThread(app.db, workspace, { id: bystander.userId });
  const notification = await createNotification(app.db, workspace, { id: workspace.owner.userId });
  const theirs = await createThread(app.db, elsewhere, { id: elsewhere.owner.userId });
  const version = await createVersion(app.db, workspace);
  const review = await createReview(app.db, version, [reviewer.userId]);
  const link = await createReviewLink(app.db, workspace);
  const guestThread = await createThread(app.db, workspace, { id: bystander.userId }, { linkId: link.id });
  const guestComment = await createComment(app.db, guestThread, { id: null, guestId: link.guest.id }, "Why so?");
  const theirVersion = await createVersion(app.db, elsewhere);
  const foreign = {
    link: (await createReviewLink(app.db, elsewhere)).id,
    version: theirVersion.id, review: (await createReview(app.db, theirVersion, [workspace.owner.userId])).id, thread: theirs.id, comment: theirs.comment.id,
    member: (await addMember(app.db, elsewhere, "editor")).id, invitation: (await createInvitation(app.db, elsewhere)).id, workspace: elsewhere.id,
  };
  return { deleted: deleted.id, link, guestThread: guestThread.id, guestComment: guestComment.id, thread: thread.id, comment: thread.comment.id, version: version.id, review: review.id, notification: notification.id, unsubscribe: unsubscribeToken(bystander.userId, app.secret), workspace: workspace.id, name: workspace.name, bystander: bystander.id, invitation: invitation.id, token: invitation.token, foreign, visitors };
}

/** The world of the test before, when that changed nothing; else a new one. */
let kept: World | null = null;
const anyWorld = async (): Promise<World> => (kept ??= await createWorld());

const call = (visitor: Visitor, path: string, input: unknown) => (procedures.find((one) => one.path === path)?.kind === "query" ? visitor.query(path, input) : visitor.mutate(path, input));

describe("every procedure × every role", () => {
  it("has a row for each procedure, and none that is gone", () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  });

  for (const [path, { input, answers }] of Object.entries(TABLE)) {
    it.each(ACTORS)(`${path} as %s`, async (actor) => {
      const world = await anyWorld();
      const sent = await input(world);
      const before = await fingerprint(app.db);
      kept = null;
      const answer = await call(world.visitors[actor], path, sent);
      expect(answer.status === 200 ? OK : `${answer.status} ${answer.problem}`).toBe(answers[actor]);
      if (answer.status === 200) return;
      expect(await fingerprint(app.db)).toBe(before);
      kept = world;
    });
  }
});

describe("ids of another workspace", () => {
  it.each([
    ["members.setRole", "member.notFound", ({ workspace, foreign }: World) => ({ workspace, member: foreign.member, role: "viewer" })],
    ["members.remove", "member.notFound", ({ workspace, foreign }: World) => ({ workspace, member: foreign.member })],
    ["invitations.revoke", "invitation.notFound", ({ workspace, foreign }: World) => ({ workspace, invitation: foreign.invitation })],
    ...(["threads.get", "threads.resolve", "threads.assign", "threads.read", "comments.add"] as const).map((path) => [
      path, "thread.notFound", ({ workspace, foreign }: World) => ({ workspace, thread: foreign.thread, resolved: true, member: null, due: null, read: true, comment: newId(), body: "x" }),
    ] as const),
    ...(["versions.get", "versions.remove", "reviews.ask"] as const).map((path) => [
      path, "version.notFound", ({ workspace, foreign, bystander }: World) => ({ workspace, version: foreign.version, review: newId(), members: [bystander], question: "", due: null }),
    ] as const),
    ["reviews.ask", "member.notFound", ({ workspace, version, foreign }: World) => ({ workspace, version, review: newId(), members: [foreign.member], question: "", due: null })],
    ...(["reviews.answer", "reviews.withdraw"] as const).map((path) => [path, "review.notFound", ({ workspace, foreign }: World) => ({ workspace, review: foreign.review, verdict: "approved", reason: "" })] as const),
    ["threads.create", "version.notFound", async ({ workspace, bystander, foreign }: World) => ({ workspace, thread: newId(), comment: newId(), anchor: await anchorIn({ workspace, bystander }), body: "x", version: foreign.version })],
    ["threads.create", "version.notFound", ({ workspace, foreign }: World) => ({ workspace, thread: newId(), comment: newId(), anchor: `version/${foreign.version}`, body: "x" })],
    ["threads.create", "thread.exists", async ({ workspace, bystander, foreign }: World) => ({ workspace, thread: foreign.thread, comment: newId(), anchor: await anchorIn({ workspace, bystander }), body: "x" })],
    ...(["reviewLinks.revoke", "reviewLinks.setComments"] as const).map((path) => [path, "link.notFound", ({ workspace, foreign }: World) => ({ workspace, link: foreign.link, mayComment: false })] as const),
    ["reviewLinks.create", "version.notFound", ({ workspace, foreign }: World) => ({ workspace, version: foreign.version, label: "", mayComment: true, days: 7 })],
    ["guest.answer", "thread.notFound", ({ link, foreign }: World) => ({ key: link.guest.key, thread: foreign.thread, comment: newId(), body: "x" })],
    ["guest.answer", "thread.notFound", ({ link, thread }: World) => ({ key: link.guest.key, thread, comment: newId(), body: "x" })],
    ...(["guest.edit", "guest.remove"] as const).flatMap((path) => (["own", "foreign"] as const).map((whose) => [path, "comment.notFound", ({ link, comment, foreign }: World) => ({ key: link.guest.key, comment: whose === "own" ? comment : foreign.comment, body: "x" })] as const)),
    ...(["comments.edit", "comments.remove", "comments.react"] as const).map((path) => [
      path, "comment.notFound", ({ workspace, foreign }: World) => ({ workspace, comment: foreign.comment, body: "x", reaction: "👍", on: true }),
    ] as const),
  ] as const)("%s finds nothing, and changes nothing", async (path, problem, input) => {
    const world = await anyWorld();
    const sent = await input(world);
    const before = await fingerprint(app.db);
    // An id that is taken is taken, whoever has it.
    expect(await call(world.visitors.owner, path, sent)).toMatchObject({ status: problem === "thread.exists" ? 409 : 404, problem });
    expect(await fingerprint(app.db)).toBe(before);
  });

  /** Keys by which inputs name things that are there, and which of another workspace's to put in their place. What the caller makes has an id of the caller's own. */
  const NAMED = ["member", "members", "thread", "comment", "version", "review", "invitation", "link", "notification"] as const;
  const MADE: Record<string, readonly string[]> = {
    "threads.create": ["thread", "comment"], "comments.add": ["comment"], "versions.create": ["version"], "reviews.ask": ["review"], "guest.begin": ["thread", "comment"], "guest.answer": ["comment"],
  };

  it.each(procedures.map(({ path }) => path))("%s takes none for its own, whichever of its keys names it", async (path) => {
    const world = await anyWorld();
    const input = await TABLE[path]!.input(world);
    if (typeof input !== "object" || input === null) return;
    const notification = (await createNotification(app.db, { id: world.foreign.workspace }, { id: (await createUser(app.db)).id })).id;
    const foreign: Record<string, string | number> = { ...world.foreign, notification };
    for (const key of NAMED) {
      if (!(key in input) || MADE[path]?.includes(key)) continue;
      const theirs = key === "members" ? [foreign.member] : foreign[key];
      const before = await fingerprint(app.db);
      const answer = await call(world.visitors.owner, path, { ...input, [key]: theirs });
      expect({ path, key, status: answer.status, problem: answer.problem }).toEqual({ path, key, status: 404, problem: expect.stringMatching(/\.(notFound|unknown)$/) });
      expect(await fingerprint(app.db)).toBe(before);
    }
  });

  it("looks the same as an id that nobody has, in every procedure of a workspace", async () => {
    const world = await createWorld();
    for (const { path } of procedures) {
      const input = await TABLE[path]!.input(world);
      if (typeof input !== "object" || input === null || !("workspace" in input) || path === "setup.create") continue;
      const theirs = await call(world.visitors.owner, path, { ...input, workspace: world.foreign.workspace });
      const nobodys = await call(world.visitors.owner, path, { ...input, workspace: "nobody-has-this-id" });
      expect({ path, ...theirs }).toEqual({ path, ...nobodys });
      expect(theirs).toMatchObject({ status: 404, problem: "workspace.notFound" });
    }
  });

  it("a deleted workspace is there for nobody", async () => {
    const world = await createWorld();
    await world.visitors.owner.must("workspaces.delete", { workspace: world.workspace, name: world.name });
    expect(await world.visitors.editor.query("plan.get", { workspace: world.workspace })).toMatchObject({ status: 404, problem: "workspace.notFound" });
    expect((await world.visitors.editor.query("workspaces.list")).data).toEqual([]);
    expect((await world.visitors.outsider.query("invitations.look", { token: world.token })).data).toMatchObject({ problem: "unknown" });
    expect(await world.visitors.outsider.mutate("invitations.accept", { token: world.token })).toMatchObject({ status: 404, problem: "invitation.unknown" });
  });
});

describe("what is answered", () => {
  it("every procedure has a schema of what it takes and of what it gives", () => {
    for (const { path, inputs, output } of procedures) expect({ path, inputs: inputs.length, output: Boolean(output) }).toEqual({ path, inputs: 1, output: true });
  });

  it("malformed input names the field and shows no stack", async () => {
    const { visitors } = await createWorld();
    expect(await visitors.owner.mutate("workspaces.create", { name: "", locale: "en" })).toMatchObject({ status: 400, problem: "input.malformed", params: { field: "name" } });
    for (const input of [null, [], "x", 1, { name: { $gt: 1 }, locale: "en" }, { name: "a\0b", locale: "en" }]) {
      expect(await visitors.owner.mutate("workspaces.create", input)).toMatchObject({ status: 400, problem: "input.malformed" });
    }
    expect(await visitors.owner.query("nobody.knows")).toMatchObject({ status: 404, problem: "input.unknownCall" });
  });

  it("names that every object has are names like any other, and change no other object", async () => {
    const { visitors, workspace } = await createWorld();
    const send = (path: string, body: string) => {
      const headers = { host: new URL(app.env.PRORAB_URL).host, origin: app.env.PRORAB_URL, cookie: visitors.owner.cookie, "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
      return visitors.owner.send(new Request(`${app.env.PRORAB_URL}/api/trpc/${path}`, { method: "POST", headers, body }));
    };
    for (const name of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
      expect((await send("account.update", `{"theme":"dark","${name}":{"polluted":true,"isAdmin":true}}`)).status).toBe(200);
      for (const command of [`{"type":"goal.add","id":"${name}"}`, `{"type":"${name}","id":"x"}`, `{"type":"goal.set","id":"x","values":{"${name}":{"polluted":true}}}`, `{"type":"text.edit","collection":"${name}","id":"x","field":"title","at":0,"remove":0,"insert":"y"}`, `{"type":"text.edit","collection":"goals","id":"x","field":"${name}","at":0,"remove":0,"insert":"y"}`]) {
        const { status } = await send("plan.apply", `{"workspace":"${workspace}","commands":[${command}]}`);
        expect({ command, ok: status === 200 || (status >= 400 && status < 500) }).toEqual({ command, ok: true });
      }
      expect((await visitors.owner.query(`account.${name}`)).status).toBe(404);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await visitors.owner.query("plan.get", { workspace })).status).toBe(200);
  });

  it("what nobody foresaw is called internal, and no more", async () => {
    const broken = await Visitor.signedIn(app, await createUser(app.db));
    await app.db.execute("alter table members rename to elsewhere");
    const answer = await broken.query("activity.list", { workspace: "any" }).finally(() => app.db.execute("alter table elsewhere rename to members"));
    expect(answer).toMatchObject({ status: 500, problem: "internal", params: {} });
    expect(JSON.stringify(answer)).not.toMatch(/select|postgres|stack/i);
  });
});
