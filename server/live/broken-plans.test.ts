import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { activity, planStates } from "#db/schema/plans.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { breakage, breakDocument } from "#model/testing/broken-documents.ts";
import { handleBrief } from "#server/brief-route.ts";
import { compactPlan } from "#server/live/plan-store.ts";
import { forge, gone, letters, typeItem, values } from "#server/testing/forged-updates.ts";
import { createLiveWorkspace, createOtherHub, enter, openDoor } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const seed = Number(process.env.PRORAB_SEED ?? 20_263);
const EDITS = 120;

/** What Yjs itself never writes, and the hub lets pass: a value and a keyed value in a text, a list in a record, deletions of all that. */
const forged = (client: number): Uint8Array => forge([{ client, structs: [
  typeItem(1, { parent: "goals", sub: "forged" }), typeItem(2, { parent: [client, 0], sub: "title" }), letters({ parent: [client, 1] }, "abc"), values({ parent: [client, 1] }, 7, null, "x"),
  values({ parent: [client, 1], sub: "key" }, { a: 1 }), values({ parent: [client, 0] }, "a list", "in a record"), gone(3), typeItem(1, { parent: [client, 0], sub: "notes" }), values({ parent: [client, 13], sub: "in" }, 1),
] }], [[client, 2, 1]]);

describe("what an editor may write over a socket and no page of ours would", () => {
  for (const turn of [0, 1, 2]) {
    it(`breaks no answer of the API, no file, nothing that is kept (seed ${seed + turn})`, { timeout: 120_000 }, async () => {
      const problems: [string, unknown][] = [];
      const note = (event: string, fields?: Record<string, unknown>) => void problems.push([event, fields?.error ?? fields]);
      const hub = createOtherHub(app, { log: { info: () => undefined, warn: note, error: note } });
      const door = await openDoor(app, hub);
      const { id, owner } = await createLiveWorkspace(app, demoPlan("ru"));
      const [hostile, witness] = [await door.join(await enter(app, id, "editor"), id), await door.join(owner, id)];
      for (const [index, harm] of fc.sample(breakage, { seed: seed + turn, numRuns: EDITS }).entries()) {
        breakDocument(hostile.doc, harm);
        // In step, as a hand would; each is judged by itself.
        if (index % 20 === 0) await hostile.settled();
      }
      hostile.update(forged(9_000_001 + turn));
      await hostile.settled();
      expect({ closed: hostile.closed, taken: hostile.taken.every(Boolean) }).toEqual({ closed: null, taken: true });
      await witness.until(() => witness.plan.goals.some((goal) => goal.id === "forged" && goal.title.includes("x") === false));
      expect(await hub.getPlan(id)).toEqual(project(witness.doc));
      await Promise.all([hostile.leave(), witness.leave()]);
      await hub.close();
      await door.close();
      expect(problems).toEqual([]);

      const live = await app.hub.getPlan(id);
      await compactPlan(app.db, id);
      const [state] = await app.db.select().from(planStates).where(eq(planStates.workspaceId, id));
      expect(JSON.stringify(state!.content)).toBeTruthy();
      expect((await app.db.select().from(activity).where(eq(activity.workspaceId, id))).length).toBeGreaterThan(5);

      const page = await Visitor.signedIn(app, { id: owner.userId });
      const asked = await page.query("plan.get", { workspace: id });
      expect({ status: asked.status, plan: asked.data }).toEqual({ status: 200, plan: JSON.parse(JSON.stringify(live)) });
      expect((await page.query("activity.list", { workspace: id })).status).toBe(200);
      const version = newId();
      await page.must("versions.create", { workspace: id, version, name: "Broken", note: "" });
      const kept = (await page.query("versions.get", { workspace: id, version })).data as { state: string };
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Buffer.from(kept.state, "base64"));
      for (const format of ["md", "docx", "xlsx"]) {
        const answer = await handleBrief(new Request(`http://prorab.test:3120/api/workspaces/${id}/brief?format=${format}&lang=ru&day=2026-12-01`, { headers: { cookie: page.cookie } }), id);
        expect({ format, status: answer.status }).toEqual({ format, status: 200 });
      }
      // The API writes on top of it.
      await page.must("plan.apply", { workspace: id, commands: [{ type: "goal.add", id: "fresh", values: { title: "After" } }] });
      expect(((await page.query("plan.get", { workspace: id })).data as { goals: { id: string }[] }).goals.map((goal) => goal.id)).toContain("fresh");
    });
  }
});
