import { existsSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Folder } from "#db/embedded/folder.ts";

export const SOCKET = ".s.PGSQL.5432";
const YOUNG_MS = 1000;
const lockFile = (folder: Folder) => join(folder.database, "postmaster.pid");

/** The postmaster that runs on this folder; null when none does. */
export function runningPid(folder: Folder): number | null {
  const pid = pidIn(lockFile(folder));
  return pid !== null && runsOn(folder, pid) ? pid : null;
}

/** Whether this process is a postmaster of this folder: after a crash its number may belong to any other program, another PostgreSQL too. */
export function runsOn(folder: Folder, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync("/proc/self/cmdline")) return true;
  if (read(`/proc/${pid}/cmdline`).includes(`-D\0${folder.database}\0`)) return true;
  // A folder that was moved under a running database: the process stands in it still.
  return real(`/proc/${pid}/cwd`) === real(folder.database) && read(`/proc/${pid}/comm`).startsWith("postgres");
}

/** Clears what a database that died left behind and PostgreSQL would stumble over. Only for a folder on which none runs. */
export function clearLeftovers(folder: Folder): void {
  for (const file of [lockFile(folder), join(folder.sockets, `${SOCKET}.lock`)]) {
    const age = ageOf(file);
    if (age === null) continue;
    const pid = pidIn(file);
    // Torn by a power cut: PostgreSQL asks for it to be removed by hand. One this young may be in the middle of being written.
    if (pid === null && age > YOUNG_MS) rmSync(file);
    // The number is another program's by now, and PostgreSQL would believe that it is a database. The rest of the file stays: by it PostgreSQL finds backends that outlived theirs.
    if (pid !== null && isAlive(pid)) writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(deadPid())));
  }
}

function pidIn(file: string): number | null {
  const pid = Number(read(file).split("\n")[0] || Number.NaN);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

function ageOf(file: string): number | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? Date.now() - found.mtimeMs : null;
}

/** Whether a process has this number, anybody's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A number that no process has. */
function deadPid(): number {
  let pid = 99_999;
  while (isAlive(pid)) pid--;
  return pid;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};
const real = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};
