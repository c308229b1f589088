import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desc, eq } from "drizzle-orm";
import { addMember } from "#db/factories/add-member.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { createDb, type Db } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { DutiesWatch } from "#server/live/duties-watch.ts";
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

/** A plan with three rows and a column for each of two members; `does` changes it as one of them, `told` is what they have been told, the newest first. */
async function createMatrix() {
  const workspace = await createWorkspace(db);
  const [olga, rita] = [workspace.owner, await addMember(db, workspace, "editor")];
  const heard: string[] = [];
  const watch = new DutiesWatch(db, log, (id) => heard.push(id));
  const doc = createDocument();
  applyCommands(doc, [
    ...["r1", "r2", "r3"].map((id): Command => ({ type: "activity.add", id, values: { title: `Row ${id}` } })),
    { type: "participant.add", id: "po", values: { title: "Sales", member: olga.id } }, { type: "participant.add", id: "pr", values: { title: "Lawyer", member: rita.id } }, { type: "participant.add", id: "pn", values: { title: "Nobody yet" } },
  ]);
  let actor: string | null = null;
  doc.on("afterTransaction", (transaction) => watch.note(doc, actor, transaction));
  watch.watch(workspace.id, doc, project(doc));
  const does = (member: { id: string } | null, ...commands: Command[]) => {
    actor = member?.id ?? null;
    applyCommands(doc, commands);
  };
  const told = async (member: { userId: string }) => {
    await watch.flush();
    const rows = await db.select().from(notifications).where(eq(notifications.userId, member.userId)).orderBy(desc(notifications.id));
    return rows.map(({ kind, actor: by, params }) => ({ kind, by, ...params }));
  };
  return { workspace, olga, rita, heard, watch, doc, does, told };
}
const set = (activity: string, participant: string, letter: "A" | "R" | "C", on = true): Command => ({ type: "assignment.set", activity, participant, letter, on });

describe("who becomes Accountable or Responsible", () => {
  test("is told of what, and by whom; who gives it to themselves is told nothing, nor who is asked or informed", async () => {
    const { olga, rita, heard, workspace, does, told } = await createMatrix();
    does(olga, set("r1", "pr", "A"), set("r2", "po", "A"), set("r2", "po", "R"), set("r3", "pr", "C"));
    expect(await told(rita)).toEqual([{ kind: "madeAccountable", by: olga.userId, count: 1, responsible: 0, title: "Row r1", activity: "r1", participant: "pr" }]);
    expect(await told(olga)).toEqual([]);
    expect(heard).toEqual([workspace.id]);
    does(rita, set("r3", "po", "R"));
    expect(await told(olga)).toEqual([{ kind: "madeResponsible", by: rita.userId, count: 1, title: "Row r3", activity: "r3", participant: "po" }]);
  });

  test("by a whole matrix is told once, each by whose hand it was", async () => {
    const { olga, rita, does, told } = await createMatrix();
    does(olga, set("r2", "pr", "A"), set("r1", "pr", "A"), set("r1", "pr", "R"));
    does(olga, set("r3", "pr", "R"));
    does(null, set("r3", "po", "A"));
    expect(await told(rita)).toEqual([{ kind: "madeAccountable", by: olga.userId, count: 2, responsible: 1, title: "Row r1", activity: "r1", participant: "pr" }]);
    expect(await told(olga)).toMatchObject([{ kind: "madeAccountable", by: null, count: 1, activity: "r3" }]);
  });

  test("for a moment is told nothing, and what they had before is nothing new", async () => {
    const { olga, rita, heard, does, told } = await createMatrix();
    does(olga, set("r1", "pr", "A"));
    does(olga, set("r1", "pr", "A", false));
    expect(await told(rita)).toEqual([]);
    does(olga, set("r1", "pr", "A"));
    expect(await told(rita)).toHaveLength(1);
    does(olga, set("r1", "pr", "A"), set("r1", "pr", "R"), { type: "activity.set", id: "r1", values: { title: "Renamed" } });
    expect(await told(rita)).toHaveLength(1);
    expect(heard).toHaveLength(1);
  });

  test("by being tied to a participant that has rows is told of them, by who tied them", async () => {
    const { olga, rita, does, told } = await createMatrix();
    does(olga, set("r1", "pn", "A"), set("r2", "pn", "R"));
    expect(await told(rita)).toEqual([]);
    does(olga, { type: "participant.set", id: "pn", values: { member: rita.id } });
    expect(await told(rita)).toMatchObject([{ kind: "madeAccountable", by: olga.userId, count: 1, responsible: 1, participant: "pn" }]);
  });

  test("is told when the plan is closed before anyone was", async () => {
    const { olga, rita, does, watch, doc } = await createMatrix();
    does(olga, set("r1", "pr", "R"));
    await watch.end(doc);
    expect(await db.select().from(notifications).where(eq(notifications.userId, rita.userId))).toMatchObject([{ kind: "madeResponsible" }]);
  });
});
