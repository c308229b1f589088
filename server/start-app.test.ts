import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startEmbedded, type Embedded } from "#db/embedded/start.ts";
import { Holder, killDatabase, processesOf } from "#db/embedded/testing/holder.ts";
import { startPostgres, startSilent, startWeb, type OddServer } from "#server/testing/odd-servers.ts";
import { RunningApp } from "#server/testing/run-app.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });
const LONGEST_MS = 30_000;
let place = "";
let home = "";

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "prorab-bad-"));
  home = join(place, "data");
  await (await Holder.start(join(place, "template"))).end("SIGTERM");
});
afterEach(async () => {
  if (processesOf(home).length > 0) await killDatabase(home);
  rmSync(home, { recursive: true, force: true });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const usedBefore = () => execFileSync("cp", ["-a", join(place, "template"), home]);
const inDatabase = (name: string) => join(home, "postgres", name);

/** Starts the app and expects it to end soon with 1, these words and no stack, and to leave nothing running. */
async function expectRefusal(variables: Record<string, string>, words: RegExp): Promise<void> {
  const began = Date.now();
  const app = new RunningApp({ PRORAB_DATA: home, ...variables });
  const code = await Promise.race([app.ended(), app.ready().then(() => "it started", () => app.ended())]);
  const [output, errors] = [app.output, app.errors];
  if (code === "it started") await app.stop("SIGTERM");
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(/^Prorab cannot start\.\n/) });
  expect(errors).toMatch(words);
  expect(output + errors).not.toMatch(/\n\s+at |node_modules|Error:/);
  expect(Date.now() - began).toBeLessThan(LONGEST_MS);
  expect(processesOf(home)).toEqual([]);
}

it("variables that are wrong are all named at once, before anything is touched", async () => {
  await expectRefusal({ PORT: "http", PRORAB_DEMO: "yes" }, /PORT must be a port number from 0 to 65535, such as 3000\.\nPRORAB_DEMO must be 1 to load the demo workspace, or 0\./);
  expect(existsSync(home)).toBe(false);
});

describe("a data folder that cannot be used is told from one that can", () => {
  it.each<[string, () => void, RegExp]>([
    ["a file in its place", () => writeFileSync(home, ""), /there is a file in its place or above it.*PRORAB_DATA/],
    ["a database without its version", () => rmSync(inDatabase("PG_VERSION")), /is damaged: its version or control file is missing. Restore the folder from a backup/],
    ["a database of a newer PostgreSQL", () => writeFileSync(inDatabase("PG_VERSION"), "19\n"), /is of PostgreSQL 19; this version of Prorab runs 18/],
    ["a layout of a newer version", () => writeFileSync(join(home, "version.json"), '{"postgres":18,"layout":99}'), /was made by a newer version of Prorab/],
    ["a truncated control file", () => truncateSync(inDatabase("global/pg_control"), 100), /does not start. PostgreSQL says: .*pg_control.*\n.*restore the data folder from a backup/],
    ["no journal", () => rmSync(inDatabase("pg_wal"), { recursive: true }), /does not start. PostgreSQL says: .*pg_wal.*\n.*backup/],
    ["a truncated catalogue", () => truncateLargest(inDatabase("base/5")), /PostgreSQL says: .*\n?.*restore the data folder from a backup|restore it from a backup/],
    ["a truncated secret", () => writeFileSync(join(home, "secret"), "abc"), /The secret in .* is damaged/],
    ["a secret that is a folder", () => mkdirSync(join(home, "secret")), /The secret in .* cannot be read or written \(EISDIR\)/],
  ])("%s", async (what, damage, words) => {
    if (what !== "a file in its place") usedBefore();
    damage();
    await expectRefusal({}, words);
  });

  it("one that this user may not write", async (context) => {
    context.skip(process.getuid?.() !== 0, "only root can make a folder that the app's user cannot write, and run the app as another");
    mkdirSync(home);
    chownSync(home, 1000, 1000);
    await expectRefusal({}, /belongs to user 1000.*Start the app as that user, or choose another folder with PRORAB_DATA/);
  });
});

/** Cuts the catalogue that says what tables there are: without it a connection cannot be opened. */
function truncateLargest(folder: string): void {
  for (const name of readdirSync(folder)) if (/^\d+$/.test(name)) truncateSync(join(folder, name), 0);
}

describe("a DATABASE_URL that leads nowhere", () => {
  const odd: OddServer[] = [];
  let cluster: Embedded;
  let outside = "";
  beforeAll(async () => {
    outside = join(place, "outside");
    cluster = await startEmbedded({ home: outside, holder: "the test" });
    await run(`create role locked login password 'right'`);
    await run("create role guest login");
    for (const name of ["others", "newer", "closed"]) await run(`create database ${name}`);
    await run("create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'");
    await run("create table users (id int)", "others");
    await run("create schema drizzle; create table drizzle.__drizzle_migrations (id serial, hash text, created_at bigint); insert into drizzle.__drizzle_migrations (created_at) select generate_series(1, 500)", "newer");
    const access = join(outside, "postgres/pg_hba.conf");
    writeFileSync(access, `local all locked scram-sha-256\n${readFileSync(access, "utf8")}`);
    await run("select pg_reload_conf()");
  });
  afterEach(async () => {
    for (const server of odd.splice(0)) await server.close();
  });
  afterAll(() => cluster.stop());

  async function run(statement: string, database = "postgres"): Promise<void> {
    const client = new Client({ connectionString: cluster.urlOf(database) });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }
  const at = (database: string, user = "postgres") => cluster.urlOf(database).replace("postgres@", `${user}@`);
  const from = async (start: () => Promise<OddServer>) => {
    const server = await start();
    odd.push(server);
    return `postgres://someone:hush@127.0.0.1:${server.port}/prorab`;
  };

  it.each<[string, () => string | Promise<string>, RegExp]>([
    ["nothing listens", () => "postgres://someone:hush@127.0.0.1:1/prorab", /does not answer \(ECONNREFUSED\). Check DATABASE_URL/],
    ["no such host", () => "postgres://someone:hush@no-such-host.invalid/prorab", /does not answer \((ENOTFOUND|EAI_AGAIN)\)/],
    ["it takes the connection and says nothing", () => from(startSilent), /does not answer \(.*timeout.*\)/],
    ["it speaks HTTP", () => from(startWeb), /does not answer/],
    ["it is too old", () => from(() => startPostgres(14)), /is PostgreSQL 14; Prorab needs 15 or later/],
    ["the password is wrong", () => at("prorab", "locked:wrong"), /does not accept the password/],
    ["there is no such user", () => at("prorab", "nobody-here"), /does not let this user in|cannot be used|does not answer/],
    ["there is no such database", () => at("absent"), /does not exist on that server. Create it/],
    ["the user may create nothing", () => at("closed", "guest"), /cannot be used: permission denied.*Give this user the right/],
    ["another program's tables are there", () => at("others"), /cannot be used: relation "users" already exists. It may hold another program's tables/],
    ["a newer version has been there", () => at("newer"), /was made by a newer version of Prorab/],
    ["its encoding is not Unicode", () => at("latin"), /has the encoding LATIN1; Prorab needs UTF8/],
  ])("%s", async (_, url, words) => {
    await expectRefusal({ DATABASE_URL: await url() }, words);
  });

  it("is never printed with its password", async () => {
    const app = new RunningApp({ PRORAB_DATA: home, DATABASE_URL: "postgres://someone:hush@127.0.0.1:1/prorab" });
    await app.ended();
    expect(app.output + app.errors).not.toContain("hush");
  });
});

describe("what the app needs beside its data", () => {
  it("a taken port is named, and the database is stopped again", async () => {
    usedBefore();
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await expectRefusal({ PORT: String(port) }, new RegExp(`Port ${port} of 127.0.0.1 is taken by another program. Choose another with PORT`));
    server.close();
  });

  it("an address that is not this machine's is named", async () => {
    usedBefore();
    await expectRefusal({ HOST: "192.0.2.77" }, /The address 192\.0\.2\.77:0 cannot be used \(EADDRNOTAVAIL\). Check HOST and PORT/);
  });

  it("pages that were not built are missed before anything is started", async () => {
    await expectRefusal({ PRORAB_BUILD_DIR: ".no-such-build" }, /The pages are not built. Run npm start/);
    expect(existsSync(home)).toBe(false);
  });
});
