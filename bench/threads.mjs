// npm run bench:threads: installs and builds what is missing, then measures discussions beside tldraw's commenting. Arguments: see bench/README.md.
import { become, run } from "../scripts/child.mjs";
import { ensureBuilt } from "../scripts/build.mjs";
import { findChromium } from "../scripts/chromium.mjs";
import { HOME } from "../scripts/home.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { findNode, typeFlags, withNode } from "../scripts/node-runtime.mjs";
import { fail } from "../scripts/say.mjs";
import { ensurePeers } from "./install-peers.mjs";

const node = findNode();
ensureInstalled(node);
ensureBuilt(node);
const chromium = findChromium(node, withNode(node));
if (!chromium) fail("The benchmark needs a browser.");
ensurePeers(node, run, "peers/commenting");
become(node, [...typeFlags(node), "bench/threads/run.ts", ...process.argv.slice(2)], { cwd: HOME, env: { ...withNode(node), CHROMIUM_PATH: chromium } });
