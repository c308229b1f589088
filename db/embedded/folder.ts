import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartError } from "#db/start-error.ts";

/** What made a data folder: PostgreSQL's major version and the number of the folder's layout. */
const VERSION = { postgres: 18, layout: 1 };
/** A Unix socket's whole path may have 107 bytes on Linux, 103 on macOS. */
const LONGEST_SOCKET = 103;

export type Folder = { home: string; database: string; sockets: string; log: string; holder: string };

/** The places in a data folder; makes it, private, when it is not there. Throws `StartError` for one that is unusable, damaged or newer. */
export function openFolder(home: string): Folder {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
    if (isOwn(home)) chmodSync(home, 0o700);
    // Root passes every access check, also on a disk that is mounted read-only.
    writeFileSync(join(home, ".writable"), "");
    rmSync(join(home, ".writable"));
  } catch (error) {
    throw new StartError(describe(home, (error as NodeJS.ErrnoException).code ?? "no reason given"));
  }
  const database = join(home, "postgres");
  checkVersion(home, database);
  // A copy or a backup may have opened it to others, and PostgreSQL refuses such a folder.
  if (existsSync(database) && isOwn(database)) chmodSync(database, 0o700);
  return { home, database, sockets: socketFolder(home), log: join(home, "postgres.log"), holder: join(home, "holder.json") };
}

const isOwn = (path: string) => statSync(path).uid === process.getuid?.();
const OTHERWISE = "or choose another folder with PRORAB_DATA.";

function describe(home: string, code: string): string {
  if (code === "EEXIST" || code === "ENOTDIR") return `The data folder ${home} cannot be made: there is a file in its place or above it. Move the file away, ${OTHERWISE}`;
  if (code === "EROFS") return `The data folder ${home} is on a disk that is mounted read-only. Mount it for writing, ${OTHERWISE}`;
  if (code === "ENOSPC") return `The disk of the data folder ${home} is full. Make room on it, ${OTHERWISE}`;
  return `The data folder ${home} cannot be written (${code}). Give the app's user the rights to it, ${OTHERWISE}`;
}

export function stampFolder(home: string): void {
  writeFileSync(join(home, "version.json"), `${JSON.stringify(VERSION)}\n`, { mode: 0o600 });
}

function checkVersion(home: string, database: string): void {
  const stamp = join(home, "version.json");
  const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").trim() : null);
  const found = parse(read(stamp));
  if (found && (found.layout > VERSION.layout || found.postgres > VERSION.postgres)) {
    throw new StartError(`The data folder ${home} was made by a newer version of Prorab. Start that version, or choose another folder with PRORAB_DATA.`);
  }
  if (!existsSync(database) || readdirSync(database).length === 0) return;
  const major = read(join(database, "PG_VERSION"));
  if (major === null || !existsSync(join(database, "global/pg_control"))) {
    throw new StartError(`The database in ${database} is damaged: its version or control file is missing. Restore the folder from a backup, or move it away to start with an empty one.`);
  }
  if (major !== String(VERSION.postgres)) {
    throw new StartError(`The database in ${database} is of PostgreSQL ${major}; this version of Prorab runs ${VERSION.postgres}. Start the version of Prorab that made it.`);
  }
}

function parse(text: string | null): typeof VERSION | null {
  try {
    return text === null ? null : (JSON.parse(text) as typeof VERSION);
  } catch {
    return null;
  }
}

function socketFolder(home: string): string {
  const inside = join(home, "run");
  const folder = Buffer.byteLength(join(inside, ".s.PGSQL.5432")) <= LONGEST_SOCKET ? inside : join(tmpdir(), `prorab-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  if (process.getuid && uid !== process.getuid() && process.getuid() !== 0) throw new StartError(`The folder ${folder} belongs to another user. Remove it, or choose a shorter path with PRORAB_DATA.`);
  return folder;
}
