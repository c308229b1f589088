import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createVersion } from "#db/factories/create-version.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { members } from "#db/schema/workspaces.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { handleBrief } from "#server/brief-route.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = (visitor: Visitor, workspace: string, query = "format=md&lang=en&day=2026-12-01") =>
  handleBrief(new Request(`http://prorab.test:3120/api/workspaces/${workspace}/brief?${query}`, { headers: { cookie: visitor.cookie } }), workspace);
const browser = (userId: string) => Visitor.signedIn(app, { id: userId });

async function world() {
  const workspace = await createWorkspace(app.db, { name: 'Окна: "Плюс"' });
  await app.hub.apply(workspace.id, { userId: workspace.owner.userId, memberId: workspace.owner.id }, [{ type: "goal.add", id: newId(), values: { title: "Lose no request" } }]);
  return { workspace, owner: await browser(workspace.owner.userId) };
}

describe("the brief as a file", () => {
  it.each(["owner", "editor", "reviewer", "viewer"] as const)("is given to whoever reads the plan, a %s too", async (role) => {
    const { workspace } = await world();
    const answer = await ask(await browser((await addMember(app.db, workspace, role)).userId), workspace.id);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await answer.text()).toContain("**Lose no request**");
  });

  it("is not there for a stranger, nor for who was removed; who is signed out is asked in", async () => {
    const { workspace } = await world();
    const elsewhere = await createWorkspace(app.db);
    const removed = await addMember(app.db, workspace, "editor");
    await app.db.delete(members).where(eq(members.id, removed.id));
    const statuses = [await browser(elsewhere.owner.userId), await browser(removed.userId), new Visitor(app)].map(async (visitor) => (await ask(visitor, workspace.id)).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 401]);
    expect((await ask(await browser(workspace.owner.userId), "nothing")).status).toBe(404);
  });

  it.each(["", "format=pdf&lang=en", "format=md", "format=md&lang=de", "format=md&lang=en&day=tomorrow"])("is refused when it is asked for wrongly: %j", async (query) => {
    const { workspace, owner } = await world();
    expect((await ask(owner, workspace.id, query)).status).toBe(400);
  });

  it.each([["docx", "vnd.openxmlformats-officedocument.wordprocessingml.document"], ["xlsx", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"], ["md", "text/markdown"]])("is a %s, in the asked language, and called so", async (format, type) => {
    const { workspace, owner } = await world();
    const answer = await ask(owner, workspace.id, `format=${format}&lang=ru`);
    expect(answer.headers.get("content-type")).toContain(type);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="brief.${format}"; filename*=UTF-8''${encodeURIComponent(`Бриф. Окна Плюс.${format}`)}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe(format === "md" ? "# " : "PK");
  }, 30_000);

  it("is of a version where one is named, and another workspace's is not there", async () => {
    const { workspace, owner } = await world();
    const document = createDocument();
    applyCommands(document, [{ type: "goal.add", id: newId(), values: { title: "As it was" } }]);
    const version = await createVersion(app.db, workspace, document);
    const foreign = await createVersion(app.db, await createWorkspace(app.db));
    const text = await (await ask(owner, workspace.id, `format=md&lang=en&version=${version.id}`)).text();
    expect([text.includes("As it was"), text.includes("Lose no request")]).toEqual([true, false]);
    expect((await ask(owner, workspace.id, `format=md&lang=en&version=${foreign.id}`)).status).toBe(404);
  });

  it("is not made again and again", async () => {
    const { workspace, owner } = await world();
    for (let i = 0; i < 60; i++) await app.limits.spend("brief", workspace.owner.userId);
    expect((await ask(owner, workspace.id)).status).toBe(429);
  });
});
