// npm start: installs, builds and serves; does nothing twice. Runs on any Node from 18, with nothing but its built-ins.
import { become } from "./child.mjs";
import { ensureBuilt } from "./build.mjs";
import { HOME } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { findNode, typeFlags, withNode } from "./node-runtime.mjs";

const node = findNode();
ensureInstalled(node);
ensureBuilt(node);
become(node, [...typeFlags(node), "server/main.ts"], { cwd: HOME, env: { ...withNode(node), NODE_ENV: "production" } });
