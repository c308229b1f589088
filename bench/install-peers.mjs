import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../scripts/home.mjs";
import { withNode } from "../scripts/node-runtime.mjs";
import { fail, say } from "../scripts/say.mjs";

/** Installs what is measured beside from a lockfile of its own, `folder` within bench/: none of it is a dependency of the product. */
export function ensurePeers(node, run, folder = "peers") {
  const home = join(HOME, "bench", folder);
  const stamp = join(home, "node_modules", ".prorab-lock");
  const lock = createHash("sha256").update(readFileSync(join(home, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const { dependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  say(`Installing what is compared, into bench/${folder}/node_modules: ${Object.keys(dependencies).join(", ")}`);
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith("npm-cli.js") ? run(node, [npm, ...args], { cwd: home, env: withNode(node) }) : run("npm", args, { cwd: home, env: withNode(node), shell: process.platform === "win32" });
  if (!done) fail("The peers could not be installed; npm's own words are above.");
  writeFileSync(stamp, lock);
}
