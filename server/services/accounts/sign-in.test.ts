import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createUser } from "#db/factories/create-user.ts";
import { endedSessions, users } from "#db/schema/accounts.ts";
import { newId } from "#model/ids.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { SESSION, sessionCookieName, writeSession } from "#server/services/accounts/sessions.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const PASSWORD = "a pail of putty";
let app: TestApp;
let passwordHash: string;
beforeAll(async () => {
  app = await startTestApp();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => app.stop());

const createPerson = () => createUser(app.db, { passwordHash });
const signedIn = async (email: string) => {
  const visitor = new Visitor(app);
  expect(await visitor.signIn("password", { email, password: PASSWORD })).toBeNull();
  return visitor;
};
const seconds = () => Math.floor(Date.now() / 1000);

describe("signing in with a password", () => {
  it("opens a session, whatever the case of the address, and a new one each time", async () => {
    const { email } = await createPerson();
    const [first, second] = [await signedIn(email), await signedIn(` ${email.toUpperCase()} `)];
    expect((await first.query("account.me")).data).toMatchObject({ email, hasPassword: true });
    expect(first.cookies.get("prorab.session")).not.toBe(second.cookies.get("prorab.session"));
  });

  it("says the same of an unknown address, a wrong password, and an account without one", async () => {
    const [person, without] = [await createPerson(), await createUser(app.db)];
    for (const [email, password] of [[person.email, "not this one"], ["nobody@example.test", PASSWORD], [without.email, PASSWORD], [without.email, ""]] as const) {
      const visitor = new Visitor(app);
      expect(await visitor.signIn("password", { email, password })).toBe("CredentialsSignin");
      expect(await visitor.isSignedIn()).toBe(false);
    }
  });

  it("takes five tries a minute for an account from an address; one that fits clears the count", async () => {
    const { email } = await createPerson();
    const guesser = new Visitor(app);
    guesser.address = "192.0.2.66";
    const tryOnce = (password: string) => guesser.signIn("password", { email, password });
    for (let call = 0; call < 4; call++) expect(await tryOnce("wrong")).toBe("CredentialsSignin");
    expect(await tryOnce(PASSWORD)).toBeNull();
    for (let call = 0; call < 5; call++) expect(await tryOnce("wrong")).toBe("CredentialsSignin");
    expect(await tryOnce(PASSWORD)).toBe("account.tooMany");
    const elsewhere = new Visitor(app);
    elsewhere.address = "192.0.2.67";
    expect(await elsewhere.signIn("password", { email, password: PASSWORD })).toBeNull();
  });

  it("needs the form's own token", async () => {
    const { email } = await createPerson();
    const visitor = new Visitor(app);
    await visitor.auth("POST", ["callback", "password"], { email, password: PASSWORD, csrfToken: "guessed", json: "true" });
    expect(await visitor.isSignedIn()).toBe(false);
  });

  it("shows nothing of the person in next-auth's own session answer", async () => {
    const visitor = await signedIn((await createPerson()).email);
    expect(Object.keys((await visitor.auth("GET", ["session"])) as object)).toEqual(["expires"]);
  });
});

describe("how long a session lasts", () => {
  const withClaims = async (claims: { signedInAt: number; iat?: number; maxAge?: number; secret?: string; sessionVersion?: number }) => {
    const { id } = await createPerson();
    const visitor = new Visitor(app);
    const { iat, maxAge, secret, ...rest } = { maxAge: SESSION.idle, secret: app.secret, sessionVersion: 1, sessionId: newId(), ...claims };
    const token = await encode({ token: { userId: id, ...rest, ...(iat && { iat }) }, secret, maxAge });
    visitor.cookies.set(sessionCookieName(app.env.PRORAB_URL), token);
    return visitor;
  };

  it("thirty days at most, however much it is used", async () => {
    expect(await (await withClaims({ signedInAt: seconds() - SESSION.absolute + 60 })).isSignedIn()).toBe(true);
    expect(await (await withClaims({ signedInAt: seconds() - SESSION.absolute - 1 })).isSignedIn()).toBe(false);
  });

  it("not past its own date, nor with another secret, version or form", async () => {
    expect(await (await withClaims({ signedInAt: seconds(), maxAge: -60 })).isSignedIn()).toBe(false);
    expect(await (await withClaims({ signedInAt: seconds(), secret: "another secret, just as long as ours" })).isSignedIn()).toBe(false);
    expect(await (await withClaims({ signedInAt: seconds(), sessionVersion: 2 })).isSignedIn()).toBe(false);
    for (const cookie of ["", "x", "prorab.session=", "prorab.session=a.b.c", "prorab.session=%00", "=;=;"]) {
      const headers = new Headers({ cookie, host: "prorab.test:3120" });
      expect((await new Visitor(app).send(new Request("http://prorab.test:3120/api/trpc/account.me", { headers }))).status).toBe(401);
    }
  });

  it("is dated anew when used, once an hour", async () => {
    const { id } = await createPerson();
    const visitor = await Visitor.signedIn(app, { id });
    const fresh = visitor.cookie;
    await visitor.query("account.me");
    expect(visitor.cookie).toBe(fresh);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - (SESSION.renew + 60) * 1000 });
    const worn = await Visitor.signedIn(app, { id });
    vi.useRealTimers();
    const before = worn.cookie;
    await worn.query("account.me");
    expect(worn.cookie).not.toBe(before);
    expect(await worn.isSignedIn()).toBe(true);
  });
});

describe("ending sessions", () => {
  it("signing out ends this session alone, for whoever kept its cookie, too", async () => {
    const person = await createPerson();
    const [here, elsewhere] = [await signedIn(person.email), await signedIn(person.email)];
    const thief = new Visitor(app);
    for (const [name, value] of here.cookies) thief.cookies.set(name, value);
    expect(await thief.isSignedIn()).toBe(true);
    await here.signOut();
    expect(here.cookies.has("prorab.session")).toBe(false);
    expect(await thief.query("account.me")).toMatchObject({ status: 401, problem: "account.signedOut" });
    // next-auth's own answer renews the cookie it is shown: to no avail.
    await thief.auth("GET", ["session"]);
    expect([await thief.isSignedIn(), await elsewhere.isSignedIn()]).toEqual([false, true]);
    expect(app.heard.hungUp).toContainEqual({ userId: person.id, reason: "roleChanged" });
  });

  it("keeps the ended ones no longer than they would have lasted", async () => {
    const person = await createPerson();
    await app.db.insert(endedSessions).values({ id: "long ago", until: new Date(Date.now() - 1000) });
    await (await signedIn(person.email)).signOut();
    const kept = await app.db.select().from(endedSessions);
    expect(kept.map(({ id }) => id)).not.toContain("long ago");
    expect(kept.every(({ until }) => until.getTime() > Date.now() + (SESSION.absolute - 60) * 1000)).toBe(true);
  });

  it("signing out everywhere ends every session at once, and closes the sockets", async () => {
    const person = await createPerson();
    const [one, other] = [await signedIn(person.email), await signedIn(person.email)];
    await one.must("account.signOutEverywhere");
    for (const visitor of [one, other]) {
      expect(await visitor.isSignedIn()).toBe(false);
      expect(await visitor.query("account.me")).toMatchObject({ status: 401, problem: "account.signedOut" });
    }
    expect(app.heard.hungUp).toContainEqual({ userId: person.id, reason: "signedOut" });
    expect(await (await signedIn(person.email)).isSignedIn()).toBe(true);
  });

  it("a new password ends the others and keeps this browser signed in", async () => {
    const person = await createPerson();
    const [here, elsewhere] = [await signedIn(person.email), await signedIn(person.email)];
    const old = here.cookie;
    await here.must("account.changePassword", { current: PASSWORD, next: "two pails of putty" });
    expect([await here.isSignedIn(), await elsewhere.isSignedIn()]).toEqual([true, false]);
    expect(here.cookie).not.toBe(old);
    expect(app.heard.hungUp).toContainEqual({ userId: person.id, reason: "signedOut" });
    expect(await new Visitor(app).signIn("password", { email: person.email, password: PASSWORD })).toBe("CredentialsSignin");
    expect(await new Visitor(app).signIn("password", { email: person.email, password: "two pails of putty" })).toBeNull();
  });

  it("a wrong current password changes nothing", async () => {
    const person = await createPerson();
    const visitor = await signedIn(person.email);
    for (const current of ["wrong", undefined]) expect(await visitor.mutate("account.changePassword", { current, next: "two pails of putty" })).toMatchObject({ status: 400, problem: "password.wrong" });
    expect(await visitor.isSignedIn()).toBe(true);
    const [row] = await app.db.select().from(users).where(eq(users.id, person.id));
    expect(row).toMatchObject({ passwordHash, sessionVersion: 1 });
  });

  it("signing out in one browser takes its cookie away", async () => {
    const visitor = await signedIn((await createPerson()).email);
    const { csrfToken } = (await visitor.auth("GET", ["csrf"])) as { csrfToken: string };
    await visitor.auth("POST", ["signout"], { csrfToken, json: "true" });
    expect(await visitor.isSignedIn()).toBe(false);
  });
});

describe("the session cookie", () => {
  const claims = { userId: newId(), sessionVersion: 1, signedInAt: 0, sessionId: newId() };

  it("is out of reach of scripts and other sites, and bound to the host where the address is https", async () => {
    const keys = { secret: app.secret, url: "https://prorab.example.com" };
    const cookie = await writeSession(claims, keys);
    expect(cookie).toMatch(/^__Host-prorab\.session=[^;]+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/);
    expect(await writeSession(claims, { ...keys, url: "http://localhost:3000" })).toMatch(/^prorab\.session=[^;]+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/);
  });
});
