import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { invitations } from "#db/schema/workspaces.ts";
import { dumpDatabase } from "#server/testing/fingerprint.ts";
import { startMailSink, type MailSink } from "#server/testing/mail-sink.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let [app, sink] = [null as unknown as TestApp, null as unknown as MailSink];
beforeAll(async () => {
  sink = await startMailSink();
  app = await startTestApp({ SMTP_URL: sink.url, MAIL_FROM: "Prorab <prorab@example.test>" });
});
afterAll(async () => {
  await app.stop();
  await sink.close();
});

type Answered = { made: { email: string; link: string; mailed: boolean }[]; left: { email: string; why: string }[] };
const someone = () => `${crypto.randomUUID()}@example.test`;
const rowsOf = (workspace: string) => app.db.select().from(invitations).where(eq(invitations.workspaceId, workspace));

async function createOwner() {
  const workspace = await createWorkspace(app.db);
  const owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
  const invite = (emails: readonly string[], more: object = {}) => owner.mutate("invitations.createMany", { workspace: workspace.id, role: "reviewer", days: 3, emails, ...more });
  return { workspace, owner, invite };
}

describe("inviting a list", () => {
  it("makes a link for each, mails it, and keeps no token", async () => {
    const { workspace, owner, invite } = await createOwner();
    const emails = [someone(), someone(), someone()];
    const { made, left } = (await invite(emails)).data as Answered;
    expect([made.map(({ email }) => email), left, made.every(({ mailed }) => mailed)]).toEqual([emails, [], true]);
    const letters = [await sink.next(), await sink.next(), await sink.next()];
    for (const { email, link } of made) expect(letters.find(({ to }) => to[0] === email)?.text).toContain(link);
    const dump = await dumpDatabase(app.db);
    for (const { link } of made) expect(dump).not.toContain(link.split("/").at(-1));
    expect((await owner.query("activity.list", { workspace: workspace.id })).data).toMatchObject([{ action: "invitation.created", params: { role: "reviewer", count: 3 } }]);

    const user = await createUser(app.db, { email: emails[1]!.toUpperCase() });
    const guest = await Visitor.signedIn(app, user);
    expect(await guest.mutate("invitations.accept", { token: made[0]!.link.split("/").at(-1) })).toMatchObject({ problem: "invitation.otherEmail" });
    await guest.must("invitations.accept", { token: made[1]!.link.split("/").at(-1) });
  });

  it("leaves out members and who has an open invitation, and says so; one that ended counts for nothing", async () => {
    const { workspace, invite } = await createOwner();
    const [member, invited, ended, fresh] = [await createUser(app.db), someone(), someone(), someone()];
    await addMember(app.db, workspace, "viewer", member);
    await createInvitation(app.db, workspace, { email: invited.toUpperCase() });
    await createInvitation(app.db, workspace, { email: ended, revokedAt: new Date() });
    await createInvitation(app.db, workspace, { email: ended, uses: 1 });
    await createInvitation(app.db, workspace, { email: ended, expiresAt: new Date(0) });
    await createInvitation(app.db, await createWorkspace(app.db), { email: fresh });
    const { made, left } = (await invite([member.email.toUpperCase(), invited, ended, fresh, fresh.toUpperCase()])).data as Answered;
    expect(made.map(({ email }) => email.toLowerCase())).toEqual([ended, fresh]);
    expect(left).toEqual([{ email: member.email.toUpperCase(), why: "member" }, { email: invited, why: "invited" }]);
  });

  it("invites nobody when one address is none, and names it", async () => {
    const { workspace, invite } = await createOwner();
    expect(await invite([someone(), "not an address"])).toMatchObject({ status: 400, problem: "input.malformed", params: { field: "emails.1" } });
    for (const emails of [[], Array.from({ length: 101 }, someone)]) expect(await invite(emails)).toMatchObject({ status: 400, params: { field: "emails" } });
    expect(await rowsOf(workspace.id)).toEqual([]);
  });

  it("by two at once makes each invitation once", async () => {
    const { workspace, invite } = await createOwner();
    const emails = [someone(), someone()];
    const answers = await Promise.all([invite(emails), invite(emails.toReversed())]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await rowsOf(workspace.id)).toHaveLength(2);
  });

  it("goes up to three hundred addresses an hour, and a list that is too long takes nothing from them", async () => {
    const { workspace, invite } = await createOwner();
    const list = (count: number) => Array.from({ length: count }, someone);
    for (const count of [100, 100, 90]) expect((await invite(list(count))).status).toBe(200);
    expect(await invite(list(11))).toMatchObject({ status: 429, problem: "account.tooMany", params: { minutes: expect.any(Number) } });
    expect((await invite(list(10))).status).toBe(200);
    expect(await rowsOf(workspace.id)).toHaveLength(300);
  });
});

it("links are made while the mail server is down, and it is not asked for every letter", async () => {
  const down = await startMailSink();
  await down.close();
  const other = await startTestApp({ SMTP_URL: down.url, MAIL_FROM: "prorab@example.test" });
  const workspace = await createWorkspace(other.db);
  const owner = await Visitor.signedIn(other, { id: workspace.owner.userId });
  const { made } = await owner.must<Answered>("invitations.createMany", { workspace: workspace.id, role: "viewer", days: 1, emails: Array.from({ length: 40 }, someone) });
  expect([made.length, made.some(({ mailed }) => mailed)]).toEqual([40, false]);
  await other.stop();
});
