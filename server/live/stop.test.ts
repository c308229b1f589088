import { expect, it } from "vitest";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { loadPlan } from "#server/live/plan-store.ts";
import { openAdmin } from "#server/testing/database-trouble.ts";
import { createLiveWorkspace, openDoor } from "#server/testing/live-server.ts";
import { startTestApp } from "#server/testing/test-app.ts";

it("a stop writes also what came while it wrote the rest, and hears nothing that comes later", async () => {
  const app = await startTestApp();
  const [admin, door] = [await openAdmin(app), await openDoor(app)];
  const workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }]);
  const page = await door.join(workspace.owner, workspace.id);
  await admin.query("create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.15); return null; end $$; create trigger dawdle before insert on plan_updates for each statement execute function dawdle()");
  page.apply({ type: "goal.add", id: "g2" });
  await expect.poll(async () => (await admin.query("select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()")).rowCount, { interval: 5 }).toBe(1);
  const closing = app.hub.close();
  page.apply({ type: "goal.add", id: "g3" });
  expect(await page.end()).toEqual({ code: 4503, reason: "shuttingDown" });
  await closing;
  const doc = createDocument();
  await loadPlan(app.db, workspace.id, doc);
  expect(project(doc).goals.map(({ id }) => id)).toEqual(["g1", "g2", "g3"]);
  await admin.close();
  await app.stop();
  await door.close();
});
