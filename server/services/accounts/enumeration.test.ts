import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { newId } from "#model/ids.ts";
import { checkPassword } from "#server/services/accounts/check-password.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { openAdmin } from "#server/testing/database-trouble.ts";
import { startMailSink, type MailSink } from "#server/testing/mail-sink.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const PASSWORD = "a pail of putty";
const ROUNDS = 15;
let sink: MailSink;
let app: TestApp;
let known: string;
let withoutPassword: string;
beforeAll(async () => {
  sink = await startMailSink();
  app = await startTestApp({ SMTP_URL: sink.url, MAIL_FROM: "prorab@example.test", PRORAB_REGISTRATION: "invitation" });
  known = (await createUser(app.db, { passwordHash: await hashPassword(PASSWORD) })).email;
  withoutPassword = (await createUser(app.db)).email;
});
afterAll(async () => {
  await app.stop();
  await sink.close();
});

/** Milliseconds of the processor that `work` takes, in whichever thread: no other program of the machine is in it. */
async function effort(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The medians of each way's efforts, taken in turns. */
async function efforts(ways: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const taken = ways.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++) for (const [index, way] of ways.entries()) taken[index]!.push(await effort(way));
  return taken.map(median);
}
const expectAlike = (medians: readonly number[], most: number) => expect(Math.max(...medians) / Math.min(...medians), JSON.stringify(medians)).toBeLessThan(most);

describe("who has an account is not to be found out", () => {
  it("by the work of a sign-in: the same for an unknown address, a wrong password, and an account without one", async () => {
    const tryAs = (email: string) => () => checkPassword({ ctx: { ...app, address: newId() }, input: { email, password: "not this one" } });
    const medians = await efforts([tryAs(known), tryAs("nobody@example.test"), tryAs(withoutPassword)]);
    // A hash is made in each: tens of milliseconds.
    expect(Math.min(...medians)).toBeGreaterThan(10);
    expectAlike(medians, 1.2);
  });

  it("by the answer to who asks for a link, nor by how soon it comes", async () => {
    const visitor = new Visitor(app);
    const ask = (email: string) => {
      visitor.address = `192.0.2.${randomBytes(6).toString("hex")}`;
      return visitor.mutate("account.requestLink", { email });
    };
    const admin = await openAdmin(app);
    try {
      // No link can be written, and so no letter be sent, before the answers are here: neither waits for either.
      await admin.lock("sign_in_links");
      for (let round = 0; round < 3; round++) expect(await ask((await createUser(app.db)).email)).toEqual(await ask(`${newId()}@example.test`));
      await expect.poll(() => admin.isAwaited("sign_in_links")).toBe(true);
    } finally {
      await admin.unlock();
      await admin.close();
    }
  });

  it("by registering without an invitation, with one that nobody made, that is over, or that is another's", async () => {
    const workspace = await createWorkspace(app.db);
    const over = await createInvitation(app.db, workspace, { expiresAt: new Date(0) });
    const spent = await createInvitation(app.db, workspace, { uses: 1 });
    const others = await createInvitation(app.db, workspace, { email: "somebody@example.test" });
    for (const invitation of [undefined, "x", over.token, spent.token, others.token]) {
      const answers = [];
      for (const email of [known, known.toUpperCase(), `${newId()}@example.test`]) answers.push(await new Visitor(app).mutate("account.register", { name: "N", email, password: "long enough words", locale: "en", ...(invitation && { invitation }) }));
      expect(answers[0]!.status).toBeGreaterThanOrEqual(400);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  it("by the work of such a registration", async () => {
    const tryAs = (email: () => string) => () => new Visitor(app).mutate("account.register", { name: "N", email: email(), password: "long enough words", locale: "en", invitation: "x" });
    expectAlike(await efforts([tryAs(() => known), tryAs(() => `${newId()}@example.test`)]), 1.2);
  });

  it("by an invitation to an address: its owner's account is told to nobody", async () => {
    const workspace = await createWorkspace(app.db);
    const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
    const invite = async (email: string) => {
      const { status, data } = await owner.mutate("invitations.create", { workspace: workspace.id, role: "viewer", email, maxUses: 1, days: 7 });
      return { status, keys: Object.keys(data as object), mailed: (data as { mailed: boolean }).mailed };
    };
    const someone = await createUser(app.db);
    expect(await invite(someone.email)).toEqual(await invite(`${newId()}@example.test`));
    const { data } = await owner.query("invitations.list", { workspace: workspace.id });
    expect(JSON.stringify(data)).not.toContain(someone.id);
  });
});

it("a session that was planted before the sign-in is not the one that it opens", async () => {
  const planted = await Visitor.signedIn(app, await createUser(app.db));
  const before = planted.cookies.get("prorab.session")!;
  expect(await planted.signIn("password", { email: known, password: PASSWORD })).toBeNull();
  expect(planted.cookies.get("prorab.session")).not.toBe(before);
  expect((await planted.query("account.me")).data).toMatchObject({ email: known });
});
