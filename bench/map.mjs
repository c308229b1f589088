// npm run bench:map: installs and builds what is missing, then measures the map beside bpmn-js and tldraw. Arguments: see bench/README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { become, run } from "../scripts/child.mjs";
import { findChromium } from "../scripts/chromium.mjs";
import { HOME } from "../scripts/home.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { findNode, typeFlags, withNode } from "../scripts/node-runtime.mjs";
import { fail } from "../scripts/say.mjs";
import { ensurePeers } from "./install-peers.mjs";

// A profile should say names that people know: its build, in a folder of its own, is not shortened.
if (process.argv.includes("--profile")) Object.assign(process.env, { PRORAB_BUILD_DIR: ".build/readable", PRORAB_BUILD_READABLE: "1" });

const node = findNode();
ensureInstalled(node);
await build();
const chromium = findChromium(node, withNode(node));
if (!chromium) fail("The benchmark needs a browser.");
ensurePeers(node, run);
become(node, [...typeFlags(node), "bench/run.ts", ...process.argv.slice(2)], { cwd: HOME, env: { ...withNode(node), CHROMIUM_PATH: chromium } });

async function build() {
  const settings = join(HOME, "tsconfig.json");
  const before = readFileSync(settings);
  // Where the build goes is read when the module is.
  const { ensureBuilt } = await import("../scripts/build.mjs");
  ensureBuilt(node);
  // Next writes the folder of each build into it.
  writeFileSync(settings, before);
}
