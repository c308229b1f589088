import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Holder, killDatabase, postmasterOf, processesOf } from "#db/embedded/testing/holder.ts";
import { RunningApp } from "#server/testing/run-app.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
let place = "";
let home = "";
const apps: RunningApp[] = [];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "prorab-stop-"));
  await (await Holder.start(join(place, "template"))).end("SIGTERM");
});
beforeEach(() => {
  home = join(place, "data");
  execFileSync("cp", ["-a", join(place, "template"), home]);
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop("SIGTERM");
  if (processesOf(home).length > 0) await killDatabase(home);
  rmSync(home, { recursive: true, force: true });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function start(command?: string[]): RunningApp {
  const app = new RunningApp({ PRORAB_DATA: home }, command);
  apps.push(app);
  return app;
}

describe("a clean stop", () => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("on %s takes under two seconds and leaves no process, with one connection kept and another in the middle of its request", async (signal) => {
    const app = start();
    const address = await app.ready();
    const agent = new Agent({ keepAlive: true });
    const health = await new Promise<number>((resolve, reject) => get(`${address}/api/health`, { agent }, (response) => resolve(response.resume().statusCode ?? 0)).on("error", reject));
    expect(health).toBe(200);
    const half = connect(Number(new URL(address).port), "127.0.0.1");
    half.on("error", () => undefined);
    await once(half, "connect");
    half.write("POST /api/trpc/setup.create HTTP/1.1\r\nhost: x\r\n");
    expect(await app.stop(signal)).toBeLessThan(2000);
    expect(await app.ended()).toBe(0);
    expect(processesOf(home)).toEqual([]);
    expect(app.errors).toBe("");
    agent.destroy();
    half.destroy();
  });

  it("comes of Ctrl+C under npm start too, where everyone in the terminal gets the signal and passes it on", async () => {
    const app = start([process.execPath, "-e", `import("./scripts/child.mjs").then(({ become }) => become(process.execPath, ["server/main.ts"]))`]);
    await app.ready();
    expect(await app.stop("SIGINT", { toGroup: true })).toBeLessThan(2000);
    expect(await app.ended()).toBe(0);
    expect(processesOf(home)).toEqual([]);
  });

  it("that is asked for while the app starts leaves no database running", async () => {
    const app = start();
    await expect.poll(() => postmasterOf(home), { timeout: 30_000, interval: 5 }).not.toBeNull();
    await app.stop("SIGTERM");
    expect(await app.ended()).toBe(0);
    expect(app.output).not.toContain("Prorab is ready");
    expect(processesOf(home)).toEqual([]);
  });
});

describe("a second app", () => {
  it("on the same data ends with 1 and the first one's name, and the first goes on", async () => {
    const first = start();
    const address = await first.ready();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.errors).toMatch(new RegExp(`^Prorab cannot start\\.\nThe data folder ${home} is in use by the app with process ${first.child.pid} at http.*Stop that one first`));
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });

  it("takes over after kill -9, with the database killed too or not", async () => {
    for (const killsDatabase of [false, true]) {
      const app = start();
      await app.ready();
      await app.stop("SIGKILL");
      if (killsDatabase) await killDatabase(home);
    }
    const address = await start().ready();
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });
});
