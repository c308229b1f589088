import { createTRPCClient, httpLink } from "@trpc/client";
import { expect, it, vi } from "vitest";
import type { Api, Outputs } from "#components/api/outputs.ts";
import { problemOf } from "#components/api/problem.ts";
import { guestLink } from "#components/guests/guest-link.ts";
import { createGuestRoom } from "#components/guests/guest-room.ts";

type Told = Outputs["guest"]["threads"];
const said = (seq: number, yours: boolean) => ({ id: `c${seq}`, seq, author: yours ? "Vera" : "Olga", byLink: yours, yours, body: yours ? "Is it so?" : "It is.", at: "2031-01-15T10:00:00.000Z", edited: false, deleted: false });
const thread = { id: "t1", anchor: "goal/g1", place: "goals", names: ["Answer sooner"], resolvedAt: null, lastSeq: 2, comments: [said(1, true), said(2, false)] };
const workspace = { id: "token", name: "Windows", locale: "en", minutesPerDay: 480, currency: "EUR", role: "viewer", memberId: "guest" } as const;

/** A guest's client whose server answers with `told`, or refuses with `code`, and what it was asked. */
function createGuest({ told = [thread], code = null as string | null } = {}) {
  const asked: string[] = [];
  const ended: string[] = [];
  const answers: Record<string, unknown> = { "guest.threads": told satisfies Told };
  const server = vi.fn(async (input: URL | RequestInfo) => {
    const path = new URL(String(input)).pathname.slice(1);
    asked.push(path);
    const problem = { error: { code: -32_600, message: code, data: { httpStatus: 403, problem: { code, params: {} } } } };
    return Response.json(code === null ? { result: { data: answers[path] ?? {} } } : problem, { status: code === null ? 200 : 403 });
  });
  const { guest } = createTRPCClient<Api>({ links: [httpLink({ url: "http://prorab.test", fetch: server })] });
  const room = createGuestRoom({ guest, key: "k", onEnded: (why) => ended.push(why) });
  return { asked, ended, client: createTRPCClient<Api>({ links: [guestLink(room, workspace)] }) };
}

it("tells the members' components what a guest is told, those who ask at once by one question", async () => {
  const { client, asked } = createGuest();
  const [marks, open, resolved, whole] = await Promise.all([
    client.threads.marks.query({ workspace: "token" }), client.threads.list.query({ workspace: "token", filter: "open" }), client.threads.list.query({ workspace: "token", filter: "resolved" }), client.threads.get.query({ workspace: "token", thread: "t1" }),
  ]);
  expect(marks).toEqual([{ id: "t1", anchor: "goal/g1", count: 2, unread: true }]);
  expect([open.threads.length, resolved.threads.length, open.threads[0]?.excerpt]).toEqual([1, 0, "Is it so?"]);
  expect([whole.readSeq, whole.comments.map(({ author }) => author)]).toEqual([1, [{ member: null, name: "Vera" }, { member: null, name: "Olga" }]]);
  expect(asked).toEqual(["guest.threads"]);
  await client.threads.read.mutate({ workspace: "token", thread: "t1", read: true });
  expect(await client.threads.marks.query({ workspace: "token" })).toMatchObject([{ unread: false }]);
});

it("sends what a guest says, and nothing else that members may ask", async () => {
  const { client, asked } = createGuest();
  await client.threads.create.mutate({ workspace: "token", thread: "t2", comment: "c3", anchor: "goal/g1", body: "And this?" });
  await client.comments.add.mutate({ workspace: "token", thread: "t1", comment: "c4", body: "Thank you." });
  await client.comments.edit.mutate({ workspace: "token", comment: "c1", body: "Was it so?" });
  await client.comments.remove.mutate({ workspace: "token", comment: "c1" });
  expect(asked).toEqual(["guest.begin", "guest.answer", "guest.edit", "guest.remove"]);
  expect([await client.members.list.query({ workspace: "token" }), await client.workspaces.get.query({ workspace: "token" })]).toEqual([[], workspace]);
  for (const call of [client.plan.get.query({ workspace: "token" }), client.threads.resolve.mutate({ workspace: "token", thread: "t1", resolved: true }), client.activity.list.query({ workspace: "token" })]) {
    expect(problemOf(await call.catch((error: unknown) => error)).code).toBe("workspace.forbidden");
  }
  expect(asked).toHaveLength(4);
});

it("a link that ended ends the visit; comments switched off do not", async () => {
  const ask = async (code: string) => {
    const { client, ended } = createGuest({ code });
    expect(problemOf(await client.threads.marks.query({ workspace: "token" }).catch((error: unknown) => error)).code).toBe(code);
    return ended;
  };
  expect(await ask("link.revoked")).toEqual(["link.revoked"]);
  expect(await ask("guest.unknown")).toEqual(["guest.unknown"]);
  expect([await ask("link.commentsOff"), await ask("account.tooMany")]).toEqual([[], []]);
});
