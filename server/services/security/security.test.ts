import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createReviewLink } from "#db/factories/create-review-link.ts";
import { createVersion } from "#db/factories/create-version.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { signInLinks } from "#db/schema/accounts.ts";
import { securityEvents } from "#db/schema/security-events.ts";
import { members } from "#db/schema/workspaces.ts";
import { SECURITY_GROUPS, SECURITY_KINDS, type SecurityKind } from "#model/security.ts";
import { handleBrief } from "#server/brief-route.ts";
import { handleSecurityLog } from "#server/security-log-route.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { hashToken } from "#server/services/accounts/tokens.ts";
import { RefusedUpdates } from "#server/services/security/record-refused-update.ts";
import { sweepSecurityEvents } from "#server/services/security/sweep.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const PASSWORD = "a pail of putty";
const NETWORK = "192.0.2.0/24";
let app: TestApp;
let passwordHash: string;
beforeAll(async () => {
  app = await startTestApp();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => app.stop());

const browser = (user: { id: string }) => Visitor.signedIn(app, user);
type Listed = { events: { id: number; kind: SecurityKind; who: string | null; whom: string | null; label: string | null; network: string | null; params: Record<string, unknown> }[]; next: number | null };
const log = async (visitor: Visitor, workspace: string, more: object = {}) => (await visitor.query("security.list", { workspace, ...more })).data as Listed;
/** What is written while `work` is done. */
async function written(work: () => Promise<unknown>) {
  const [last] = await app.db.select({ id: securityEvents.id }).from(securityEvents).orderBy(desc(securityEvents.id)).limit(1);
  await work();
  return (await app.db.select().from(securityEvents).orderBy(securityEvents.id)).filter(({ id }) => id > (last?.id ?? 0)).map(({ kind, userId, workspaces, params, network }) => ({ kind, userId, workspaces, params, network }));
}
async function createWorld() {
  const owner = await createUser(app.db, { passwordHash });
  const workspace = await createWorkspace(app.db, { owner });
  return { owner, workspace: workspace.id, name: workspace.name, visitor: await browser(owner), member: await addMember(app.db, workspace, "editor") };
}
type World = Awaited<ReturnType<typeof createWorld>>;

/** What is done in a workspace, and the one row that it leaves. */
const DEEDS: [SecurityKind, (world: World) => Promise<unknown>, (world: World) => Record<string, unknown>][] = [
  ["member.roleChanged", ({ visitor, workspace, member }) => visitor.must("members.setRole", { workspace, member: member.id, role: "viewer" }), ({ member }) => ({ whom: member.userId, from: "editor", to: "viewer" })],
  ["member.removed", ({ visitor, workspace, member }) => visitor.must("members.remove", { workspace, member: member.id }), ({ member }) => ({ whom: member.userId })],
  ["invitation.created", ({ visitor, workspace }) => visitor.must("invitations.create", { workspace, role: "editor", maxUses: 1, days: 7 }), () => ({ role: "editor", count: 1 })],
  ["invitation.created", ({ visitor, workspace }) => visitor.must("invitations.createMany", { workspace, role: "viewer", days: 7, emails: ["a@example.test", "b@example.test"] }), () => ({ role: "viewer", count: 2 })],
  ["version.removed", async (world) => world.visitor.must("versions.remove", { workspace: world.workspace, version: (await createVersion(app.db, { id: world.workspace })).id }), () => ({ version: expect.any(String) })],
  ["link.created", ({ visitor, workspace }) => visitor.must("reviewLinks.create", { workspace, version: null, label: "For the lawyers", mayComment: true, days: 7 }), () => ({ link: expect.any(String) })],
  ["link.revoked", async ({ visitor, workspace }) => visitor.must("reviewLinks.revoke", { workspace, link: (await createReviewLink(app.db, { id: workspace })).id }), () => ({ link: expect.any(String) })],
  ["link.commentsOff", async ({ visitor, workspace }) => visitor.must("reviewLinks.setComments", { workspace, link: (await createReviewLink(app.db, { id: workspace })).id, mayComment: false }), () => ({ link: expect.any(String) })],
  ["workspace.updated", ({ visitor, workspace }) => visitor.must("workspaces.update", { workspace, name: "A secret name", currency: "RUB" }), () => ({ fields: "name currency" })],
  ["workspace.deleted", ({ visitor, workspace, name }) => visitor.must("workspaces.delete", { workspace, name }), () => ({})],
  ["account.passwordChanged", ({ visitor }) => visitor.must("account.changePassword", { current: PASSWORD, next: "a tub of mortar" }), () => ({})],
  ["account.signedOutEverywhere", ({ visitor }) => visitor.must("account.signOutEverywhere"), () => ({})],
  ["signIn.done", ({ owner }) => new Visitor(app).signIn("password", { email: owner.email, password: PASSWORD }), () => ({ by: "password" })],
];

describe("each deed leaves one row", () => {
  it.each(DEEDS)("%s", async (kind, deed, params) => {
    const world = await createWorld();
    expect(await written(() => deed(world))).toEqual([{ kind, userId: world.owner.id, workspaces: [world.workspace], params: params(world), network: NETWORK }]);
  });

  it("an invitation that is accepted, and one that is withdrawn", async () => {
    const { visitor, workspace } = await createWorld();
    const newcomer = await createUser(app.db);
    const { id, link } = await visitor.must<{ id: string; link: string }>("invitations.create", { workspace, role: "reviewer", maxUses: 2, days: 7 });
    const joining = await browser(newcomer);
    expect(await written(() => joining.must("invitations.accept", { token: link.split("/invite/")[1] }))).toMatchObject([{ kind: "member.joined", userId: newcomer.id, workspaces: [workspace], params: { role: "reviewer" } }]);
    expect(await written(() => visitor.must("invitations.revoke", { workspace, invitation: id }))).toMatchObject([{ kind: "invitation.revoked" }]);
    expect(await written(() => visitor.must("invitations.revoke", { workspace, invitation: id })), "ending an ended one is nothing").toEqual([]);
    expect(await written(() => joining.must("members.leave", { workspace }))).toMatchObject([{ kind: "member.left", userId: newcomer.id }]);
  });

  it("a new workspace, one that is restored, and an account that goes", async () => {
    const { visitor, owner } = await createWorld();
    const made: { id: string }[] = [];
    expect(await written(async () => made.push(await visitor.must("workspaces.create", { name: "Another", locale: "en" })))).toMatchObject([{ kind: "workspace.created", workspaces: [expect.any(String)] }]);
    const workspace = made[0]!.id;
    await visitor.must("workspaces.delete", { workspace, name: "Another" });
    expect(await written(() => visitor.must("workspaces.restore", { workspace }))).toMatchObject([{ kind: "workspace.restored", workspaces: [workspace], userId: owner.id }]);
    const member = await addMember(app.db, { id: workspace }, "editor");
    const goer = await browser({ id: member.userId });
    const { email } = (await goer.query("account.me")).data as { email: string };
    expect(await written(() => goer.must("account.delete", { email }))).toEqual([{ kind: "account.deleted", userId: member.userId, workspaces: [workspace], params: {}, network: NETWORK }]);
  });

  it("signing in by a mailed link; a link that is spent leaves none", async () => {
    const { owner, workspace } = await createWorld();
    await app.db.insert(signInLinks).values({ tokenHash: hashToken("by mail"), userId: owner.id, expiresAt: new Date(Date.now() + 60_000) });
    const come = () => new Visitor(app).signIn("link", { token: "by mail" });
    expect(await written(come)).toMatchObject([{ kind: "signIn.done", workspaces: [workspace], params: { by: "link" } }]);
    expect(await written(come)).toEqual([]);
  });

  it("a wrong password, of a known account alone, and so many an hour", async () => {
    const { owner, workspace } = await createWorld();
    const guess = async (address: string, email = owner.email) => {
      const guesser = new Visitor(app);
      guesser.address = address;
      await guesser.signIn("password", { email, password: "wrong" });
    };
    expect(await written(() => guess("192.0.2.200", "nobody@example.test"))).toEqual([]);
    await guess("198.51.100.9");
    const kept = () => app.db.select().from(securityEvents).where(eq(securityEvents.userId, owner.id));
    // It is written behind the answer, whose time tells nothing.
    await vi.waitFor(async () => expect(await kept()).toMatchObject([{ kind: "signIn.failed", workspaces: [workspace], network: "198.51.100.0/24" }]));
    for (let call = 1; call < 60; call++) app.limits.spend("failureNoted", owner.id);
    const later = await createWorld();
    await guess("198.51.100.10");
    await guess("198.51.100.10", later.owner.email);
    await vi.waitFor(async () => expect(await app.db.select().from(securityEvents).where(eq(securityEvents.userId, later.owner.id))).toHaveLength(1));
    expect(await kept(), "the sixty-first of the hour").toHaveLength(1);
  });

  it("a wrong password at a review link", async () => {
    const { workspace } = await createWorld();
    const link = await createReviewLink(app.db, { id: workspace }, { passwordHash });
    const enter = (password: string) => written(() => new Visitor(app).mutate("guest.enter", { token: link.token, name: "Vera", password }));
    expect(await enter("wrong")).toEqual([{ kind: "link.wrongPassword", userId: null, workspaces: [workspace], params: { link: link.id }, network: NETWORK }]);
    expect(await enter(PASSWORD)).toEqual([]);
  });

  it("a brief that is downloaded", async () => {
    const { visitor, workspace, owner } = await createWorld();
    const rows = await written(() => handleBrief(new Request(`http://prorab.test:3120/x?format=md&lang=en`, { headers: { cookie: visitor.cookie, "x-prorab-address": "192.0.2.1" } }), workspace));
    expect(rows).toEqual([{ kind: "export.brief", userId: owner.id, workspaces: [workspace], params: { format: "md" }, network: NETWORK }]);
  });

  it("changes that the hub refuses: one a minute for each person", async () => {
    const { owner, workspace } = await createWorld();
    const refused = new RefusedUpdates(app.db);
    const note = (now: number, userId = owner.id) => refused.note({ workspaceId: workspace, userId, reason: "tooDeep", address: "192.0.2.9" }, now);
    expect(await written(async () => {
      for (const at of [0, 1000, 59_000, 60_000]) await note(at);
      await note(0, "another");
    })).toMatchObject([{ kind: "update.refused", params: { reason: "tooDeep" } }, { userId: owner.id }, { userId: "another" }]);
  });

  it("and no refused deed leaves any", async () => {
    const { workspace, member } = await createWorld();
    const editor = await browser({ id: member.userId });
    expect(await written(async () => {
      await editor.mutate("members.setRole", { workspace, member: member.id, role: "owner" });
      await editor.mutate("workspaces.delete", { workspace, name: "x" });
      await editor.mutate("account.changePassword", { current: "wrong", next: "short" });
    })).toEqual([]);
  });
});

describe("the log", () => {
  it("is the owners' to read, newest first, of their own workspace, by person and by group", async () => {
    const { visitor, workspace, owner, member } = await createWorld();
    const other = await createWorld();
    await other.visitor.must("workspaces.update", { workspace: other.workspace, name: "Theirs" });
    await visitor.must("invitations.create", { workspace, role: "editor", maxUses: 1, days: 7 });
    await visitor.must("members.setRole", { workspace, member: member.id, role: "reviewer" });
    const link = await createReviewLink(app.db, { id: workspace }, { passwordHash, label: "For the bank" });
    await new Visitor(app).mutate("guest.enter", { token: link.token, password: "wrong" });
    const { events, next } = await log(visitor, workspace);
    expect(next).toBeNull();
    expect(events).toMatchObject([{ kind: "link.wrongPassword", who: null, label: "For the bank" }, { kind: "member.roleChanged", who: owner.name, whom: expect.stringContaining("Person") }, { kind: "invitation.created", network: NETWORK }]);
    expect((await log(visitor, workspace, { person: member.userId })).events.map(({ kind }) => kind)).toEqual(["member.roleChanged"]);
    expect((await log(visitor, workspace, { group: "invitations" })).events.map(({ kind }) => kind)).toEqual(["invitation.created"]);
    expect((await visitor.query("security.people", { workspace })).data).toEqual([{ id: owner.id, name: owner.name }]);
    expect(await (await browser({ id: member.userId })).query("security.list", { workspace })).toMatchObject({ status: 403 });
  });

  it("tells of the sign-ins of members from when they came until they left, and keeps those", async () => {
    const { visitor, workspace, owner } = await createWorld();
    const person = await createUser(app.db, { passwordHash });
    const come = () => new Visitor(app).signIn("password", { email: person.email, password: PASSWORD });
    const seen = async () => (await log(visitor, workspace, { person: person.id })).events.filter(({ kind }) => kind === "signIn.done").length;
    await come();
    expect(await seen(), "before they came").toBe(0);
    const member = await addMember(app.db, { id: workspace }, "viewer", person);
    await come();
    expect(await seen()).toBe(1);
    await app.db.delete(members).where(eq(members.id, member.id));
    await come();
    expect(await seen()).toBe(1);
    expect(owner.id).not.toBe(person.id);
  });

  it("is read page by page, without a gap", async () => {
    const { visitor, workspace } = await createWorld();
    await app.db.insert(securityEvents).values(Array.from({ length: 120 }, () => ({ kind: "signIn.done" as const, userId: "u", workspaces: [workspace], params: { by: "password" } })));
    const ids: number[] = [];
    let cursor: number | null = null;
    do {
      const { events, next }: Listed = await log(visitor, workspace, { cursor });
      ids.push(...events.map(({ id }) => id));
      cursor = next;
    } while (cursor !== null);
    expect(new Set(ids).size).toBe(120);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  });

  it("is a table for Excel, in words, in the reader's time; a name that begins like a formula is text", async () => {
    const { visitor, workspace, member } = await createWorld();
    await visitor.must("account.update", { name: '=HYPERLINK("x")' });
    await app.db.insert(securityEvents).values({ kind: "signIn.done", userId: member.userId, workspaces: [workspace], params: { by: "azure-ad" }, network: "198.51.100.0/24", at: new Date("2026-12-01T21:30:00Z") });
    await visitor.must("members.setRole", { workspace, member: member.id, role: "owner" });
    const ask = (who: Visitor, query: string) => handleSecurityLog(new Request(`http://prorab.test:3120/x?${query}`, { headers: { cookie: who.cookie } }), workspace);
    const answer = await ask(visitor, "lang=ru&zone=Europe/Moscow");
    expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("Журнал безопасности.csv"));
    const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer()).split("\r\n");
    expect(lines[0]).toBe('\uFEFF"Время (Europe/Moscow)","Кто","Событие","Сеть"');
    expect(lines.find((line) => line.includes("Смена роли"))).toMatch(/^"[\d: -]+","'=HYPERLINK\(""x""\)","Смена роли: Person \w+, редактор → владелец","192\.0\.2\.0\/24"$/);
    expect(lines.find((line) => line.includes("Microsoft"))).toMatch(/^"2026-12-02 00:30:00","Person \w+","Вход через Microsoft","198\.51\.100\.0\/24"$/);
    for (const [who, query, status] of [[new Visitor(app), "lang=ru", 401], [visitor, "lang=de", 400], [visitor, "lang=en&zone=Mars", 400], [(await createWorld()).visitor, "lang=en", 404]] as const) expect((await ask(who, query)).status).toBe(status);
    expect((await log(visitor, workspace)).events[0]).toMatchObject({ kind: "export.securityLog" });
  });

  it("every kind belongs to one group", () => {
    expect(Object.values(SECURITY_GROUPS).flat().toSorted()).toEqual([...SECURITY_KINDS].toSorted());
  });
});

describe("what is written stays", () => {
  const statement = (text: string) => app.db.$client.query(text);
  it.each(["update security_events set kind = 'signIn.done'", "delete from security_events", "truncate security_events"])("the database refuses: %s", async (text) => {
    await createWorld().then(({ visitor, workspace }) => visitor.must("workspaces.update", { workspace, name: "Renamed" }));
    await expect(statement(text)).rejects.toMatchObject({ code: "42501", message: "security_events is append-only" });
  });

  it("a purge may delete, within its own transaction, and not change", async () => {
    const client = await app.db.$client.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('prorab.purge', 'on', true)");
      await expect(client.query("update security_events set kind = 'signIn.done'")).rejects.toMatchObject({ code: "42501" });
      await client.query("rollback");
      await expect(client.query("delete from security_events"), "the setting went with its transaction").rejects.toMatchObject({ code: "42501" });
    } finally {
      client.release();
    }
  });

  it("for 180 days", async () => {
    const now = Date.now();
    const { workspace } = await createWorld();
    await app.db.insert(securityEvents).values([179, 181].map((days) => ({ kind: "signIn.done" as const, userId: `aged ${days}`, workspaces: [workspace], params: {}, at: new Date(now - days * 86_400_000) })));
    await sweepSecurityEvents(app.db, new Date(now));
    const of = (days: number) => app.db.select().from(securityEvents).where(eq(securityEvents.userId, `aged ${days}`));
    expect([(await of(179)).length, (await of(181)).length]).toEqual([1, 0]);
  });
});
