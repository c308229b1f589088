import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../scripts/home.mjs";
import { withNode } from "../scripts/node-runtime.mjs";
import { fail, say } from "../scripts/say.mjs";

const FOLDER = join(HOME, "bench", "peers");
const STAMP = join(FOLDER, "node_modules", ".prorab-lock");

/** Installs what the map and the matrix are measured beside from its own lockfile: none of it is a dependency of the product. */
export function ensurePeers(node, run) {
  const lock = createHash("sha256").update(readFileSync(join(FOLDER, "package-lock.json"))).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  say("Installing bpmn-js, tldraw and AG Grid for the comparison, into bench/peers/node_modules");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith("npm-cli.js") ? run(node, [npm, ...args], { cwd: FOLDER, env: withNode(node) }) : run("npm", args, { cwd: FOLDER, env: withNode(node), shell: process.platform === "win32" });
  if (!done) fail("The peers could not be installed; npm's own words are above.");
  writeFileSync(STAMP, lock);
}
