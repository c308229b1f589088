import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { signInLinks, users } from "#db/schema/accounts.ts";
import { createMailer } from "#server/mail.ts";
import { createInvitation } from "#server/services/invitations/create.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { dumpDatabase } from "#server/testing/fingerprint.ts";
import { startMailSink, type MailSink } from "#server/testing/mail-sink.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let sink: MailSink;
let app: TestApp;
beforeAll(async () => {
  sink = await startMailSink();
  app = await startTestApp({ SMTP_URL: sink.url, MAIL_FROM: "Prorab <prorab@example.test>" });
});
afterAll(async () => {
  await app.stop();
  await sink.close();
});

const linkIn = (text: string, path: string) => new RegExp(`http://prorab\\.test:3120${path}/([\\w-]{43})`).exec(text)?.[1] ?? "no link";

describe("an invitation by mail", () => {
  it("goes to its address, in the workspace's language, with the link as text and as HTML", async () => {
    const inviter = await createUser(app.db, { name: "Ольга <b>Власова</b>" });
    const workspace = await createWorkspace(app.db, { owner: inviter, name: "Окна & \"Плюс\"", locale: "ru" });
    const owner = await Visitor.signedIn(app, inviter);
    const made = await owner.must<{ link: string; mailed: boolean }>("invitations.create", { workspace: workspace.id, role: "editor", email: "head@example.test", maxUses: 5, days: 3 });
    const letter = await sink.next();
    expect(made.mailed).toBe(true);
    expect(letter.to).toEqual(["head@example.test"]);
    expect(letter.subject).toContain("Окна & \"Плюс\"");
    expect(letter.text).toContain(made.link);
    expect(letter.text).toContain("действует 3 дня.");
    expect(letter.html).toContain(`href="${made.link}"`);
    expect(letter.html).toContain("Ольга &#60;b&#62;Власова");
    expect(letter.html).not.toContain("<b>");
    expect((await owner.query("invitations.list", { workspace: workspace.id })).data).toMatchObject([{ email: "head@example.test", maxUses: 1 }]);
  });

  it("cannot grow headers through a name", async () => {
    const owner = await createUser(app.db, { name: "A\r\nBcc: everyone@example.test" });
    const workspace = await createWorkspace(app.db, { owner });
    await (await Visitor.signedIn(app, owner)).must("invitations.create", { workspace: workspace.id, role: "viewer", email: "one@example.test", maxUses: 1, days: 1 });
    const letter = await sink.next();
    expect(letter.to).toEqual(["one@example.test"]);
    expect(letter.source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
  });
});

describe("a sign-in link", () => {
  const request = async (email: string) => {
    await new Visitor(app).must("account.requestLink", { email });
    return linkIn((await sink.next()).text, "/sign-in/link");
  };

  it("signs in once, and is kept only as a hash", async () => {
    const { email, id } = await createUser(app.db);
    const token = await request(email.toUpperCase());
    expect(await dumpDatabase(app.db)).not.toContain(token);
    const visitor = new Visitor(app);
    expect(await visitor.signIn("link", { token })).toBeNull();
    expect((await visitor.query("account.me")).data).toMatchObject({ id });
    expect(await new Visitor(app).signIn("link", { token })).toBe("CredentialsSignin");
  });

  it("leads back to the page it was asked for on, and to none of another site", async () => {
    const { email } = await createUser(app.db);
    await new Visitor(app).must("account.requestLink", { email, callbackUrl: "/invite/some-token?x=1" });
    expect((await sink.next()).text).toMatch(/\/sign-in\/link\/[\w-]+\?callbackUrl=%2Finvite%2Fsome-token%3Fx%3D1\n/);
    for (const callbackUrl of ["//evil.test", "/\\evil.test", "https://evil.test/"]) {
      expect(await new Visitor(app).mutate("account.requestLink", { email, callbackUrl }), callbackUrl).toMatchObject({ status: 400, problem: "input.malformed" });
    }
  });

  it("used by two at once signs in one", async () => {
    const token = await request((await createUser(app.db)).email);
    const answers = await Promise.all([1, 2, 3].map(() => new Visitor(app).signIn("link", { token })));
    expect(answers.toSorted()).toEqual(["CredentialsSignin", "CredentialsSignin", null]);
  });

  it("ends after a quarter of an hour", async () => {
    const { email, id } = await createUser(app.db);
    const token = await request(email);
    const [link] = await app.db.select().from(signInLinks).where(eq(signInLinks.userId, id));
    expect(link!.expiresAt.getTime() - link!.createdAt.getTime()).toBeLessThanOrEqual(15 * 60_000 + 5000);
    await app.db.update(signInLinks).set({ expiresAt: new Date(Date.now() - 1) }).where(eq(signInLinks.userId, id));
    expect(await new Visitor(app).signIn("link", { token })).toBe("CredentialsSignin");
  });

  it("is answered the same for an address without an account, to which nothing is sent", async () => {
    expect(await new Visitor(app).must("account.requestLink", { email: "nobody@example.test" })).toEqual({});
    const { email } = await createUser(app.db);
    await new Visitor(app).must("account.requestLink", { email });
    expect((await sink.next()).to).toEqual([email]);
  });

  it("is asked for three times a minute at most", async () => {
    const ask = () => new Visitor(app).mutate("account.requestLink", { email: "often@example.test" });
    for (let call = 0; call < 3; call++) expect((await ask()).status).toBe(200);
    expect(await ask()).toMatchObject({ status: 429, problem: "account.tooMany" });
  });

  it("takes an account from whoever registered with somebody else's address", async () => {
    const { email, id } = await createUser(app.db, { passwordHash: await hashPassword("the squatter waits") });
    const squatter = new Visitor(app);
    expect(await squatter.signIn("password", { email, password: "the squatter waits" })).toBeNull();
    const token = await request(email);
    const rightful = new Visitor(app);
    expect(await rightful.signIn("link", { token })).toBeNull();
    expect([await rightful.isSignedIn(), await squatter.isSignedIn()]).toEqual([true, false]);
    expect(await squatter.signIn("password", { email, password: "the squatter waits" })).toBe("CredentialsSignin");
    await rightful.must("account.changePassword", { next: "mine from now on" });
    const again = await request(email);
    expect(await new Visitor(app).signIn("link", { token: again })).toBeNull();
    expect((await app.db.select().from(users).where(eq(users.id, id)))[0]!.passwordHash).not.toBeNull();
  });
});

it("a mail server that is down costs the owner no link", async () => {
  const dead = await startMailSink();
  await dead.close();
  const workspace = await createWorkspace(app.db);
  const ctx = { ...app, mailer: createMailer(dead.url, "a@example.test"), settings: { url: "http://x.test", registration: "invitation" as const, demo: false, providers: [] }, user: { id: workspace.owner.userId }, address: "" };
  expect(await createInvitation({ ctx, input: { workspace: workspace.id, role: "viewer", email: "b@example.test", maxUses: 1, days: 1 } })).toMatchObject({ mailed: false, link: expect.stringContaining("/invite/") });
});
