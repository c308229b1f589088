import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { WebSocket } from "ws";
import { users } from "#db/schema/accounts.ts";
import { members } from "#db/schema/workspaces.ts";
import { newId } from "#model/ids.ts";
import { judgeAgain } from "#server/live/judge-again.ts";
import { LiveSocket, type Opener } from "#server/live/sockets.ts";
import { beginSession, endSession, SESSION } from "#server/services/accounts/sessions.ts";
import { createLiveWorkspace, enter } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A member with a socket of a session that began `age` s ago, and what becomes of it when `change` has happened unheard. */
async function judgedAfter(change: (member: { memberId: string; userId: string; session: Opener }) => Promise<unknown>, age = 0): Promise<string | null> {
  const workspace = await createLiveWorkspace(app, []);
  const person = await enter(app, workspace.id, "editor");
  const begun = beginSession(person.userId, 1);
  const session = { ...begun, signedInAt: begun.signedInAt - age };
  const ws = { close: () => undefined, terminate: () => undefined } as unknown as WebSocket;
  const socket = Object.assign(new LiveSocket(ws, session, ""), { workspaceId: workspace.id, memberId: person.memberId, role: "editor" as const });
  await change({ ...person, session });
  await judgeAgain(app.db, [socket]);
  return socket.reason;
}

it.each([
  ["nothing: it stays", async () => undefined, null],
  ["signed out there", ({ session }: { session: Opener }) => endSession(app.db, session), "signedOut"],
  ["another session of theirs ended: it stays", ({ session }: { session: Opener }) => endSession(app.db, { ...session, sessionId: newId() }), null],
  ["signed out everywhere", ({ userId }: { userId: string }) => app.db.update(users).set({ sessionVersion: 2 }).where(eq(users.id, userId)), "signedOut"],
  ["another role", ({ memberId }: { memberId: string }) => app.db.update(members).set({ role: "viewer" }).where(eq(members.id, memberId)), "roleChanged"],
  ["no member any more", ({ memberId }: { memberId: string }) => app.db.delete(members).where(eq(members.id, memberId)), "noAccess"],
] as const)("%s", async (_, change, reason) => {
  expect(await judgedAfter(change as Parameters<typeof judgedAfter>[0])).toBe(reason);
});

it("a session that has lasted as long as any may ends under an open page, too", async () => {
  expect(await judgedAfter(async () => undefined, SESSION.absolute - 60)).toBeNull();
  expect(await judgedAfter(async () => undefined, SESSION.absolute + 60)).toBe("signedOut");
});
