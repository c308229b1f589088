import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Postmaster } from "#db/embedded/postmaster.ts";
import { isAlive } from "#db/embedded/running.ts";
import { StartError } from "#db/start-error.ts";

const FRESH = "postgres.new";
const OPTIONS = ["-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"];

/** Makes an empty database cluster aside and moves it into place when it is whole, so that a crash half-way leaves nothing behind. */
export async function initialise({ binaries, folder, identity }: Postmaster): Promise<void> {
  for (const name of readdirSync(folder.home)) if (name.startsWith(FRESH) && !isInWork(name)) rmSync(join(folder.home, name), { recursive: true, force: true });
  const fresh = join(folder.home, `${FRESH}.${process.pid}`);
  const { command, args, ...as } = identity.wrap(binaries.initdb, ["-D", fresh, ...OPTIONS]);
  // Detached, as the database itself: Ctrl+C is the app's to answer.
  const child = spawn(command, args, { ...as, detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close").catch((error: Error) => [error.message])) as [number | string | null];
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new StartError(`The database could not be created in ${folder.home}: ${said.trim().split("\n").slice(-3).join(" ") || String(code)}`);
  }
  try {
    renameSync(fresh, folder.database);
  } catch (error) {
    // Another app was faster; which of the two holds the data is settled later.
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

function isInWork(name: string): boolean {
  const pid = Number(name.slice(FRESH.length + 1));
  return Number.isInteger(pid) && pid > 1 && pid !== process.pid && isAlive(pid);
}
