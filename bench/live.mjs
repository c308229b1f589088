// npm run bench:live: installs and builds what is missing, then measures the live server beside published ones. Arguments: see bench/README.md.
import { become, run } from "../scripts/child.mjs";
import { ensureBuilt } from "../scripts/build.mjs";
import { HOME } from "../scripts/home.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { findNode, typeFlags, withNode } from "../scripts/node-runtime.mjs";
import { ensurePeers } from "./install-peers.mjs";

const node = findNode();
ensureInstalled(node);
ensureBuilt(node);
ensurePeers(node, run, "peers/live");
become(node, [...typeFlags(node), "bench/live/run.ts", ...process.argv.slice(2)], { cwd: HOME, env: withNode(node) });
