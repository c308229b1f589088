import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { members } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
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
  "workspaces.list": { input: () => undefined, answers: users },
  "workspaces.create": { input: () => ({ name: "Another", locale: "en" }), answers: users },
  "workspaces.get": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "workspaces.update": { input: ({ workspace }) => ({ workspace, name: "Renamed" }), answers: owners },
  "workspaces.delete": { input: ({ workspace, name }) => ({ workspace, name }), answers: owners },
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
  "plan.get": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
  "plan.apply": { input: ({ workspace }) => ({ workspace, commands: [{ type: "goal.add", id: newId() }] }), answers: editors },
  "activity.list": { input: ({ workspace }) => ({ workspace }), answers: anyMember },
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A workspace with two owners and the other roles, a second one, and everyone's browser. */
async function createWorld() {
  const workspace = await createWorkspace(app.db);
  await addMember(app.db, workspace, "owner");
  const bystander = await addMember(app.db, workspace, "editor");
  const invitation = await createInvitation(app.db, workspace);
  const elsewhere = await createWorkspace(app.db);
  const removed = await addMember(app.db, workspace, "owner");
  const browser = (userId: string) => Visitor.signedIn(app, { id: userId });
  const visitors: Record<Actor, Visitor> = {
    owner: await browser(workspace.owner.userId), outsider: await browser(elsewhere.owner.userId), removed: await browser(removed.userId), signedOut: new Visitor(app),
    editor: await browser((await addMember(app.db, workspace, "editor")).userId),
    reviewer: await browser((await addMember(app.db, workspace, "reviewer")).userId),
    viewer: await browser((await addMember(app.db, workspace, "viewer")).userId),
  };
  await app.db.delete(members).where(eq(members.id, removed.id));
  const foreign = { member: (await addMember(app.db, elsewhere, "editor")).id, invitation: (await createInvitation(app.db, elsewhere)).id, workspace: elsewhere.id };
  return { workspace: workspace.id, name: workspace.name, bystander: bystander.id, invitation: invitation.id, token: invitation.token, foreign, visitors };
}

const call = (visitor: Visitor, path: string, input: unknown) => (procedures.find((one) => one.path === path)?.kind === "query" ? visitor.query(path, input) : visitor.mutate(path, input));

describe("every procedure × every role", () => {
  it("has a row for each procedure, and none that is gone", () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  });

  for (const [path, { input, answers }] of Object.entries(TABLE)) {
    it.each(ACTORS)(`${path} as %s`, async (actor) => {
      const world = await createWorld();
      const before = await fingerprint(app.db);
      const answer = await call(world.visitors[actor], path, input(world));
      expect(answer.status === 200 ? OK : `${answer.status} ${answer.problem}`).toBe(answers[actor]);
      if (answer.status !== 200) expect(await fingerprint(app.db)).toBe(before);
    });
  }
});

describe("ids of another workspace", () => {
  it.each([
    ["members.setRole", "member.notFound", ({ workspace, foreign }: World) => ({ workspace, member: foreign.member, role: "viewer" })],
    ["members.remove", "member.notFound", ({ workspace, foreign }: World) => ({ workspace, member: foreign.member })],
    ["invitations.revoke", "invitation.notFound", ({ workspace, foreign }: World) => ({ workspace, invitation: foreign.invitation })],
  ] as const)("%s finds nothing, and changes nothing", async (path, problem, input) => {
    const world = await createWorld();
    const before = await fingerprint(app.db);
    expect(await call(world.visitors.owner, path, input(world))).toMatchObject({ status: 404, problem });
    expect(await fingerprint(app.db)).toBe(before);
  });

  it("looks the same as an id that nobody has, in every procedure of a workspace", async () => {
    const world = await createWorld();
    for (const { path } of procedures) {
      const input = TABLE[path]!.input(world);
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

  it("what nobody foresaw is called internal, and no more", async () => {
    const broken = await Visitor.signedIn(app, await createUser(app.db));
    await app.db.execute("alter table members rename to elsewhere");
    const answer = await broken.query("activity.list", { workspace: "any" }).finally(() => app.db.execute("alter table elsewhere rename to members"));
    expect(answer).toMatchObject({ status: 500, problem: "internal", params: {} });
    expect(JSON.stringify(answer)).not.toMatch(/select|postgres|stack/i);
  });
});
