import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { Binaries } from "#db/embedded/binaries.ts";
import type { Folder } from "#db/embedded/folder.ts";
import type { Identity } from "#db/embedded/identity.ts";
import { StartError } from "#db/start-error.ts";

const PATIENCE_MS = 20_000;
const SETTINGS = ["listen_addresses=", "unix_socket_permissions=0700", "max_connections=60", "shared_buffers=64MB", "logging_collector=off", "log_min_messages=warning"];

export type Postmaster = { binaries: Binaries; folder: Folder; identity: Identity };

export const addressOf = (folder: Folder, database: string): string => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder.sockets)}`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes an empty database cluster aside and moves it into place when it is whole, so that a crash half-way leaves nothing behind. */
export function initialise({ binaries, folder, identity }: Postmaster): void {
  rmSync(folder.fresh, { recursive: true, force: true });
  const { command, args, ...as } = identity.wrap(binaries.initdb, ["-D", folder.fresh, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"]);
  const done = spawnSync(command, args, { ...as, encoding: "utf8" });
  if (done.status !== 0) throw new StartError(`The database could not be created in ${folder.home}: ${(done.stderr || String(done.error ?? "")).trim().split("\n").slice(-3).join(" ")}`);
  renameSync(folder.fresh, folder.database);
}

/** The running postmaster's process id, as its own file says; null when none runs. */
export function runningPid(folder: Folder): number | null {
  const file = join(folder.database, "postmaster.pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : Number.NaN;
  return Number.isInteger(pid) && pid > 1 && isPostgres(pid) ? pid : null;
}

/** Whether a process lives and is PostgreSQL: after a crash its number may belong to something else. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, "utf8").includes("postgres");
}

/** Starts a postmaster, or takes over the one that a killed app left running; resolves when it answers. */
export async function launch(postmaster: Postmaster): Promise<number> {
  const { folder } = postmaster;
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const child = runningPid(folder) === null ? start(postmaster) : null;
    while (!hasEnded(child) && Date.now() < deadline) {
      if (await answers(folder)) return runningPid(folder)!;
      await pause(25);
    }
    // Backends of a killed postmaster hold its memory for a moment: try again until they have gone.
    if (Date.now() >= deadline) throw new StartError(`The embedded database does not start. Its last words, from ${folder.log}: ${lastWords(folder)}`);
    await pause(100);
  }
}

function start({ binaries, folder, identity }: Postmaster): ChildProcess {
  const { command, args, ...as } = identity.wrap(binaries.postgres, ["-D", folder.database, "-k", folder.sockets, ...SETTINGS.flatMap((setting) => ["-c", setting])]);
  const log = openSync(folder.log, "a", 0o600);
  // Detached: Ctrl+C in the terminal must reach the app alone, which writes what waits before it stops the database.
  const child = spawn(command, args, { ...as, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.on("error", () => undefined);
  child.unref();
  return child;
}

/** Whether the child we started is gone, or never came to be; one that we took over is not ours to tell. */
const hasEnded = (child: ChildProcess | null): boolean => child !== null && (child.pid === undefined || child.exitCode !== null || child.signalCode !== null);

async function answers(folder: Folder): Promise<boolean> {
  const client = new Client({ connectionString: addressOf(folder, "postgres"), connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return runningPid(folder) !== null;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops the postmaster, cutting connections off; resolves when its processes have gone. */
export async function halt(folder: Folder): Promise<void> {
  const pid = runningPid(folder);
  if (pid === null) return;
  const started = Date.now();
  process.kill(pid, "SIGINT");
  while (runningPid(folder) === pid) {
    if (Date.now() - started > 10_000) process.kill(pid, "SIGQUIT");
    await pause(15);
  }
}

function lastWords({ log }: Folder): string {
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-4).join(" | ") : "none";
}
