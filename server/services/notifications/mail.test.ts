import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createNotification } from "#db/factories/create-notification.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import type { users } from "#db/schema/accounts.ts";
import { notifications } from "#db/schema/notifications.ts";
import { members } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
import type { NotificationKind, NotificationParams } from "#model/notifications.ts";
import { mailDue } from "#server/services/notifications/mail-due.ts";
import { mailDueAt } from "#server/services/notifications/mail-due-at.ts";
import { notify } from "#server/services/notifications/notify.ts";
import { sweepNotifications } from "#server/services/notifications/sweep.ts";
import { startMailSink, type MailSink } from "#server/testing/mail-sink.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";
import { handleUnsubscribe } from "#server/unsubscribe-route.ts";

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

const START = new Date("2026-11-30T12:00:00Z");
const after = (minutes: number, from = START) => new Date(from.getTime() + minutes * 60_000);
/** One round of the mail at that moment: how many letters went out. */
const round = (now: Date, from: TestApp = app) => mailDue({ db: from.db, mailer: from.mailer!, url: from.env.PRORAB_URL, secret: from.secret }, now);

/** Olga, who does things, and whoever is told of them, in a workspace. */
async function createPair({ locale = "en" as "en" | "ru", ...values }: Partial<typeof users.$inferInsert> = {}) {
  const olga = await createUser(app.db, { name: locale === "ru" ? "Ольга" : "Olga <b>" });
  const workspace = await createWorkspace(app.db, { owner: olga, name: locale === "ru" ? "Окна Плюс" : "Windows & Co" });
  const reader = await createUser(app.db, { locale, ...values });
  await addMember(app.db, workspace, "editor", reader);
  const tell = <K extends NotificationKind>(kind: K, params: NotificationParams[K], now = START) => app.db.transaction((tx) => notify(tx, { id: workspace.id, userId: olga.id }, { to: [reader.id], kind, params, now }));
  return { olga, workspace, reader, tell };
}
const thread = (excerpt: string) => ({ thread: newId(), comment: newId(), anchor: `goal/${newId()}`, place: "goals", names: ["Answer sooner"], excerpt });
const duties = { count: 12, title: "Договор", activity: "a", participant: "p" };

describe("a letter", () => {
  it("of one mention says it in its subject, in both parts, with the way to it and the ways out", async () => {
    const { reader, tell } = await createPair();
    await tell("mentioned", thread("Is this <so>?"));
    const [row] = await app.db.select().from(notifications).where(eq(notifications.userId, reader.id));
    expect(await round(after(1))).toBe(0);
    expect(await round(after(2))).toBe(1);
    const letter = await sink.next();
    const link = `http://prorab.test:3120/n/${row!.id}`;
    expect(letter.to).toEqual([reader.email]);
    expect(letter.subject).toBe("Olga <b> mentioned you: Answer sooner");
    expect(letter.text).toBe([
      "Windows & Co\n============\n", `Olga <b> mentioned you\nAnswer sooner\n“Is this <so>?”\n${link}\n`, "--\nYou get this letter because it concerns you in Prorab and you have not read it there.",
      "Choose what to be told: http://prorab.test:3120/account#notifications", `Turn these letters off: http://prorab.test:3120/unsubscribe/${tokenOf(letter)}`, "",
    ].join("\n"));
    expect(letter.html).toContain(`href="${link}"`);
    expect(letter.html).toContain("Olga &#60;b&#62; mentioned you");
    expect(letter.html).toContain("“Is this &#60;so&#62;?”");
    expect(letter.html).toContain('lang="en"');
    expect(letter.headers.get("list-unsubscribe")).toBe(`<http://prorab.test:3120/api/unsubscribe/${tokenOf(letter)}>`);
    expect(letter.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(letter.headers.get("auto-submitted")).toBe("auto-generated");
    expect(await round(after(60))).toBe(0);
  });

  it.each([
    ["mentioned", thread("Так ли это?"), "Ольга упоминает вас: Answer sooner"],
    ["replied", thread("Да"), "Ольга отвечает: Answer sooner"],
    ["replied", { ...thread("Да"), byGuest: true }, "Ольга (по ссылке) отвечает: Answer sooner"],
    ["begunByGuest", { ...thread("Кто?"), byGuest: true }, "Ольга (по ссылке) начинает обсуждение: Answer sooner"],
    ["assigned", { ...thread("Кто?"), due: "2027-01-15" }, "Ольга поручает вам решить вопрос до 15 января: Answer sooner"],
    ["reviewAsked", { version: "v", versionName: "Весна", review: "r" }, "Ольга просит вас проверить версию: Весна"],
    ["reviewAnswered", { version: "v", versionName: "Весна", review: "r", verdict: "approved" }, "Ольга согласует версию: Весна"],
    ["reviewAnswered", { version: "v", versionName: "Весна", review: "r", verdict: "changes", reason: "Нет сроков" }, "Ольга просит доработать версию: Весна"],
    ["madeAccountable", { ...duties, responsible: 3 }, "Ольга назначает вас ответственным за 12 строк и исполнителем в 3 строках: Договор, …"],
    ["madeResponsible", { ...duties, count: 1 }, "Ольга назначает вас исполнителем: Договор"],
    ["roleChanged", { from: "viewer", to: "editor" }, "Ольга меняет вашу роль: теперь вы редактор"],
  ] as const)("of %s is in its reader's language", async (kind, params, subject) => {
    const { tell } = await createPair({ locale: "ru" });
    await tell(kind, params as never);
    await round(after(2));
    const letter = await sink.next();
    expect(letter.subject).toBe(subject);
    expect(letter.html).toContain('lang="ru"');
    expect(letter.text).toContain("Отключить письма: http");
    if ("reason" in params) expect(letter.text).toContain("«Нет сроков»");
  });

  it.each([
    ["replied", thread("Yes"), "Olga <b> answered: Answer sooner"],
    ["begunByGuest", { ...thread("Who?"), byGuest: true }, "Olga <b> (by link) began a discussion: Answer sooner"],
    ["assigned", { ...thread("Who?"), due: "2027-01-15" }, "Olga <b> asks you to settle this by 15 January: Answer sooner"],
    ["reviewAsked", { version: "v", versionName: "Spring", review: "r" }, "Olga <b> asks you to review a version: Spring"],
    ["reviewAnswered", { version: "v", versionName: "Spring", review: "r", verdict: "changes", reason: "No dates" }, "Olga <b> asks for changes to the version: Spring"],
    ["madeAccountable", { ...duties, count: 1, responsible: 0 }, "Olga <b> made you Accountable: Договор"],
    ["madeResponsible", duties, "Olga <b> made you Responsible for 12 rows: Договор, …"],
    ["roleChanged", { from: "editor", to: "owner" }, "Olga <b> changed your role: you are an owner now"],
  ] as const)("of %s is in English for who reads English", async (kind, params, subject) => {
    const { tell } = await createPair();
    await tell(kind, params as never);
    await round(after(2));
    expect((await sink.next()).subject).toBe(subject);
  });

  it("gathers what comes within two minutes, and of many names the newest thirty", async () => {
    const { tell, reader } = await createPair({ locale: "ru" });
    for (let n = 0; n < 10; n++) await tell("mentioned", thread(`№ ${n}`), after(n / 5));
    expect(await round(after(2))).toBe(1);
    const letter = await sink.next();
    expect(letter.subject).toBe("10 новых уведомлений в «Окна Плюс»");
    expect(letter.text.match(/№ \d/g)).toEqual(Array.from({ length: 10 }, (_, n) => `№ ${n}`));
    for (let n = 0; n < 33; n++) await tell("mentioned", thread(`№ ${n}`), after(10));
    await round(after(12));
    const next = await sink.next();
    expect([next.to, next.subject, next.text.match(/№ \d+/g)!.length, next.text.includes("Ещё 3 во входящих")]).toEqual([[reader.email], "33 новых уведомления в «Окна Плюс»", 30, true]);
  });
});

describe("what is not mailed", () => {
  it("is what was read, what was taken back, what is of a workspace that one has left, what is old, and what a person wants no letters of", async () => {
    const [read, gone, left, old, never] = [await createPair(), await createPair(), await createPair(), await createPair(), await createPair()];
    await (await Visitor.signedIn(app, never.reader)).must("notifications.setSettings", { mail: "never" });
    for (const { tell } of [read, gone, left, never]) await tell("mentioned", thread("?"));
    await old.tell("mentioned", thread("?"), after(-4 * 24 * 60));
    await app.db.update(notifications).set({ readAt: START }).where(eq(notifications.userId, read.reader.id));
    await app.db.delete(notifications).where(eq(notifications.userId, gone.reader.id));
    await app.db.delete(members).where(eq(members.userId, left.reader.id));
    expect(await round(after(5))).toBe(0);
    expect(sink.waiting).toBe(0);
    expect(await round(after(24 * 60))).toBe(0);
  });
});

describe("the daily letter", () => {
  it.each([
    ["Europe/Moscow", "2026-11-30T04:59:00Z", "2026-11-30T05:00:00.000Z"],
    ["Europe/Moscow", "2026-11-30T05:00:00Z", "2026-12-01T05:00:00.000Z"],
    ["Asia/Kathmandu", "2026-11-30T12:00:00Z", "2026-12-01T02:15:00.000Z"],
    // The clocks go forward in the night between.
    ["Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T06:00:00.000Z"],
    [null, "2026-11-30T12:00:00Z", "2026-12-01T08:00:00.000Z"],
  ])("is due at eight where its reader is: %s", (zone, now, due) => {
    expect(mailDueAt("daily", zone, new Date(now))?.toISOString()).toBe(due);
  });

  it("holds the day's unread, of several workspaces; a change of mind takes what waits with it", async () => {
    const { reader, tell, olga } = await createPair({ timeZone: "Europe/Moscow" });
    const visitor = await Visitor.signedIn(app, reader);
    await visitor.must("notifications.setSettings", { mail: "daily" });
    const second = await createWorkspace(app.db, { owner: olga, name: "Doors" });
    await addMember(app.db, second, "viewer", reader);
    await tell("mentioned", thread("first"), after(0));
    await app.db.transaction((tx) => notify(tx, { id: second.id, userId: olga.id }, { to: [reader.id], kind: "mentioned", params: thread("second"), now: after(300) }));
    expect(await round(after(600))).toBe(0);
    expect(await round(new Date("2026-12-01T05:00:00Z"))).toBe(1);
    const letter = await sink.next();
    expect(letter.subject).toBe("2 new notifications");
    expect(letter.text).toMatch(/Windows & Co\n=+\n[^]*first[^]*Doors\n=+\n[^]*second/);
    await tell("mentioned", thread("third"), new Date("2026-12-01T06:00:00Z"));
    await visitor.must("notifications.setSettings", { mail: "immediately" });
    expect(await round(new Date(Date.now() + 3 * 60_000))).toBe(1);
    expect((await sink.next()).text).toContain("third");
  });
});

describe("a mail server that refuses", () => {
  it("is tried again later and later, five times in all", async () => {
    const { tell, reader } = await createPair();
    await tell("mentioned", thread("?"));
    sink.refuse(1);
    expect([await round(after(2)), await round(after(3)), await round(after(7))]).toEqual([0, 0, 1]);
    expect((await sink.next()).to).toEqual([reader.email]);
    await tell("mentioned", thread("again"));
    sink.refuse(5);
    let [now, tries] = [after(2), [] as number[]];
    for (let times = 0; times < 100; times++, now = after(5, now)) {
      const [before] = await app.db.select().from(notifications).where(eq(notifications.userId, reader.id)).orderBy(notifications.id).offset(1);
      expect(await round(now)).toBe(0);
      const [behind] = await app.db.select().from(notifications).where(eq(notifications.userId, reader.id)).orderBy(notifications.id).offset(1);
      if (behind!.mailTries > before!.mailTries) tries.push((now.getTime() - START.getTime()) / 60_000);
    }
    expect(tries).toEqual([2, 7, 22, 82, 322]);
    expect(sink.waiting).toBe(0);
  });

  it("costs nobody their letter twice: two that mail at once share the people", async () => {
    const pairs = [await createPair(), await createPair(), await createPair(), await createPair()];
    for (const { tell } of pairs) await tell("mentioned", thread("?"));
    const sent = await Promise.all([round(after(2)), round(after(2)), round(after(2))]);
    expect(sent.reduce((sum, count) => sum + count)).toBe(4);
    const to = [await sink.next(), await sink.next(), await sink.next(), await sink.next()].flatMap((letter) => letter.to);
    expect(to.toSorted()).toEqual(pairs.map(({ reader }) => reader.email).toSorted());
  });
});

/** The token by which a letter is turned off. */
const tokenOf = ({ headers }: { headers: ReadonlyMap<string, string> }) => /\/api\/unsubscribe\/([\w.-]+)>/.exec(headers.get("list-unsubscribe") ?? "")?.[1] ?? "none";

describe("turning letters off", () => {
  const post = (token: string) => handleUnsubscribe(new Request(`http://prorab.test:3120/api/unsubscribe/${token}`, { method: "POST", body: "List-Unsubscribe=One-Click", headers: { "content-type": "application/x-www-form-urlencoded" } }), token);

  it("takes one press, and no sign-in, and turns off nothing else nor anybody else's", async () => {
    const [me, other] = [await createPair(), await createPair()];
    for (const { tell } of [me, other]) await tell("mentioned", thread("?"));
    await round(after(2));
    const letters = [await sink.next(), await sink.next()];
    const token = tokenOf(letters.find(({ to }) => to[0] === me.reader.email)!);
    for (const { tell } of [me, other]) await tell("mentioned", thread("more"), after(10));
    expect((await post(token)).status).toBe(200);
    expect((await post(token)).status).toBe(200);
    expect(await round(after(12))).toBe(1);
    expect((await sink.next()).to).toEqual([other.reader.email]);
    await me.tell("mentioned", thread("still told"), after(20));
    const visitor = await Visitor.signedIn(app, me.reader);
    expect((await visitor.query("notifications.settings")).data).toEqual({ off: [], mail: "never", canMail: true });
    expect((await visitor.query("notifications.count")).data).toMatchObject({ unread: 3 });
  });

  it("is also done by the page of the link; a token that we have not made does nothing", async () => {
    const { reader, tell } = await createPair();
    await tell("mentioned", thread("?"));
    await round(after(2));
    const token = tokenOf(await sink.next());
    const [id, signature] = token.split(".") as [string, string];
    const { reader: victim } = await createPair();
    for (const forged of [`${victim.id}.${signature}`, `${id}.${"A".repeat(43)}`, `${id}.`, id, "", `${token}.x`]) {
      expect((await post(forged)).status, forged).toBe(404);
      expect(await new Visitor(app).mutate("notifications.unsubscribe", { token: forged })).toMatchObject({ status: 404, problem: "notification.badLink" });
    }
    await new Visitor(app).must("notifications.unsubscribe", { token });
    expect((await (await Visitor.signedIn(app, reader)).query("notifications.settings")).data).toMatchObject({ mail: "never" });
    expect((await (await Visitor.signedIn(app, victim)).query("notifications.settings")).data).toMatchObject({ mail: "immediately" });
  });
});

it("what is older than ninety days, or beyond a person's five hundred, is thrown out", async () => {
  const { reader, olga, workspace } = await createPair();
  await createNotification(app.db, workspace, olga, { at: after(-91 * 24 * 60) });
  const kept = await createNotification(app.db, workspace, olga, { at: after(-89 * 24 * 60) });
  const row = { userId: reader.id, workspaceId: workspace.id, kind: "mentioned" as const, actorName: "", params: thread(""), at: START };
  await app.db.insert(notifications).values(Array.from({ length: 510 }, () => row));
  await sweepNotifications(app.db, START);
  expect(await app.db.$count(notifications, eq(notifications.userId, reader.id))).toBe(500);
  expect((await app.db.select({ id: notifications.id }).from(notifications).where(eq(notifications.userId, olga.id))).map(({ id }) => id)).toEqual([kept.id]);
});
