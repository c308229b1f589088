import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startEmbedded } from "#db/embedded/start.ts";
import { Holder, killDatabase, postmasterOf, processesOf } from "#db/embedded/testing/holder.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
let template = "";
let place = "";
let home = "";
const holders: Holder[] = [];

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), "prorab-life-"));
  await (await Holder.start(join(template, "data"))).end("SIGTERM");
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "prorab-life-"));
  home = join(place, "data");
  // A data folder that was started and stopped once.
  execFileSync("cp", ["-a", join(template, "data"), home]);
});
afterEach(async () => {
  for (const holder of holders.splice(0)) await holder.end("SIGTERM");
  for (const name of readdirSync(place)) if (processesOf(join(place, name)).length > 0) await killDatabase(join(place, name));
  rmSync(place, { recursive: true, force: true });
});

const AGAIN = 3;
async function start(): Promise<Holder> {
  const holder = await Holder.start(home);
  holders.push(holder);
  return holder;
}
const held = (starts: number) => ({ starts, refusal: "" });

describe("after kill -9", () => {
  it("of the app, the next start takes over the database that was left running", async () => {
    const first = await start();
    await first.end("SIGKILL");
    const left = postmasterOf(home);
    expect(processesOf(home)).toContain(left);
    expect(await start()).toMatchObject(held(AGAIN));
    expect(postmasterOf(home)).toBe(left);
  });

  it("of app and database, the next start recovers what was written", async () => {
    const first = await start();
    await first.end("SIGKILL");
    await killDatabase(home);
    expect(existsSync(join(home, "postgres/postmaster.pid"))).toBe(true);
    expect(await start()).toMatchObject(held(AGAIN));
  });

  it("of the database's first process alone, its orphans are waited out", async () => {
    const first = await start();
    await first.end("SIGKILL");
    process.kill(postmasterOf(home)!, "SIGKILL");
    expect(await start()).toMatchObject(held(AGAIN));
  });

  it("of the database alone, the app starts it again and holds it still", async () => {
    const embedded = await startEmbedded({ home, holder: "the test" });
    const before = postmasterOf(home);
    await killDatabase(home);
    const ask = async () => {
      const client = new Client({ connectionString: embedded.url });
      client.on("error", () => undefined);
      await client.connect();
      const { rows } = await client.query("select count(*)::int as holders from pg_locks where locktype = 'advisory'");
      await client.end();
      return rows;
    };
    await expect.poll(() => ask().catch(() => null), { timeout: 10_000 }).toEqual([{ holders: 1 }]);
    expect(postmasterOf(home)).not.toBe(before);
    await embedded.stop();
    expect(processesOf(home)).toEqual([]);
  });
});

describe("two apps on one data folder", () => {
  it("the second is refused, told who holds it, and does no harm", async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ exitCode: 1, starts: 0, refusal: expect.stringMatching(`in use by the holder ${first.child.pid}\\. Stop that one first`) });
    expect(first.exitCode).toBeNull();
    expect(processesOf(home)).toContain(postmasterOf(home));
    await first.end("SIGTERM");
    expect(await start()).toMatchObject(held(AGAIN));
  });

  it("of three first starts at once exactly one holds it", async () => {
    rmSync(home, { recursive: true });
    const all = await Promise.all([start(), start(), start()]);
    expect(all.map(({ starts }) => starts).sort()).toEqual([0, 0, 1]);
    for (const loser of all.filter(({ starts }) => starts === 0)) expect(loser).toMatchObject({ exitCode: 1, refusal: expect.stringContaining("is in use by") });
    expect(readdirSync(home).filter((name) => name.startsWith("postgres.new"))).toEqual([]);
  });
});

describe("leftovers that PostgreSQL stumbles over", () => {
  const file = () => join(home, "postgres/postmaster.pid");

  it.each([["garbage", "what\0is this"], ["nothing", ""], ["a line too few", "12"]])("a postmaster.pid that holds %s", async (_, text) => {
    writeFileSync(file(), text);
    expect(await start()).toMatchObject(held(2));
  });

  it("a postmaster.pid whose number belongs to another program by now", async () => {
    const first = await start();
    await first.end("SIGKILL");
    const left = readFileSync(file(), "utf8");
    await killDatabase(home);
    const other = spawn("sleep", ["60"]);
    writeFileSync(file(), left.replace(/^\d+/, String(other.pid)));
    expect(await start()).toMatchObject(held(AGAIN));
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  // A path too long for a socket has its socket elsewhere, named after the path: there nobody looks for it any more.
  it.each([["is taken over", "data"], ["is stopped and started anew", `data-${"x".repeat(100)}`]])("a database left running in a folder that was moved since %s", async (outcome, name) => {
    renameSync(home, join(place, name));
    home = join(place, name);
    const first = await start();
    await first.end("SIGKILL");
    const left = postmasterOf(home);
    renameSync(home, join(place, `moved-${name}`));
    home = join(place, `moved-${name}`);
    expect(await start()).toMatchObject(held(AGAIN));
    expect(postmasterOf(home) === left).toBe(outcome === "is taken over");
  });

  it("a database folder that a copy opened to everyone", async () => {
    chmodSync(join(home, "postgres"), 0o755);
    expect(await start()).toMatchObject(held(2));
  });

  it("a first start that was cut off half-way", async () => {
    renameSync(join(home, "postgres"), join(home, "postgres.new.99999"));
    expect(await start()).toMatchObject(held(1));
    expect(readdirSync(home)).not.toContain("postgres.new.99999");
  });
});
