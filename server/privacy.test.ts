import fs from "node:fs";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createNotification } from "#db/factories/create-notification.ts";
import { createUser } from "#db/factories/create-user.ts";
import { newId } from "#model/ids.ts";
import { createMailer } from "#server/mail.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { mailDue } from "#server/services/notifications/mail-due.ts";
import { openAdmin, type Admin } from "#server/testing/database-trouble.ts";
import { createLiveWorkspace, enter, openDoor, type LiveServer } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

/** What must stand in no line: each is looked for as it is, and in pieces that a line may be cut into. */
const CANARY = { email: "zoya.kanareykina@canary.test", password: "canary-Pa55word-of-hers", name: "Зоя Канарейкина", token: "Q1w2E3r4T5y6U7i8O9p0A1s2D3f4G5h6J7k8L9z0X1c", text: "Канареечный договор на 4 815 162 рубля", address: "203.0.113.77" };
const TRACES = /zoya|kanareykina|canary|Зоя|Канаре|канаре|Pa55word|4 815|Q1w2E3|O9p0A1|203\.0\.113/;

let app: TestApp;
let admin: Admin;
let door: LiveServer;
let smtp: SMTPServer;
let written = "";
let workspace: Awaited<ReturnType<typeof createLiveWorkspace>>;

beforeAll(async () => {
  // A mail server that refuses every letter, in words that name its receiver.
  smtp = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"], onRcptTo: ({ address }, _, done) => done(Object.assign(new Error(`5.1.1 ${address} is not ${CANARY.name}`), { responseCode: 550 })) });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  app = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, MAIL_FROM: "prorab@example.test", PRORAB_REGISTRATION: "open" });
  admin = await openAdmin(app);
  door = await openDoor(app);
  const take = (chunk: unknown) => {
    written += typeof chunk === "string" ? chunk : Buffer.from(chunk as Uint8Array).toString();
    return true;
  };
  const { writeSync } = fs;
  vi.spyOn(fs, "writeSync").mockImplementation(((fd: number, chunk: never, ...rest: never[]) => (fd === 1 ? (take(chunk), Buffer.byteLength(chunk)) : writeSync(fd, chunk, ...rest))) as typeof writeSync);
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockImplementation(take as typeof stream.write);
  for (const way of ["log", "info", "warn", "error", "debug"] as const) vi.spyOn(globalThis.console, way).mockImplementation((...said: unknown[]) => void take(`${said.map((part) => (part instanceof Error ? part.stack : JSON.stringify(part))).join(" ")}\n`));
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: CANARY.text } }]);
});
afterAll(async () => {
  await admin.close();
  await app.stop();
  await door.close();
  vi.restoreAllMocks();
  await new Promise<void>((resolve) => smtp.close(resolve));
});
beforeEach(() => void (written = ""));

const events = () => written.split("\n").filter(Boolean).map((line) => (JSON.parse(line) as { event: string }).event);
function visitor(address = CANARY.address): Visitor {
  const someone = new Visitor(app);
  someone.address = address;
  return someone;
}
async function owner(): Promise<Visitor> {
  const someone = await Visitor.signedIn(app, { id: workspace.owner.userId });
  someone.address = CANARY.address;
  return someone;
}
const comment = async (body = CANARY.text) => (await owner()).mutate("threads.create", { workspace: workspace.id, thread: newId(), comment: newId(), anchor: "goal/g1", body });

describe("no line of the log holds an address, a name, a password, a token or a text, when", () => {
  it("somebody signs in, wrongly, too often, and rightly", async () => {
    await createUser(app.db, { email: CANARY.email, name: CANARY.name, passwordHash: await hashPassword(CANARY.password) });
    expect(await visitor().signIn("password", { email: CANARY.email, password: CANARY.password })).toBeNull();
    for (let call = 0; call < 6; call++) await visitor().signIn("password", { email: CANARY.email, password: `${CANARY.password}!` });
    expect(await visitor().signIn("password", { email: CANARY.email, password: CANARY.password })).toBe("account.tooMany");
    expect(await visitor().signIn("link", { token: CANARY.token })).toBe("CredentialsSignin");
    expect(written).not.toMatch(TRACES);
  });

  it("the database fails while they do", async () => {
    await admin.query("alter table users rename to users_away");
    expect(await visitor("203.0.113.78").signIn("password", { email: CANARY.email, password: CANARY.password })).toBe("internal");
    expect((await visitor().mutate("account.register", { name: CANARY.name, email: `new.${CANARY.email}`, password: CANARY.password, locale: "ru" })).status).toBe(500);
    await admin.query("alter table users_away rename to users");
    expect(events()).toContain("call failed");
    expect(written).not.toMatch(TRACES);
  });

  it("letters are refused: an invitation, a sign-in link, what somebody has not read", async () => {
    expect((await (await owner()).mutate("invitations.createMany", { workspace: workspace.id, role: "editor", days: 7, emails: [CANARY.email, `b.${CANARY.email}`] })).status).toBe(200);
    expect((await visitor().mutate("account.requestLink", { email: CANARY.email })).status).toBe(200);
    await expect.poll(events).toEqual(["mail failed", "mail failed", "mail failed"]);
    const reader = await enter(app, workspace.id, "editor");
    await app.db.$client.query("update users set email = $1, name = $2 where id = $3", [`c.${CANARY.email}`, CANARY.name, reader.userId]);
    const about = { thread: newId(), comment: newId(), anchor: "goal/g1" as const, place: "goals", names: [CANARY.text], excerpt: CANARY.text };
    await createNotification(app.db, workspace, { id: reader.userId }, { actorName: CANARY.name, params: about, mailDueAt: new Date() });
    await mailDue({ db: app.db, mailer: createMailer(app.env.SMTP_URL!, app.env.MAIL_FROM!), url: app.env.PRORAB_URL, secret: app.secret }, new Date());
    expect(events()).toEqual(["mail failed", "mail failed", "mail failed", "mail failed"]);
    expect(written).toContain('"responseCode":550');
    expect(written).not.toMatch(TRACES);
  });

  it("somebody comments, and the database refuses the comment", async () => {
    expect((await comment()).status).toBe(200);
    await admin.refuse("comments");
    expect((await comment()).status).toBe(500);
    await admin.accept("comments");
    expect(events()).toEqual(["call failed"]);
    expect(written).not.toMatch(TRACES);
  });

  it("the database quotes a value in its own words", async () => {
    await admin.query("create or replace function quote() returns trigger language plpgsql as $$ begin raise exception 'no \"%\" here', new.body; end $$; create trigger quote before insert on comments for each row execute function quote()");
    expect((await comment('She said "yes" to Канареечный договор')).status).toBe(500);
    await admin.query("drop trigger quote on comments");
    expect(events()).toEqual(["call failed"]);
    expect(written).not.toMatch(TRACES);
  });

  it("a call is malformed", async () => {
    const address = `${app.env.PRORAB_URL}/api/trpc/threads.create`;
    const body = `{"body":"${CANARY.text}", ${CANARY.name}`;
    const { cookie } = await owner();
    const headers = { cookie, origin: app.env.PRORAB_URL, host: new URL(address).host, "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
    expect((await (await owner()).send(new Request(address, { method: "POST", headers, body }))).status).toBe(400);
    expect((await (await owner()).mutate("threads.create", { workspace: CANARY.text, thread: CANARY.name })).status).toBe(400);
    expect(written).not.toMatch(TRACES);
  });

  it("an update is refused, or cannot be written", async () => {
    const page = await door.join(workspace.owner, workspace.id);
    await admin.refuse("plan_updates");
    page.apply({ type: "goal.add", id: "g2", values: { title: CANARY.text } });
    await expect.poll(events).toContain("plan log not written");
    await admin.accept("plan_updates");
    page.update(new TextEncoder().encode(CANARY.text));
    expect(await page.end()).toMatchObject({ reason: "malformed" });
    expect(written).not.toMatch(TRACES);
  });
});

it("the traces would be found: what the log is handed holds them", () => {
  for (const value of Object.values(CANARY)) expect(value).toMatch(TRACES);
});
