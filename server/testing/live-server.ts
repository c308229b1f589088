import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as Y from "yjs";
import { addMember } from "#db/factories/add-member.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import type { Role } from "#model/access.ts";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { migrate } from "#model/migrate.ts";
import type { Hub } from "#server/live/hub-type.ts";
import { createHub } from "#server/live/hub.ts";
import { readSession } from "#server/services/accounts/sessions.ts";
import { LiveClient } from "#server/testing/live-client.ts";
import { FORGETFUL, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";
import { routeUpgrades } from "#server/upgrades.ts";

export type LiveServer = Awaited<ReturnType<typeof openDoor>>;
export type Person = { memberId: string; userId: string; cookie: string };

/** Lets browsers in to the app's hub, or to another, by a port of its own. */
export async function openDoor(app: TestApp, hub: Hub = app.hub) {
  const server = createServer();
  routeUpgrades(server, hub);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    join: (person: Person, workspace: string) => LiveClient.join({ port, cookie: person.cookie, document: `plan:${workspace}` }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** One more hub over the app's database, as another instance of the app would have, with a log that says nothing. */
export const createOtherHub = (app: TestApp, more: Partial<Parameters<typeof createHub>[0]> = {}): Hub => createHub({
  db: app.db, url: app.env.PRORAB_URL, idleBound: FORGETFUL, log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  readSession: (cookie) => readSession(cookie, { db: app.db, secret: app.secret, url: app.env.PRORAB_URL }), ...more,
});

/** A workspace with a plan, its owner signed in. */
export async function createLiveWorkspace(app: TestApp, commands: readonly Command[] = []) {
  const workspace = await createWorkspace(app.db);
  const doc = createDocument();
  migrate(doc);
  applyCommands(doc, commands);
  await app.db.transaction((tx) => app.hub.seed(tx, workspace.id, Y.encodeStateAsUpdate(doc)));
  return { id: workspace.id, owner: await signIn(app, workspace.owner) };
}

/** One more member, signed in. */
export const enter = async (app: TestApp, workspace: string, role: Role): Promise<Person> => signIn(app, await addMember(app.db, { id: workspace }, role));

async function signIn(app: TestApp, member: { id: string; userId: string }): Promise<Person> {
  const { cookie } = await Visitor.signedIn(app, { id: member.userId });
  return { memberId: member.id, userId: member.userId, cookie };
}
