// npm run bench:findings: installs what is missing, then measures the checking of a large plan beside bpmnlint. Arguments: see bench/README.md.
import { become, run } from "../scripts/child.mjs";
import { HOME } from "../scripts/home.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { findNode, typeFlags, withNode } from "../scripts/node-runtime.mjs";
import { ensurePeers } from "./install-peers.mjs";

const node = findNode();
ensureInstalled(node);
ensurePeers(node, run, "peers/linting");
become(node, [...typeFlags(node), "bench/findings/run.ts", ...process.argv.slice(2)], { cwd: HOME, env: withNode(node) });
