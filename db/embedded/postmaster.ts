import { spawn } from "node:child_process";
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { Binaries } from "#db/embedded/binaries.ts";
import type { Folder } from "#db/embedded/folder.ts";
import type { Identity } from "#db/embedded/identity.ts";
import { clearLeftovers, runningPid, runsOn, SOCKET } from "#db/embedded/running.ts";
import { StartError } from "#db/start-error.ts";

const PATIENCE_MS = 60_000;
const DEAF_MS = 2000;
const SETTINGS = ["listen_addresses=", "unix_socket_permissions=0700", "max_connections=60", "shared_buffers=64MB", "logging_collector=off", "log_min_messages=warning"];
/** Refusals that pass by themselves: backends of a killed postmaster hold its memory for a moment; another app is just starting the same database. */
const PASSING = /pre-existing shared memory block|lock file "[^"]+" (already exists|is empty)|bogus data in lock file/;
/** Starting up, recovering or shutting down; too many connections. */
const BUSY = new Set(["57P03", "57P01", "53300"]);

export type Postmaster = { binaries: Binaries; folder: Folder; identity: Identity };

export const addressOf = (folder: Folder, database: string): string => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder.sockets)}`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a postmaster, or takes over the one that a killed app left running; resolves when it answers, throws `StartError` with PostgreSQL's own words when it will not. */
export async function launch(postmaster: Postmaster): Promise<number> {
  const { folder } = postmaster;
  let deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const began = Date.now();
    const attempt = runningPid(folder) === null ? spawnPostmaster(postmaster) : null;
    do {
      const answer = await ask(folder);
      const pid = runningPid(folder);
      if (answer === "yes" && pid !== null) return pid;
      // A long recovery is no reason to give up.
      if (answer === "busy") deadline = Date.now() + PATIENCE_MS;
      else if (answer !== "no" && answer !== "yes") {
        await halt(folder);
        throw refusal(folder, answer.words);
      }
      if (attempt ? attempt.hasEnded() : pid === null) break;
      // Left running in a folder that was moved since: its socket is where nobody finds it.
      if (!attempt && Date.now() - began > DEAF_MS && !existsSync(join(folder.sockets, SOCKET))) await halt(folder);
      await pause(25);
    } while (Date.now() < deadline);
    const words = attempt?.words() ?? "";
    if (Date.now() >= deadline || (attempt?.hasEnded() && !PASSING.test(words))) {
      await halt(folder);
      throw refusal(folder, words);
    }
    await pause(100);
  }
}

/** Stops the postmaster, cutting connections off; resolves when it has gone, and its processes with it. */
export async function halt(folder: Folder): Promise<void> {
  const pid = runningPid(folder);
  if (pid === null) return;
  const started = Date.now();
  process.kill(pid, "SIGINT");
  for (let hurried = false; runsOn(folder, pid); await pause(15)) {
    if (hurried || Date.now() - started < 10_000) continue;
    process.kill(pid, "SIGQUIT");
    hurried = true;
  }
}

function spawnPostmaster({ binaries, folder, identity }: Postmaster) {
  clearLeftovers(folder);
  const { command, args, ...as } = identity.wrap(binaries.postgres, ["-D", folder.database, "-k", folder.sockets, ...SETTINGS.flatMap((setting) => ["-c", setting])]);
  const log = openSync(folder.log, "a", 0o600);
  const from = fstatSync(log).size;
  // Detached: Ctrl+C in the terminal must reach the app alone, which writes what waits before it stops the database.
  const child = spawn(command, args, { ...as, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  let ended: string | null = null;
  child.on("error", (error) => (ended = error.message));
  child.on("exit", () => (ended ??= ""));
  child.unref();
  return { hasEnded: () => ended !== null, words: () => readFileSync(folder.log).subarray(from).toString() + (ended ?? "") };
}

/** Whether the database answers: yes, not at all, not just now, or never, in its own words. */
async function ask(folder: Folder): Promise<"yes" | "no" | "busy" | { words: string }> {
  const client = new Client({ connectionString: addressOf(folder, "postgres"), connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return "yes";
  } catch (error) {
    const { code = "", severity, message } = error as { code?: string; severity?: string; message: string };
    if (severity === undefined) return "no";
    return BUSY.has(code) ? "busy" : { words: `${severity}: ${message}` };
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refusal(folder: Folder, words: string): StartError {
  const lines = words.split("\n").filter((line) => /FATAL|PANIC|ERROR|HINT/.test(line)).map((line) => line.replace(/^[-\d:. A-Z]*\[\d+\] /, "").trim());
  const said = lines.slice(-3).join(" ") || words.trim().split("\n").slice(-2).join(" ");
  return new StartError(`The database in ${folder.database} does not start${said ? `. PostgreSQL says: ${said}` : ` and does not say why; its log is ${folder.log}.`}\nIf its files are damaged, restore the data folder from a backup, or move it away to start with an empty one.`);
}
