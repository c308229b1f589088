// npm run dev: the same server with hot reload; nothing is built beforehand.
import { become } from "./child.mjs";
import { HOME } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { findNode, typeFlags, withNode } from "./node-runtime.mjs";

const node = findNode();
ensureInstalled(node);
become(node, [...typeFlags(node), "server/main.ts"], { cwd: HOME, env: { ...withNode(node), NODE_ENV: "development" } });
