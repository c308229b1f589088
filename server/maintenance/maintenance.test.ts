import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDb, type Db } from "#db/client.ts";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createNotification } from "#db/factories/create-notification.ts";
import { createUser } from "#db/factories/create-user.ts";
import { signInLinks } from "#db/schema/accounts.ts";
import { notifications } from "#db/schema/notifications.ts";
import { activity, keptUpdates, planStates, planUpdates } from "#db/schema/plans.ts";
import { invitations } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
import { readPlan } from "#server/live/plan-store.ts";
import { Maintenance } from "#server/maintenance/rounds.ts";
import { TASKS, type Task, type TaskNeeds } from "#server/maintenance/tasks.ts";
import { createLiveWorkspace } from "#server/testing/live-server.ts";
import { readMetric } from "#server/testing/read-metric.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

const DAY_MS = 86_400_000;
let app: TestApp;
/** Another instance's connections. */
let other: Db;
let workspace: Awaited<ReturnType<typeof createLiveWorkspace>>;
beforeAll(async () => {
  app = await startTestApp();
  other = createDb(app.databaseUrl);
});
afterAll(async () => {
  await other.$client.end();
  await app.stop();
});
beforeEach(async () => {
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }]);
});

const needs = (env: Partial<TaskNeeds["env"]> = {}): TaskNeeds => ({ db: app.db, metrics: app.metrics, env: { PRORAB_KEEP_UPDATES_DAYS: 0, ...env } });
const later = (ms: number) => new Date(Date.now() + ms);
const round = (at: Date, env?: Partial<TaskNeeds["env"]>) => new Maintenance(needs(env)).round(at);
const rename = (title: string) => app.hub.apply(workspace.id, workspace.owner, [{ type: "goal.set", id: "g1", values: { title } }]);
const rows = async (table: typeof planUpdates | typeof keptUpdates | typeof activity) => (await app.db.select({ rows: count() }).from(table).where(eq(table.workspaceId, workspace.id)))[0]!.rows;

describe("a plan's log that nobody has written to for ten minutes", () => {
  it("is folded into its plan, all of it, and no earlier", async () => {
    for (const title of ["Second", "Third"]) await rename(title);
    await round(later(9 * 60_000));
    expect(await rows(planUpdates)).toBe(2);
    await round(later(11 * 60_000));
    expect([await rows(planUpdates), await rows(keptUpdates)]).toEqual([0, 0]);
    expect((await readPlan(app.db, workspace.id)).goals[0]!.title).toBe("Third");
    expect((await app.db.select().from(planStates).where(eq(planStates.workspaceId, workspace.id)))[0]!.content.goals[0]!.title).toBe("Third");
  });

  it("with PRORAB_KEEP_UPDATES_DAYS is kept aside as it was, for so long", async () => {
    for (const title of ["Second", "Third"]) await rename(title);
    const before = await app.db.select().from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id)).orderBy(planUpdates.seq);
    await round(later(11 * 60_000), { PRORAB_KEEP_UPDATES_DAYS: 30 });
    const kept = await app.db.select().from(keptUpdates).where(eq(keptUpdates.workspaceId, workspace.id)).orderBy(keptUpdates.seq);
    expect(kept).toEqual(before.map((row) => ({ ...row, foldedAt: expect.any(Date) as Date })));
    expect(kept[0]!.actor).toBe(workspace.owner.memberId);
    expect([await rows(planUpdates), (await readPlan(app.db, workspace.id)).goals[0]!.title]).toEqual([0, "Third"]);
    await round(later(29 * DAY_MS), { PRORAB_KEEP_UPDATES_DAYS: 30 });
    expect(await rows(keptUpdates)).toBe(2);
    await round(later(31 * DAY_MS), { PRORAB_KEEP_UPDATES_DAYS: 30 });
    expect(await rows(keptUpdates)).toBe(0);
  });

  it("kept aside goes with its workspace, and once nothing is to be kept any more", async () => {
    await rename("Second");
    await round(later(11 * 60_000), { PRORAB_KEEP_UPDATES_DAYS: 30 });
    expect(await rows(keptUpdates)).toBe(1);
    await round(later(12 * 60_000));
    expect(await rows(keptUpdates)).toBe(0);
    await rename("Third");
    await round(later(30 * 60_000), { PRORAB_KEEP_UPDATES_DAYS: 30 });
    await app.db.$client.query("delete from workspaces where id = $1", [workspace.id]);
    expect(await rows(keptUpdates)).toBe(0);
  });

  it("whose bytes are damaged keeps no other from it", async () => {
    const damaged = await createLiveWorkspace(app);
    await app.db.insert(planUpdates).values({ workspaceId: damaged.id, bytes: new Uint8Array([1, 2, 3]), actor: null });
    await rename("Second");
    const failed = await readMetric(app.metrics, "prorab_plan_foldings_total", { outcome: "failed" });
    await round(later(11 * 60_000));
    expect(await rows(planUpdates)).toBe(0);
    expect(await readMetric(app.metrics, "prorab_plan_foldings_total", { outcome: "failed" })).toBe(failed + 1);
    await app.db.delete(planUpdates).where(eq(planUpdates.workspaceId, damaged.id));
  });
});

describe("the history", () => {
  const add = (days: number, amount = 1) => app.db.insert(activity).values(Array.from({ length: amount }, () => ({ workspaceId: workspace.id, actor: null, action: "goal.added", params: {}, at: later(-days * DAY_MS) })));

  it("is kept for ever unless PRORAB_KEEP_HISTORY_DAYS says otherwise", async () => {
    await add(4000);
    const before = await rows(activity);
    await round(later(0));
    expect(await rows(activity)).toBe(before);
  });

  it("older than that is deleted, in batches, and nothing younger", async () => {
    const before = await rows(activity);
    await add(31, 4000);
    await add(32, 4000);
    await add(29, 3);
    await round(later(0), { PRORAB_KEEP_HISTORY_DAYS: 30 });
    expect(await rows(activity)).toBe(before + 3);
  });
});

it("what has ended is thrown out: sign-in links after a day, invitations after thirty, notifications after ninety", async () => {
  const user = await createUser(app.db);
  const ended = (days: number) => later(-days * DAY_MS);
  const tokens = [newId(), newId(), newId()];
  await app.db.insert(signInLinks).values([[0.5, null], [1.5, null], [1.5, ended(1.6)]].map(([days, usedAt], index) => ({ tokenHash: tokens[index]!, userId: user.id, expiresAt: ended(days as number), usedAt: usedAt as Date | null })));
  const [open, over] = [await createInvitation(app.db, workspace, { expiresAt: ended(29) }), await createInvitation(app.db, workspace, { expiresAt: ended(31) })];
  const [young, old] = [await createNotification(app.db, workspace, user, { at: ended(89) }), await createNotification(app.db, workspace, user, { at: ended(91) })];
  await round(later(0));
  const links = (await app.db.select().from(signInLinks)).map(({ tokenHash }) => tokenHash);
  expect(tokens.map((token) => links.includes(token))).toEqual([true, false, false]);
  const left = (await app.db.select().from(invitations)).map(({ id }) => id);
  expect([left.includes(open.id), left.includes(over.id)]).toEqual([true, false]);
  expect((await app.db.select().from(notifications).where(eq(notifications.userId, user.id))).map(({ id }) => id)).toEqual([young.id]);
  expect(old.id).toBeGreaterThan(0);
});

describe("a round", () => {
  const task = (name: string, run: Task["run"], everyMs = 60_000): Task => ({ name, everyMs, run });

  it("is one instance's at a time; the other leaves it, and has its own turn when that is over", async () => {
    const done: string[] = [];
    let finish = () => undefined as void;
    const started = new Promise<void>((begun) => {
      const slow = task("slow", () => new Promise<number>((resolve) => {
        finish = () => resolve(0);
        begun();
      }));
      void new Maintenance(needs(), [slow]).round(later(0)).then(() => done.push("first"));
    });
    await started;
    const second = new Maintenance({ ...needs(), db: other }, [task("quick", async () => done.push("second"))]);
    await second.round(later(0));
    expect(done).toEqual([]);
    finish();
    await expect.poll(() => done).toEqual(["first"]);
    await second.round(later(0));
    expect(done).toEqual(["first", "second"]);
  });

  it("a task that fails keeps no other from its turn, is counted, and comes again when it is due", async () => {
    const done: string[] = [];
    const maintenance = new Maintenance(needs(), [task("failing", () => Promise.reject(new Error("no"))), task("next", async () => done.push("next"))]);
    for (const minutes of [0, 0.5, 1]) await maintenance.round(later(minutes * 60_000));
    expect(done).toEqual(["next", "next"]);
    expect(await readMetric(app.metrics, "prorab_maintenance_rounds_total", { task: "failing", outcome: "failed" })).toBe(2);
  });

  it("that a stop meets begins nothing more, and tells what is under way to leave off", async () => {
    const done: string[] = [];
    const maintenance: Maintenance = new Maintenance(needs(), [task("one", async (_, __, signal) => {
      maintenance.stop();
      return done.push(`one ${signal.aborted}`);
    }), task("two", async () => done.push("two"))]);
    await maintenance.round(later(0));
    expect(done).toEqual(["one true"]);
  });

  it("leaves no lock and no connection behind, also when its connection is cut", async () => {
    const cut = new Maintenance(needs(), [task("cut", async () => (await other.$client.query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")).rowCount ?? 0)]);
    await expect(cut.round(later(0))).rejects.toThrow();
    const done: string[] = [];
    // The server takes a moment to see that the connection has gone.
    await expect.poll(async () => {
      await new Maintenance({ ...needs(), db: other }, [task("after", async () => done.push("after"))]).round(later(0));
      return done;
    }).toEqual(["after"]);
    expect(app.db.$client.totalCount - app.db.$client.idleCount).toBe(0);
  });

  it("names no task twice", () => {
    expect(new Set(TASKS.map(({ name }) => name)).size).toBe(TASKS.length);
  });
});
