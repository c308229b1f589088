import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFolder } from "#db/embedded/folder.ts";
import { StartError } from "#db/start-error.ts";
import { createSecret, SHORTEST_SECRET } from "#server/env.ts";

/** The data folder's own secret, made at the first start. Throws `StartError` when it is there and no good. */
export function keepSecret(home: string): string {
  openFolder(home);
  const path = join(home, "secret");
  try {
    if (!existsSync(path)) writeFileSync(path, `${createSecret()}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    // Another app on the same folder was faster: its secret is the one.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unusable(path, (error as NodeJS.ErrnoException).code);
  }
  let secret = "";
  try {
    secret = readFileSync(path, "utf8").trim();
  } catch (error) {
    throw unusable(path, (error as NodeJS.ErrnoException).code);
  }
  if (secret.length < SHORTEST_SECRET) throw new StartError(`The secret in ${path} is damaged: it is too short to sign with. Restore the file from a backup, or remove it to have a new one made; everyone then signs in again.`);
  return secret;
}

const unusable = (path: string, code = "no reason given") => new StartError(`The secret in ${path} cannot be read or written (${code}). Give the app's user the rights to it, or set PRORAB_SECRET.`);

/** The secret in a data folder, for a back-up; null where there is none. */
export function readSecret(home: string): string | null {
  return existsSync(join(home, "secret")) ? keepSecret(home) : null;
}

/** Puts a restored secret into a data folder, for the folder's own user. */
export function putSecret(home: string, secret: string): void {
  openFolder(home);
  const path = join(home, "secret");
  const part = `${path}.part-${process.pid}`;
  try {
    writeFileSync(part, `${secret}\n`, { mode: 0o600, flag: "wx" });
    const { uid, gid } = statSync(home);
    if (process.getuid?.() === 0) chownSync(part, uid, gid);
    renameSync(part, path);
  } catch (error) {
    throw unusable(path, (error as NodeJS.ErrnoException).code);
  }
}
