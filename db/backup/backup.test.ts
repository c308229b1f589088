import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Closing, Header } from "#db/backup/format.ts";
import { readBackup } from "#db/backup/read.ts";
import { ourSteps, tablesAfter } from "#db/backup/schema-steps.ts";
import { backUp, contentsOf, inPieces, quiet, refusal, restore } from "#db/backup/testing/pieces.ts";
import { HOSTILE, stock } from "#db/backup/testing/stocked.ts";
import { Told } from "#db/backup/told.ts";
import { writeBackup } from "#db/backup/write.ts";
import { createDb } from "#db/client.ts";
import { comments, threads } from "#db/schema/comments.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { holdOutside } from "#db/outside-hold.ts";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { newId } from "#model/ids.ts";
import { readPlan } from "#server/live/plan-store.ts";
import { createLiveWorkspace, openDoor } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const OUTSIDE = process.env.TEST_POSTGRES_URL;
const databases: TestDatabase[] = [];
let app: TestApp;
let stocked: Awaited<ReturnType<typeof stock>>;
let text: Buffer;
let saved: Record<string, string>;
beforeAll(async () => {
  app = await startTestApp();
  stocked = await stock(app);
  text = await backUp(app.databaseUrl, { secret: "a secret" });
  saved = await contentsOf(app.databaseUrl);
});
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});
afterAll(() => app.stop());

async function empty(server?: string): Promise<string> {
  const database = await createEmptyDatabase(server);
  databases.push(database);
  return database.url;
}
async function query<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(statement).finally(() => client.end());
  return rows;
}
const lines = () => text.toString().split("\n");
const header = () => JSON.parse(lines()[0]!) as Header;
const closing = () => JSON.parse(lines().at(-2)!) as Closing;
const withHeader = (change: object) => [JSON.stringify({ ...header(), ...change }), ...lines().slice(1)].join("\n");

describe("a back-up", () => {
  it("restored into an empty database is the same, row for row, whatever the texts and bytes; and a back-up of that is the same again", async () => {
    const url = await empty();
    await restore(url, text);
    expect(await contentsOf(url)).toEqual(saved);
    const bodies = (await query<{ body: string }>(url, "select body from comments")).map(({ body }) => body);
    expect(bodies).toEqual(expect.arrayContaining([...HOSTILE]));
    const again = (await backUp(url, { secret: "a secret" })).toString().split("\n");
    expect(again.slice(1, -2)).toEqual(lines().slice(1, -2));
    expect(JSON.parse(again.at(-2)!)).toEqual(closing());
  });

  it("says what it holds: when, of which version, with which migrations, and each table's rows and sum", async () => {
    const tables = tablesAfter(ourSteps().length);
    expect(header()).toMatchObject({ prorab: "backup", format: 1, app: "1.2.3", database: "external", tables, migrations: ourSteps().map(({ name, hash }) => ({ name, hash })) });
    expect(Math.abs(Date.now() - Date.parse(header().at))).toBeLessThan(60_000);
    const { tables: sums, secret } = closing();
    expect(Object.keys(sums)).toEqual(tables);
    for (const table of tables) expect([table, sums[table]!.rows]).toEqual([table, (await query<{ n: number }>(app.databaseUrl, `select count(*)::int as n from "${table}"`))[0]!.n]);
    expect(secret).toBe("a secret");
  });

  it("knows every table of the database; one without a primary key is ordered by all that it holds", async () => {
    const all = await query<{ name: string; keys: number }>(app.databaseUrl, "select relname as name, (select count(*)::int from pg_index i where i.indrelid = c.oid and i.indisprimary) as keys from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1");
    expect(all).toEqual(tablesAfter(ourSteps().length).map((name) => ({ name, keys: name === "review_answers" ? 0 : 1 })));
  });

  it("goes on numbering where the other database stopped, also past rows that are gone", async () => {
    const url = await empty();
    await query(app.databaseUrl, "select setval('plan_updates_seq_seq', 9007199254740000)");
    await restore(url, await backUp(app.databaseUrl));
    expect(await query(url, "select nextval('plan_updates_seq_seq')::text as next")).toEqual([{ next: "9007199254740001" }]);
    const [{ id }] = await query<{ id: number }>(url, "select max(id)::int as id from activity") as [{ id: number }];
    expect(await query(url, "select nextval('activity_id_seq')::int > " + id + " as beyond")).toEqual([{ beyond: true }]);
  });

  it("leaves out another program's table, and says so", async () => {
    await query(app.databaseUrl, "create table reports (id int)");
    const said: string[] = [];
    const more = await backUp(app.databaseUrl, { told: new Told((line) => void said.push(line)) });
    await query(app.databaseUrl, "drop table reports");
    expect(said).toEqual(["The table reports is not Prorab's: it is left out."]);
    expect(JSON.parse(more.toString().split("\n")[0]!)).toMatchObject({ tables: tablesAfter(ourSteps().length) });
  });

  it("is read in pieces of any size", async () => {
    const small = await createTestDatabase();
    databases.push(small);
    await query(small.url, `insert into users (id, email, name, locale) values ('u', 'a@b.test', E'\\\\.\\n\\\\.', 'en')`);
    const few = await backUp(small.url);
    for (const size of [1, 2, 3, 4, 5, 7, 64]) expect((await readBackup(inPieces(few, size))).closing.tables.users?.rows).toBe(1);
  });
});

describe("a back-up made while the app is in use", () => {
  it("holds the plan, threads and comments of one moment, though a page, the API and members write between all of its pieces", async () => {
    const workspace = await createLiveWorkspace(app);
    const door = await openDoor(app);
    const page = await door.join(workspace.owner, workspace.id);
    const actor = { userId: workspace.owner.userId, memberId: workspace.owner.memberId };
    let written = 0;
    // A goal by the page, one by the API, and a thread whose one comment says how many there are.
    const write = async () => {
      page.apply({ type: "goal.add", id: newId(), values: { title: String(written++) } });
      await page.settled();
      await app.hub.apply(workspace.id, actor, [{ type: "goal.add", id: newId(), values: { title: String(written++) } }]);
      await app.db.transaction(async (tx) => {
        const thread = newId();
        await tx.insert(threads).values({ id: thread, workspaceId: workspace.id, anchor: "goal/none", place: "goals", names: [] });
        await tx.insert(comments).values({ id: newId(), workspaceId: workspace.id, threadId: thread, authorName: "", body: String(written) });
      });
    };
    await write();
    const pieces: Buffer[] = [];
    for await (const piece of writeBackup({ url: app.databaseUrl, kind: "external", app: "1", secret: null, told: quiet })) {
      pieces.push(Buffer.from(piece));
      await write();
    }
    await page.leave();
    await door.close();
    expect(written).toBeGreaterThan(30);

    for (const url of [await empty(), ...(OUTSIDE ? [await empty(OUTSIDE)] : [])]) {
      await restore(url, Buffer.concat(pieces));
      const db = createDb(url, 1);
      // The snapshot is taken before the first piece is seen: what was written by then, and nothing of what came after.
      expect((await readPlan(db, workspace.id)).goals.map(({ title }) => title)).toEqual(["0", "1"]);
      expect((await db.select().from(comments)).filter(({ workspaceId }) => workspaceId === workspace.id).map(({ body }) => body)).toEqual(["2"]);
      expect(await readPlan(db, stocked.id)).toEqual(await readPlan(app.db, stocked.id));
      const still = ["members", "versions", "reviews", "users", "workspaces"];
      expect(await contentsOf(url, still)).toEqual(await contentsOf(app.databaseUrl, still));
      await db.$client.end();
    }
  });

  it("holds nobody up: tables can be written and locked while it waits in the middle", async () => {
    const pieces = writeBackup({ url: app.databaseUrl, kind: "external", app: "1", secret: null, told: quiet });
    for (let piece = 0; piece < 3; piece++) await pieces.next();
    await query(app.databaseUrl, "begin; set local lock_timeout = '2s'; lock table users, plan_updates, versions in exclusive mode; commit");
    await pieces.return(undefined);
  });

  it("ends in words when the database goes away", async () => {
    const database = await createTestDatabase();
    databases.push(database);
    await query(database.url, `insert into users (id, email, name, locale) select 'u' || n, n || '@b.test', repeat(md5(n::text), 300), 'en' from generate_series(1, 5000) n`);
    const cut = async () => {
      for await (const piece of writeBackup({ url: database.url, kind: "external", app: "1", secret: null, told: quiet })) {
        if (piece.includes("@b.test")) await query(app.databaseUrl, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'prorab-backup' and datname = '${new URL(database.url).pathname.slice(1)}'`);
      }
    };
    expect(await refusal(cut())).toMatch(/went away during the work.*start the command again/);
  });
});

describe("between the embedded database and one outside", () => {
  it("a back-up goes there and comes back, and nothing is other than it was", async (context) => {
    context.skip(!OUTSIDE, "it takes a PostgreSQL outside: set TEST_POSTGRES_URL");
    const [there, back] = [await empty(OUTSIDE), await empty()];
    const before = await contentsOf(app.databaseUrl);
    await restore(there, await backUp(app.databaseUrl));
    expect(await contentsOf(there)).toEqual(before);
    await restore(back, await backUp(there));
    expect(await contentsOf(back)).toEqual(before);
  });
});

describe("a restore refuses, and changes nothing", () => {
  // One for all the damaged ones: each leaves it as it was.
  let shared: string | null = null;
  const kept: TestDatabase[] = [];
  afterAll(() => Promise.all(kept.map((database) => database.drop())));

  /** A database with somebody in it. */
  async function occupied(list = databases): Promise<string> {
    const database = await createTestDatabase();
    list.push(database);
    await query(database.url, "insert into users (id, email, name, locale) values ('u', 'a@b.test', 'Anna', 'en')");
    return database.url;
  }

  it("a database that is not empty, unless it is to be overwritten", async () => {
    const url = await occupied();
    const before = await contentsOf(url);
    expect(await refusal(restore(url, text))).toMatch(/is not empty: it holds 0 workspaces and 1 person\. Nothing was changed\..*--replace/);
    expect(await contentsOf(url)).toEqual(before);
    await restore(url, text, true);
    expect(await contentsOf(url)).toEqual(saved);
  });

  it("another program's database, even if it is to be overwritten", async () => {
    const url = await empty();
    await query(url, "create table orders (id int)");
    for (const replace of [false, true]) expect(await refusal(restore(url, text, replace))).toMatch(/holds tables that are not Prorab's \(orders\)\. Nothing was changed\. Give Prorab a database of its own/);
    const mixed = await occupied();
    await query(mixed, "create table orders (id int)");
    expect(await refusal(restore(mixed, text, true))).toMatch(/not Prorab's \(orders\)/);
  });

  it("a database in use by an app, by any of several instances", async () => {
    const url = await occupied();
    const holds = [await holdOutside(url, () => undefined), await holdOutside(url, () => undefined)];
    expect(await refusal(restore(url, text, true))).toMatch(/is in use by a running Prorab\. Stop it first, every instance/);
    await holds[0]!.end();
    expect(await refusal(restore(url, text, true))).toMatch(/is in use/);
    await holds[1]!.end();
    await restore(url, text, true);
  });

  it.each<[string, () => Buffer | string, RegExp]>([
    ["one that is cut off in a table", () => text.subarray(0, text.length >> 1), /damaged or cut off/],
    ["one that is cut off before its closing", () => text.subarray(0, text.lastIndexOf("\n", text.length - 2) + 1), /damaged or cut off/],
    ["one with something after its end", () => `${text.toString()}more\n`, /damaged or cut off/],
    ["one with a letter changed", () => text.toString().replace("owner@demo.test", "owner@demo.tesT"), /damaged or cut off/],
    ["one with a row missing", () => text.toString().replace(/\n[^\n]*editor2@demo\.test[^\n]*(?=\n)/, ""), /damaged or cut off/],
    ["one with rows that PostgreSQL cannot read", () => text.toString().replace("owner@demo.test\t", "owner@demo.test\\"), /damaged or cut off/],
    ["one with a table missing", () => withHeader({ tables: header().tables.slice(1) }), /damaged or cut off/],
    ["one with a column of another name", () => text.toString().replace('"password_hash"', '"password\\"; drop table x; --"'), /damaged or cut off/],
    ["one with its tables swapped", () => withHeader({ tables: [...header().tables].reverse() }), /damaged or cut off/],
    ["one of a newer format", () => withHeader({ format: 2, app: "9.0.0" }), /made by a newer version of Prorab \(9\.0\.0\).*Restore it with that version/],
    ["one with migrations that are not known here", () => withHeader({ app: "9.0.0", migrations: [...header().migrations, { name: "0999_the_future", hash: "f" }] }), /made by a newer version of Prorab \(9\.0\.0\)/],
    ["one of another build", () => withHeader({ migrations: header().migrations.map((step) => ({ ...step, hash: "f" })) }), /made by another build of Prorab.*0000_first_tables/],
    ["a file of something else", () => "-- PostgreSQL database dump\n", /is no back-up of Prorab/],
    ["random bytes", () => randomBytes(100_000), /is no back-up of Prorab/],
    ["an empty file", () => "", /is no back-up of Prorab/],
  ])("%s", async (_, damage, words) => {
    const url = (shared ??= await occupied(kept));
    const before = await contentsOf(url);
    expect(damage()).not.toEqual(text.toString());
    expect(await refusal(restore(url, damage(), true))).toMatch(words);
    expect(await contentsOf(url)).toEqual(before);
  });
});

describe("a back-up of an older version", () => {
  it("is restored with that version's tables, and the next start brings them up to date", async () => {
    const url = await empty();
    const steps = ourSteps().slice(0, 3);
    await query(url, "create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)");
    for (const { statements, hash, at } of steps) await query(url, `${statements.join(";")}; insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${at})`);
    await query(url, "insert into users (id, email, name, locale) values ('u', 'a@b.test', 'Anna', 'en')");
    const old = await backUp(url);
    const fresh = await empty();
    await restore(fresh, old);
    expect(await query(fresh, "select count(*)::int as n from drizzle.__drizzle_migrations")).toEqual([{ n: 3 }]);
    expect(await query(fresh, "select to_regclass('versions') as versions")).toEqual([{ versions: null }]);
    await migrateDatabase(fresh);
    expect(await query(fresh, "select email, theme from users")).toEqual([{ email: "a@b.test", theme: "system" }]);
    expect(await query(fresh, "select count(*)::int as n from versions")).toEqual([{ n: 0 }]);
  });

  it("can take the place of a newer version's database: that is the way back from an upgrade", async () => {
    const url = await empty();
    await restore(url, text);
    await query(url, "create table of_the_future (id int); create view looked_at as select * from users; create function judge() returns int language sql as 'select 1'; insert into drizzle.__drizzle_migrations (hash, created_at) values ('from the future', 9999999999999)");
    expect(await refusal(backUp(url))).toMatch(/newer version of Prorab than this one\. Make the back-up with that version/);
    expect(await refusal(restore(url, text))).toMatch(/is not empty/);
    await restore(url, text, true);
    expect(await contentsOf(url)).toEqual(saved);
    expect(await query(url, "select proname from pg_proc where pronamespace = 'public'::regnamespace")).not.toContainEqual({ proname: "judge" });
    await migrateDatabase(url);
  });
});

it("there is nothing to back up in a database that is not Prorab's", async () => {
  expect(await refusal(backUp(await empty()))).toMatch(/holds nothing of Prorab: there is nothing to back up/);
});
