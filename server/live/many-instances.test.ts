import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { planUpdates } from "#db/schema/plans.ts";
import { members } from "#db/schema/workspaces.ts";
import type { Redis } from "ioredis";
import { newId } from "#model/ids.ts";
import { createRedis } from "#server/redis.ts";
import type { Hub } from "#server/live/hub-type.ts";
import { endSession, readSession } from "#server/services/accounts/sessions.ts";
import type { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, createOtherHub, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { HAS_REDIS, NO_REDIS, RedisServer } from "#server/testing/redis.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };
type Instance = { hub: Hub; door: LiveServer; redis: Redis };

let app: TestApp;
let server: RedisServer;
let [one, two]: Instance[] = [];
let workspace: { id: string; owner: Person };

describe.skipIf(!HAS_REDIS)(`two instances (${NO_REDIS})`.replace(HAS_REDIS ? ` (${NO_REDIS})` : "", ""), { timeout: 60_000 }, () => {
  beforeAll(async () => {
    app = await startTestApp();
    server = await RedisServer.start();
  });
  afterAll(async () => {
    await app?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    const namespace = newId();
    const open = async (): Promise<Instance> => {
      const redis = createRedis(server.url, QUIET);
      const hub = createOtherHub(app, { others: { redis, namespace } });
      return { hub, redis, door: await openDoor(app, hub) };
    };
    [one, two] = await Promise.all([open(), open()]);
    await expect.poll(() => [one!.redis.status, two!.redis.status]).toEqual(["ready", "ready"]);
    workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }, { type: "participant.add", id: "p1" }, { type: "activity.add", id: "a1" }]);
    return async () => {
      for (const { hub, door, redis } of [one!, two!]) {
        await hub.close();
        await door.close();
        redis.disconnect();
      }
    };
  });

  const joinBoth = async () => {
    const editor = await enter(app, workspace.id, "editor");
    return { editor, mine: await one!.door.join(workspace.owner, workspace.id), theirs: await two!.door.join(editor, workspace.id) };
  };
  const titleAt = (client: LiveClient, title: string) => client.until(() => client.plan.goals[0]?.title === title);

  it("show the same plan: an edit at one is at the other, written to disk once, and by whom it is", async () => {
    const { mine, theirs, editor } = await joinBoth();
    mine.apply({ type: "goal.set", id: "g1", values: { title: "From the first" } });
    await titleAt(theirs, "From the first");
    theirs.apply({ type: "goal.set", id: "g1", values: { title: "From the second" } });
    await titleAt(mine, "From the second");
    const rows = await app.db.select({ actor: planUpdates.actor }).from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id));
    expect(rows.map(({ actor }) => actor)).toEqual([workspace.owner.memberId, editor.memberId]);
    // By the API of either.
    await two!.hub.apply(workspace.id, workspace.owner, [{ type: "goal.set", id: "g1", values: { title: "By the API" } }]);
    await titleAt(mine, "By the API");
  });

  it("show the same people: who comes, where they are, and who goes, each member in one colour", async () => {
    const { mine, theirs, editor } = await joinBoth();
    const named = (client: LiveClient, memberId: string) => client.heard.flatMap((message) => (message.t === "here" ? message.people : [])).find((person) => person.memberId === memberId);
    await Promise.all([mine.until(() => Boolean(named(mine, editor.memberId))), theirs.until(() => Boolean(named(theirs, workspace.owner.memberId)))]);
    expect(named(theirs, editor.memberId)!.colour).not.toBe(named(theirs, workspace.owner.memberId)!.colour);
    expect(named(mine, editor.memberId)!.colour).toBe(named(theirs, editor.memberId)!.colour);
    mine.say({ t: "presence", patch: { page: "map", cursor: { x: 7, y: 7 } } });
    theirs.say({ t: "presence", patch: { page: "map" } });
    await theirs.until(() => Object.values(theirs.shown).some(({ cursor }) => cursor?.x === 7));
    mine.say({ t: "presence", patch: { cursor: { x: 8, y: 8 } } });
    await theirs.until(() => Object.values(theirs.shown).some(({ cursor }) => cursor?.x === 8));
    await mine.leave();
    await theirs.until(() => Object.keys(theirs.shown).length === 1);
  });

  it("hear what goes stale and whose access is withdrawn at the other", async () => {
    const { theirs, mine } = await joinBoth();
    one!.hub.markStale(workspace.id, ["threads.list"]);
    await theirs.until(() => theirs.heard.some((message) => message.t === "stale" && message.queries.includes("threads.list")));
    await mine.until(() => mine.heard.some((message) => message.t === "stale"));
    await one!.hub.hangUp({ workspaceId: workspace.id, memberId: theirs.heard.flatMap((message) => (message.t === "hello" ? [message.member.id] : []))[0]! }, "noAccess");
    expect(await theirs.end()).toEqual({ code: 4403, reason: "noAccess" });
    expect(mine.closed).toBeNull();
  });

  it("refuse at the one who writes in the name of another's page at the other", async () => {
    const { theirs, mine } = await joinBoth();
    mine.apply({ type: "goal.set", id: "g1", values: { title: "Mine" } });
    await titleAt(theirs, "Mine");
    theirs.doc.clientID = mine.doc.clientID;
    theirs.apply({ type: "goal.set", id: "g1", values: { title: "Forged" } });
    expect(await theirs.end()).toEqual({ code: 4400, reason: "malformed" });
    expect(mine.plan.goals[0]!.title).toBe("Mine");
  });

  it("stay together through the database while Redis is away, and judge everyone again once it is back", async () => {
    const { theirs, mine, editor } = await joinBoth();
    const leaving = await enter(app, workspace.id, "editor");
    const gone = await two!.door.join(leaving, workspace.id);
    // The same person in another browser.
    const other = await Visitor.signedIn(app, { id: editor.userId });
    const stays = await two!.door.join({ ...editor, cookie: other.cookie }, workspace.id);
    await server.kill();
    mine.apply({ type: "goal.set", id: "g1", values: { title: "Without Redis" } });
    theirs.apply({ type: "activity.set", id: "a1", values: { title: "Also without" } });
    await titleAt(theirs, "Without Redis");
    await mine.until(() => mine.plan.activities[0]?.title === "Also without");
    // Withdrawn at one; the other cannot hear of it.
    await app.db.delete(members).where(eq(members.id, leaving.memberId));
    await one!.hub.hangUp({ memberId: leaving.memberId }, "noAccess");
    await endSession(app.db, await readSession(editor.cookie, { db: app.db, secret: app.secret, url: app.env.PRORAB_URL }));
    await server.begin();
    expect(await gone.end()).toEqual({ code: 4403, reason: "noAccess" });
    expect(await theirs.end()).toEqual({ code: 4401, reason: "signedOut" });
    await stays.until(() => stays.heard.some((message) => message.t === "stale" && message.queries.includes("*")));
    mine.apply({ type: "goal.set", id: "g1", values: { title: "With Redis" } });
    await titleAt(stays, "With Redis");
    expect([mine.closed, stays.closed]).toEqual([null, null]);
    expect(editor.memberId).not.toBe(leaving.memberId);
  });

  it("forget the people of one that has stopped", async () => {
    const { theirs } = await joinBoth();
    theirs.say({ t: "presence", patch: { page: "goals" } });
    await theirs.until(() => theirs.heard.some((message) => message.t === "here" && message.people.length > 1));
    await one!.hub.close();
    await theirs.until(() => theirs.heard.some((message) => message.t === "here" && message.gone.length > 0));
  });
});
