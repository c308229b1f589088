import { spawnSync } from "node:child_process";
import { accessSync, chownSync, constants, lchownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Folder } from "#db/embedded/folder.ts";
import { StartError } from "#db/start-error.ts";

/** How to run PostgreSQL, which refuses to run as root. */
export type Identity = { kind: "self" | "namespace" | "nobody"; wrap(command: string, args: readonly string[]): { command: string; args: string[]; uid?: number; gid?: number } };

const NOBODY = 65_534;
const NAMESPACE = ["-U", "--map-user=1000", "--map-group=1000"];

const self: Identity = { kind: "self", wrap: (command, args) => ({ command, args: [...args] }) };
const namespace: Identity = { kind: "namespace", wrap: (command, args) => ({ command: "unshare", args: [...NAMESPACE, "--", command, ...args] }) };
const nobody: Identity = { kind: "nobody", wrap: (command, args) => ({ command, args: [...args], uid: NOBODY, gid: NOBODY }) };

/**
 * An ordinary user runs it as they are. Root runs it in a user namespace, where root is an ordinary user and every file stays readable; where the system
 * forbids those, as uid 65534, which then owns the folder. `only` picks one of root's two ways.
 */
export function chooseIdentity({ home, sockets }: Pick<Folder, "home" | "sockets">, binary: string, only?: "namespace" | "nobody"): Identity {
  if (process.getuid?.() !== 0) return self;
  const owner = statSync(home).uid;
  const owned = owner === NOBODY;
  if (owner !== 0 && !owned) throw new StartError(`The data folder ${home} belongs to user ${owner}, and PostgreSQL runs only as the owner of its files. Start the app as that user, or choose another folder with PRORAB_DATA.`);
  if (only !== "nobody" && !owned && spawnSync("unshare", [...NAMESPACE, "--", binary, "--version"]).status === 0) return namespace;
  if (only !== "namespace" && spawnSync(binary, ["--version"], { uid: NOBODY, gid: NOBODY }).status === 0) {
    requirePath(home);
    for (const folder of new Set([home, sockets])) giveTo(folder);
    return nobody;
  }
  throw new StartError(
    "The embedded PostgreSQL does not run as root, and neither way round works here: user namespaces are switched off, and user 65534 cannot read the program's folder. Start the app as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.",
  );
}

/** Every folder above must let user 65534 through. */
function requirePath(folder: string): void {
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    if ((lstatSync(above).mode & constants.S_IXOTH) === 0) throw new StartError(`User 65534 cannot enter ${above}. Start the app as an ordinary user, or put the data elsewhere with PRORAB_DATA.`);
  }
}

function giveTo(folder: string): void {
  accessSync(folder, constants.W_OK);
  chownSync(folder, NOBODY, NOBODY);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) lchownSync(join(folder, name), NOBODY, NOBODY);
}
