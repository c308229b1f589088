import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "#e2e/actors.ts";
import { seedDemo } from "#e2e/seed-demo.ts";
import { newId } from "#model/ids.ts";
import { breakage, breakDocument } from "#model/testing/broken-documents.ts";
import type { Plan } from "#model/shape.ts";
import { LiveClient } from "#server/testing/live-client.ts";

/** Every page of a workspace: a new one is looked at without another line here. */
const ROUTES = readdirSync("app/w", { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)page\.tsx$/.test(file)).map((file) => `/w/${file.replace(/\/?page\.tsx$/, "")}`);
const seed = Number(process.env.PRORAB_SEED ?? 20_264);
const HARMS = 300;

test(`no page breaks on a plan into which an editor has written what no page of ours would (seed ${seed})`, async ({ team, address }) => {
  test.setTimeout(240_000);
  const { workspace, owner } = team;
  await seedDemo(team);
  const hostile = await team.join("editor");
  const cookie = (await hostile.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const client = await LiveClient.join({ port: Number(new URL(address).port), cookie, document: `plan:${workspace}` });
  for (const [index, harm] of fc.sample(breakage, { seed, numRuns: HARMS }).entries()) {
    breakDocument(client.doc, harm);
    if (index % 20 === 0) await client.settled();
  }
  await client.settled();
  expect({ closed: client.closed, taken: client.taken.every(Boolean) }).toEqual({ closed: null, taken: true });
  client.ws.terminate();

  const version = newId();
  await owner.api.must("versions.create", { workspace, version, name: "Broken", note: "" });
  const { processes, participants } = (await owner.api.query("plan.get", { workspace })).data as Plan;
  const place: Record<string, string> = { workspace, version, process: encodeURIComponent(processes[0]!.id), participant: encodeURIComponent(participants[0]!.id) };
  const broken: string[] = [];
  owner.page.on("pageerror", (error) => broken.push(`${new URL(owner.page.url()).pathname}: ${error.stack ?? error.message}`));
  expect(ROUTES.length).toBeGreaterThan(25);
  for (const route of ROUTES) {
    const path = Object.entries(place).reduce((text, [name, value]) => text.replace(`[${name}]`, value), route);
    const answer = await owner.page.goto(path);
    expect({ path, status: answer!.status() }).toEqual({ path, status: 200 });
    await expect(owner.page.getByRole("main").getByRole("heading").first(), path).toBeAttached();
    await expect(owner.page.getByRole("status").filter({ hasText: /^(Saved|Read-only|Saving…)$/ }).or(owner.page.getByText("Broken").first()).first(), path).toBeAttached();
    await owner.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await expect(owner.page.getByRole("heading", { name: "This page could not be shown" }), path).toHaveCount(0);
    expect({ path, broken }).toEqual({ path, broken: [] });
  }
});
