import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb, type Db } from "#db/client.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { activity } from "#db/schema/plans.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { ActivityWatch } from "#server/live/activity-watch.ts";
import { log } from "#server/log.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test("what a member did becomes rows with what they are of, and its workspace hears of it once the rows are there", async () => {
  const { id: workspace, owner } = await createWorkspace(db);
  const heard: { workspace: string; rows: number }[] = [];
  let counted: Promise<void> = Promise.resolve();
  const watch = new ActivityWatch(db, log, (id) => {
    counted = db.select().from(activity).then((rows) => void heard.push({ workspace: id, rows: rows.length }));
  });
  const doc = createDocument();
  watch.open(workspace, doc);
  doc.on("afterTransaction", (transaction) => watch.note(workspace, owner.id, transaction));
  applyCommands(doc, [{ type: "goal.add", id: "g", values: { title: "Answer faster" } }]);
  applyCommands(doc, [{ type: "goal.set", id: "g", values: { target: 5 } }]);
  applyCommands(doc, [{ type: "participant.add", id: "p", values: { title: "Sales" } }]);
  await watch.flush();
  await counted;
  expect(heard).toEqual([{ workspace, rows: 2 }]);
  const rows = await db.select().from(activity).orderBy(activity.id);
  expect(rows).toMatchObject([
    { actor: owner.id, action: "plan.added", params: { kind: "goal", name: "Answer faster" }, things: ["goal/g"], place: "goals" },
    { actor: owner.id, action: "plan.added", params: { kind: "participant", name: "Sales" }, things: ["participant/p"], place: "team" },
  ]);

  await watch.flush();
  await counted;
  expect(heard, "nothing new, nothing told").toHaveLength(1);

  applyCommands(doc, [{ type: "goal.set", id: "g", values: { target: 6 } }]);
  watch.close(workspace);
  await watch.flush();
  await counted;
  expect((await db.select().from(activity).orderBy(activity.id)).at(-1), "a plan that is closed has told all").toMatchObject({ action: "plan.set", params: { field: "target", to: 6 } });
});
