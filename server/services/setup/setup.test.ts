import { isNotNull } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notifications } from "#db/schema/notifications.ts";
import { members } from "#db/schema/workspaces.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import type { Plan } from "#model/shape.ts";
import { loadDemo } from "#server/services/setup/load-demo.ts";
import { dumpDatabase } from "#server/testing/fingerprint.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ PRORAB_DEMO: "1" });
});
afterEach(() => app.stop());

const first = (name: string) => ({ name, email: `${name}@example.test`, password: "a pail of putty", workspace: "Windows Plus", locale: "en" });

describe("the first run", () => {
  it("creates the owner and a workspace laid out for a CRM project, with the guide's five responsibilities", async () => {
    const visitor = new Visitor(app);
    expect((await visitor.query("setup.state")).data).toMatchObject({ needed: true, registration: "invitation", mail: false, providers: [] });
    const { workspace } = await visitor.must<{ workspace: string }>("setup.create", first("ann"));
    expect((await visitor.query("setup.state")).data).toMatchObject({ needed: false });
    expect(await visitor.signIn("password", { email: "ann@example.test", password: "a pail of putty" })).toBeNull();
    expect((await visitor.query("workspaces.get", { workspace })).data).toMatchObject({ name: "Windows Plus", role: "owner", minutesPerDay: 480 });
    expect((await visitor.query("plan.get", { workspace })).data).toMatchObject({ activities: { length: 5 } });
  });

  it("happens once, of five at the same moment", async () => {
    const answers = await Promise.all(["ann", "bob", "cid", "dan", "eve"].map((name) => new Visitor(app).mutate("setup.create", first(name))));
    expect(answers.map(({ status, problem }) => problem ?? status).toSorted()).toEqual([200, "setup.done", "setup.done", "setup.done", "setup.done"]);
    expect(await app.db.select().from(members)).toHaveLength(1);
  });

  it("leaves nothing when it is refused", async () => {
    const before = await dumpDatabase(app.db);
    expect(await new Visitor(app).mutate("setup.create", { ...first("ann"), password: "12345678" })).toMatchObject({ status: 400, problem: "password.common" });
    expect(await dumpDatabase(app.db)).toBe(before);
  });
});

describe("the demo", () => {
  it("is loaded once, with its people in their roles, and offered at sign-in", async () => {
    await Promise.all([loadDemo({ ctx: app }), loadDemo({ ctx: app })]);
    const visitor = new Visitor(app);
    const { demo } = (await visitor.query("setup.state")).data as { demo: { email: string; role: string }[] };
    expect(demo.map(({ email, role }) => `${email} ${role}`)).toEqual(["owner@demo.test owner", "editor@demo.test editor", "editor2@demo.test editor", "reviewer@demo.test reviewer", "viewer@demo.test viewer"]);
    for (const { email, role } of demo) {
      const person = new Visitor(app);
      expect(await person.signIn("password", { email, password: "prorab-demo" })).toBeNull();
      expect((await person.query("workspaces.list")).data).toMatchObject([{ role, members: 5 }, { role, members: 5 }]);
      const [{ id: workspace }] = (await person.query("workspaces.list")).data as [{ id: string }];
      const [{ fingerprint, reviews }] = (await person.query("versions.list", { workspace })).data as [{ fingerprint: string; reviews: { answers: object[] }[] }];
      expect(reviews).toMatchObject([{ answers: [{ verdict: null }, { verdict: "approved" }, { verdict: null }] }]);
      expect(fingerprintOf((await person.query("plan.get", { workspace })).data as Plan), "the plan is the version that people are asked about").toBe(fingerprint);
      // In both languages; and nothing goes out by mail.
      expect((await person.query("notifications.count")).data).toMatchObject({ unread: { owner: 4, editor: 2 }[email.split("@")[0]!] ?? 0 });
    }
    expect(await app.db.$count(notifications, isNotNull(notifications.mailDueAt))).toBe(0);
  });
});
