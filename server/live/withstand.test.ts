import { afterAll, beforeAll, describe, it } from "vitest";
import { createLiveWorkspace, createOtherHub, openDoor } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
const faults: unknown[] = [];
const note = (error: unknown) => void faults.push(error);
beforeAll(async () => {
  app = await startTestApp();
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
});
afterAll(async () => {
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
  await app.stop();
});

/** Those of Hocuspocus's hooks that a page's messages reach; `opening` is refused the plan where one of the first throws. */
const HOOKS = [
  "onConnect", "onAuthenticate", "onCreateDocument", "onLoadDocument", "afterLoadDocument", "connected", "beforeHandleMessage", "beforeSync", "afterHandleMessage", "onChange", "onStateless",
  "onDisconnect", "onStoreDocument", "afterStoreDocument", "beforeUnloadDocument", "afterUnloadDocument",
] as const;

describe.concurrent("a hook that throws costs one socket at most, never the process:", () => {
  for (const hook of HOOKS) {
    for (const how of ["at once", "later"] as const) {
      it(`${hook}, ${how}`, async ({ expect }) => {
        let armed = true;
        let struck: () => void = () => undefined;
        const hit = new Promise<void>((resolve) => (struck = resolve));
        const fail = () => {
          if (!armed) return undefined;
          struck();
          if (how === "at once") throw new Error(`thrown in ${hook}`);
          return new Promise((_, reject) => setImmediate(() => reject(new Error(`rejected in ${hook}`))));
        };
        const failed: unknown[] = [];
        const log = { info: () => undefined, warn: () => undefined, error: (event: string, fields?: Record<string, unknown>) => void (event === "live hook failed" && failed.push(fields?.hook)) };
        const hub = createOtherHub(app, { log, extensions: [{ [hook]: fail }] });
        const door = await openDoor(app, hub);
        const { id, owner } = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1" }]);

        const client = await door.join(owner, id).catch(() => null);
        client?.apply({ type: "goal.set", id: "g1", values: { title: "Before" } });
        client?.say({ t: "ping" });
        await client?.settled().catch(() => undefined);
        await client?.leave();
        await hit;
        await expect.poll(() => failed.length).toBeGreaterThan(0);
        armed = false;
        expect(new Set(failed)).toEqual(new Set([hook]));

        const next = await door.join(owner, id);
        next.apply({ type: "goal.set", id: "g1", values: { title: "Still served" } });
        await next.settled();
        expect((await hub.getPlan(id)).goals[0]!.title).toBe("Still served");
        await next.leave();
        await hub.close();
        await door.close();
        expect(faults).toEqual([]);
      });
    }
  }
});
