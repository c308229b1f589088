import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { reachForReading } from "#db/backup/reach.ts";
import { contentsOf } from "#db/backup/testing/pieces.ts";
import { killDatabase, processesOf } from "#db/embedded/testing/holder.ts";
import { createEmptyDatabase, type TestDatabase } from "#db/testing/database.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { newId } from "#model/ids.ts";
import type { Plan } from "#model/shape.ts";
import { HttpVisitor } from "#scripts/testing/http-visitor.ts";
import { RunningApp } from "#server/testing/run-app.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const OUTSIDE = process.env.TEST_POSTGRES_URL;
let place = "";
/** The data folder of an app with the demo, stopped. */
let demo = "";
const apps: RunningApp[] = [];
const databases: TestDatabase[] = [];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "prorab-backup-"));
  demo = join(place, "demo");
  const app = new RunningApp({ PRORAB_DATA: demo, PRORAB_DEMO: "1" });
  await app.ready();
  await app.stop("SIGTERM");
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop("SIGTERM");
  for (const database of databases.splice(0)) await database.drop();
  for (const name of readdirSync(place)) {
    if (processesOf(join(place, name)).length > 0) await killDatabase(join(place, name));
    if (name !== "demo") rmSync(join(place, name), { recursive: true, force: true });
  }
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A data folder with the demo in it. */
function used(name = "used"): string {
  cpSync(demo, join(place, name), { recursive: true, verbatimSymlinks: true });
  return join(place, name);
}
async function outside(): Promise<string> {
  const database = await createEmptyDatabase(OUTSIDE);
  databases.push(database);
  return database.url;
}
async function start(variables: Record<string, string>): Promise<string> {
  const app = new RunningApp(variables);
  apps.push(app);
  return app.ready();
}

/** A command as scripts/data.mjs runs it, called from `place`. */
async function run(command: "backup" | "restore" | "move-to", args: readonly string[], variables: Record<string, string>, input?: Buffer) {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [`scripts/${command}.ts`, ...args], { env: { PATH, NODE_ENV: "production", PRORAB_CALLED_FROM: place, ...variables }, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [output, errors] = await Promise.all([buffer(child.stdout), text(child.stderr), once(child, "close")]);
  // How far it is, is said where the machine is busy.
  return { code: child.exitCode, output, said: `${output.toString()}${errors}`.replace(/^.* so far\n/gm, ""), errors: errors.replace(/^.* so far\n/gm, "") };
}
const done = { code: 0, errors: "" };

/** What a data folder's, or a database's, tables hold, and its secret. */
async function holdings(home: string, url?: string) {
  const reached = await reachForReading(home, url, "the test");
  const tables = await contentsOf(reached.url).finally(() => reached.stop());
  return { tables, secret: readFileSync(join(home, "secret"), "utf8") };
}

/** All that a person sees of the demo workspace, over the network. */
async function seen(visitor: HttpVisitor, workspace: string) {
  const plan = await visitor.query<Plan>("plan.get", { workspace });
  const [members, threads, versions, activity] = await Promise.all(["members.list", "threads.marks", "versions.list", "activity.list"].map((procedure) => visitor.query<object>(procedure, { workspace })));
  return { plan: fingerprintOf(plan), members, threads, versions, activity };
}

describe("the embedded database", () => {
  it("is backed up while people write, and an empty data folder gets it back: plan, members, comments, versions, sessions", async () => {
    const home = used();
    const visitor = new HttpVisitor(await start({ PRORAB_DATA: home }));
    const workspace = await visitor.signIn();
    const goals = async (who: HttpVisitor) => (await who.query<Plan>("plan.get", { workspace })).goals.filter(({ metric }) => metric === "counted").map(({ title }) => Number(title)).sort((a, b) => a - b);
    let written = 0;
    const enough = new AbortController();
    const writer = (async () => {
      while (!enough.signal.aborted) await visitor.mutate("plan.apply", { workspace, commands: [{ type: "goal.add", id: newId(), values: { title: String(written++), metric: "counted" } }] });
    })();
    await expect.poll(() => written, { timeout: 30_000 }).toBeGreaterThan(2);
    const before = written;
    expect(await run("backup", ["backup.gz"], { PRORAB_DATA: home })).toMatchObject(done);
    const after = written;
    enough.abort();
    await writer;
    expect(after).toBeGreaterThan(before);
    expect(statSync(join(place, "backup.gz")).mode & 0o777).toBe(0o600);
    expect(readdirSync(place).filter((name) => name.includes("part"))).toEqual([]);
    const original = await seen(visitor, workspace);
    expect((await visitor.call("/api/health")).status).toBe(200);

    const fresh = join(place, "fresh");
    const restored = await run("restore", ["backup.gz"], { PRORAB_DATA: fresh });
    expect(restored).toMatchObject(done);
    expect(restored.said).toMatch(/^Restored the back-up of 20\S+Z \(version [\d.]+\): [\d,]+ rows in \d+ tables, each compared with the back-up\.\nStart Prorab again\.\n$/);
    expect(processesOf(fresh)).toEqual([]);

    const again = visitor.at(await start({ PRORAB_DATA: fresh }));
    const copy = await seen(again, workspace);
    const counted = await goals(again);
    expect(counted).toEqual(counted.map((_, index) => index));
    expect(counted.length).toBeGreaterThanOrEqual(before - 1);
    expect(counted.length).toBeLessThanOrEqual(after);
    // What was written while and after it was made is not in it; all else is what it was.
    expect({ ...copy, plan: "", activity: [] }).toEqual({ ...original, plan: "", activity: [] });
    await again.mutate("plan.apply", { workspace, commands: [{ type: "goal.add", id: newId(), values: { title: "goes on" } }] });
  });

  it("is backed up and restored while the app is stopped, which leaves nothing running; the hashes are equal", async () => {
    const home = used();
    const before = await holdings(home);
    expect(await run("backup", ["backup.gz"], { PRORAB_DATA: home })).toMatchObject({ ...done, said: expect.stringMatching(/^Backed up into \S+backup\.gz: [\d.]+ [kM]B\. Keep it as you keep the database: it holds everything, the secret that signs sessions too\.\n$/) });
    expect(processesOf(home)).toEqual([]);
    const fresh = join(place, "fresh");
    expect(await run("restore", ["backup.gz"], { PRORAB_DATA: fresh })).toMatchObject(done);
    expect(await holdings(fresh)).toEqual(before);
    expect(statSync(join(fresh, "secret")).mode & 0o777).toBe(0o600);
  });

  it("is not overwritten unless asked to be, nor while an app holds it", async () => {
    const home = used();
    expect(await run("backup", ["backup.gz"], { PRORAB_DATA: home })).toMatchObject(done);
    writeFileSync(join(home, "secret"), "another secret, as long as one has to be\n");
    const before = await holdings(home);
    const refused = await run("restore", ["backup.gz"], { PRORAB_DATA: home });
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/is not empty: it holds 2 workspaces and 5 people\. Nothing was changed\./) });
    expect(await holdings(home)).toEqual(before);
    const address = await start({ PRORAB_DATA: home });
    expect(await run("restore", ["backup.gz", "--replace"], { PRORAB_DATA: home })).toMatchObject({ code: 1, said: expect.stringMatching(/is in use by the app with process \d+ at http.*Stop that one first/) });
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    await apps.pop()!.stop("SIGTERM");
    expect(await run("restore", ["backup.gz", "--replace"], { PRORAB_DATA: home })).toMatchObject(done);
    expect((await holdings(home)).secret).toBe(readFileSync(join(demo, "secret"), "utf8"));
  });

  it("goes to standard output and comes from standard input, for containers", async () => {
    const home = used();
    const { code, output, errors } = await run("backup", ["-"], { PRORAB_DATA: home });
    expect({ code, errors }).toEqual({ code: 0, errors: expect.stringMatching(/^Backed up: /) });
    const fresh = join(place, "fresh");
    expect(await run("restore", ["-"], { PRORAB_DATA: fresh }, output)).toMatchObject({ code: 0 });
    expect(await holdings(fresh)).toEqual(await holdings(home));
    const cut = join(place, "cut");
    expect(await run("restore", ["-"], { PRORAB_DATA: cut }, output.subarray(0, output.length - 20))).toMatchObject({ code: 1, errors: expect.stringMatching(/damaged or cut off/) });
    expect(existsSync(join(cut, "secret"))).toBe(false);
  });

  it("keeps no secret of the settings: with PRORAB_SECRET set none is in the back-up", async () => {
    const home = used();
    const PRORAB_SECRET = "a secret that is kept with the settings";
    const made = await run("backup", ["backup.gz"], { PRORAB_DATA: home, PRORAB_SECRET });
    expect(made.said).toMatch(/it holds everything\.\n$/);
    const fresh = join(place, "fresh");
    expect((await run("restore", ["backup.gz"], { PRORAB_DATA: fresh })).said).toMatch(/signed with another secret/);
    expect(existsSync(join(fresh, "secret"))).toBe(false);
  });
});

describe("a command says in words what stands in its way, and changes nothing", () => {
  it("on the way to a back-up", async () => {
    const home = used();
    const backup = async (...args: string[]) => (await run("backup", args, { PRORAB_DATA: home })).said;
    expect(await backup()).toBe("Say where to: npm run backup -- FILE (or - for standard output).\n");
    expect(await backup("--force", "a")).toMatch(/^Say where to/);
    writeFileSync(join(place, "there"), "kept");
    expect(await backup("there")).toMatch(/There is a file .* already, and a back-up never overwrites one/);
    expect(readFileSync(join(place, "there"), "utf8")).toBe("kept");
    expect(await backup("no/such/folder/x")).toMatch(/cannot be written: its folder is not there\. Make it/);
    expect((await run("backup", ["x"], { PRORAB_DATA: join(place, "none") })).said).toMatch(/There is no database in the data folder .*none\. Check PRORAB_DATA/);
    expect(existsSync(join(place, "none"))).toBe(false);
    expect((await run("backup", ["x"], { PRORAB_DATA: home, DATABASE_URL: "postgres://someone:hush@127.0.0.1:1/prorab" })).said).toBe("The database at 127.0.0.1:1/prorab does not answer (ECONNREFUSED). Check DATABASE_URL, and that PostgreSQL runs there and lets this machine in.\n");
    expect((await run("backup", ["x"], { PRORAB_DATA: home, DATABASE_URL: "mysql://x" })).said).toMatch(/DATABASE_URL must be a PostgreSQL address/);
    expect(readdirSync(place).sort()).toEqual(["demo", "there", "used"]);
    expect(processesOf(home)).toEqual([]);
  });

  it("on the way back: no file, a damaged one, a cut-off one, no back-up at all; and the data folder is not even made", async () => {
    const home = used();
    expect(await run("backup", ["good.gz"], { PRORAB_DATA: home })).toMatchObject(done);
    const good = readFileSync(join(place, "good.gz"));
    const fresh = join(place, "fresh");
    const restore = async (file: string) => (await run("restore", [file], { PRORAB_DATA: fresh })).said;
    expect(await restore("absent")).toMatch(/absent cannot be read \(ENOENT\)/);
    cpSync(join(place, "good.gz"), join(place, "cut.gz"));
    truncateSync(join(place, "cut.gz"), good.length >> 1);
    expect(await restore("cut.gz")).toMatch(/^The back-up is damaged or cut off: what it holds is not what was written into it\. Nothing was changed\. Take another one\.\n$/);
    for (const at of [0.5, 0.999]) {
      const bad = Buffer.from(good);
      bad[Math.floor(at * bad.length)]! ^= 0x10;
      writeFileSync(join(place, "bad.gz"), bad);
      expect(await restore("bad.gz")).toMatch(/^The back-up is damaged or cut off/);
    }
    writeFileSync(join(place, "photo.jpg"), "no back-up");
    expect(await restore("photo.jpg")).toMatch(/^This is no back-up of Prorab/);
    expect(existsSync(fresh)).toBe(false);
  });

  it("a full disk: nothing is left of the back-up", async (context) => {
    context.skip(!existsSync("/dev/full") || process.getuid?.() !== 0, "only root can mount a small disk");
    const disk = join(place, "disk");
    mkdirSync(disk);
    const mounted = spawn("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
    const [code] = (await once(mounted, "close")) as [number];
    context.skip(code !== 0, "this system lets nobody mount a small disk");
    try {
      expect((await run("backup", ["disk/backup.gz"], { PRORAB_DATA: used() })).said).toMatch(/cannot be written \(ENOSPC\)\. Make room on its disk, or choose another place/);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      await once(spawn("umount", [disk]), "close");
    }
  });
});

describe("a database outside", () => {
  it("takes the place of the embedded one by one command: everything is the same, and people stay signed in", async (context) => {
    context.skip(!OUTSIDE, "it takes a PostgreSQL outside: set TEST_POSTGRES_URL");
    const home = used();
    const url = await outside();
    const visitor = new HttpVisitor(await start({ PRORAB_DATA: home }));
    const workspace = await visitor.signIn();
    const before = await seen(visitor, workspace);
    expect(await run("move-to", [url], { PRORAB_DATA: home })).toMatchObject({ code: 1, said: expect.stringMatching(/is in use by the app with process/) });
    await apps.pop()!.stop("SIGTERM");

    const held = await holdings(home);
    const moved = await run("move-to", [], { PRORAB_DATA: home, DATABASE_URL: url });
    expect(moved).toMatchObject(done);
    expect(moved.said).toMatch(/^Moved [\d,]+ rows in \d+ tables, each compared with where it came from\.\nFrom now on start Prorab with DATABASE_URL set to that database\.\nKeep PRORAB_DATA as it is, or set PRORAB_SECRET to what is in .*secret/);
    expect(moved.said).not.toContain(url);
    expect(await holdings(home, url)).toEqual(held);
    expect(await run("move-to", [url], { PRORAB_DATA: home })).toMatchObject({ code: 1, said: expect.stringMatching(/is not empty: it holds 2 workspaces and 5 people/) });

    const there = visitor.at(await start({ PRORAB_DATA: home, DATABASE_URL: url }));
    expect(JSON.parse((await there.call("/api/health")).text)).toMatchObject({ database: "external" });
    expect(await seen(there, workspace)).toEqual(before);

    // In use: it is backed up, and not overwritten.
    expect(await run("backup", ["outside.gz"], { PRORAB_DATA: home, DATABASE_URL: url })).toMatchObject(done);
    expect(await run("restore", ["outside.gz", "--replace"], { PRORAB_DATA: home, DATABASE_URL: url })).toMatchObject({ code: 1, said: expect.stringMatching(/is in use by a running Prorab\. Stop it first, every instance of it/) });
    expect(await seen(there, workspace)).toEqual(before);
    await apps.pop()!.stop("SIGTERM");

    const back = join(place, "back");
    expect(await run("restore", ["outside.gz"], { PRORAB_DATA: back })).toMatchObject(done);
    expect(await seen(visitor.at(await start({ PRORAB_DATA: back })), workspace)).toEqual(before);
  });

  it("is asked for in words", async () => {
    const home = used();
    const move = async (...args: string[]) => (await run("move-to", args, { PRORAB_DATA: home })).said;
    expect(await move()).toMatch(/^Say where to: npm run move-to -- postgres:/);
    expect(await move("mysql://x")).toMatch(/^Say where to/);
    expect(await move("postgres://someone:hush@127.0.0.1:1/prorab")).toMatch(/^The database at 127\.0\.0\.1:1\/prorab does not answer \(ECONNREFUSED\)\. Check the address/);
    expect((await run("move-to", ["postgres://x@127.0.0.1:1/y"], { PRORAB_DATA: join(place, "none") })).said).toMatch(/There is no database in the data folder/);
  });
});

it("a command that is stopped half-way leaves neither a file nor a running database", async () => {
  const home = used();
  const child = spawn(process.execPath, ["scripts/backup.ts", "never.gz"], { env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", PRORAB_CALLED_FROM: place, PRORAB_DATA: home }, stdio: ["ignore", "pipe", "pipe"] });
  await expect.poll(() => processesOf(home).length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(0);
  child.kill("SIGTERM");
  await once(child, "close");
  expect(readdirSync(place).filter((name) => name.startsWith("never"))).toEqual(child.exitCode === 0 ? ["never.gz"] : []);
  expect(processesOf(home)).toEqual([]);
});

it("npm runs them, with names of files meant from where it was called", async () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const name of ["backup", "restore", "move-to"]) expect(scripts[name]).toBe(`node scripts/data.mjs ${name}`);
  const child = spawn(process.execPath, ["scripts/data.mjs", "backup", "here.gz"], { env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", INIT_CWD: place, PRORAB_DATA: used() }, stdio: "ignore" });
  await once(child, "close");
  expect(child.exitCode).toBe(0);
  expect(existsSync(join(place, "here.gz"))).toBe(true);
});
