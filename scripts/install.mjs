import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { HOME } from "./home.mjs";
import { withNode } from "./node-runtime.mjs";
import { fail, say } from "./say.mjs";

const STAMP = join(HOME, "node_modules", ".prorab-lock");

/** Installs from the lockfile when node_modules is missing or was made from another one. */
export function ensureInstalled(node) {
  const lock = createHash("sha256").update(readFileSync(join(HOME, "package-lock.json"))).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  say("Installing packages from the lockfile");
  // Also where NODE_ENV or npm's settings leave some out: the build and the embedded database need them.
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  // The npm that called us, run by the Node we run; npm by name where we were called without it.
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith("npm-cli.js") ? run(node, [npm, ...args], { cwd: HOME, env: withNode(node) }) : run("npm", args, { cwd: HOME, env: withNode(node), shell: process.platform === "win32" });
  if (!done) fail("The packages could not be installed. npm's own words are above; check the network and the registry, then try again.");
  writeFileSync(STAMP, lock);
}
